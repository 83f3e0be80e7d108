namespace RxDevices.Tango.Tests.Mapping;

/// <summary>Attributes as their devices describe them.</summary>
internal static class Described
{
    public static AttributeDescription As<T>(string name, AccessMode access = AccessMode.Read, params string[] labels) =>
        As(name, ValueKind.Of<T>(), access, labels);

    public static AttributeDescription As(string name, ValueKind kind, AccessMode access = AccessMode.Read, params string[] labels) =>
        new(name, kind, access, new AttributeConfiguration { EnumLabels = labels }, WritableName: null);

    /// <summary>Knows these attributes, without case.</summary>
    public static Func<string, AttributeDescription?> In(params AttributeDescription[] attributes) =>
        name => attributes.FirstOrDefault(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
