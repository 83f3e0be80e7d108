namespace RxDevices;

/// <summary>The full name of an attribute, <c>domain/family/member/attribute</c>, split into its device and itself.</summary>
/// <param name="Device">The name of the device as it was written; whether there is such a device is the directory's to say.</param>
/// <param name="Attribute">The name of the attribute as it was written.</param>
/// <remarks>Source: Tango Controls, "Naming rules"; the refusals are those of its AttributeProxy.</remarks>
public readonly record struct AttributeName(string Device, string Attribute)
{
    /// <summary>Splits a name.</summary>
    /// <exception cref="DevFailedException">It is no attribute name.</exception>
    public static AttributeName Parse(string text) =>
        TryParse(text, out var name) is { } refusal ? throw refusal.ToException() : name;

    /// <summary>Splits a name; answers why that cannot be done, or null when it is done.</summary>
    /// <remarks>A name with one slash is taken for the alias of a device, as Tango takes it, and one without for that of an attribute;
    /// there are no aliases here, so the first names an unknown device and the second is refused at once.</remarks>
    public static DevFailed? TryParse(string text, out AttributeName name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var last = text.LastIndexOf('/');
        name = last < 0 ? default : new(text[..last], text[(last + 1)..]);
        if (last < 0)
        {
            return DevFailed.Because(
                Reasons.AliasNotDefined, $"Can't connect to attribute with alias {text}", "AttributeProxy::parse_name");
        }

        var isAlias = name.Device.Length > 0 && !name.Device.Contains('/');
        var isWellFormed = name.Attribute.Length > 0 && (isAlias || HasThreeFields(name.Device));
        return isWellFormed
            ? null
            : DevFailed.Because(
                Reasons.WrongAttributeName,
                "Attribute name must have four fields separated by /'s or no /'s at all if it is an alias "
                + "(e.g. my/device/name/an_attr or myalias)",
                "AttributeProxy::parse_name()");
    }

    /// <summary>The name in full.</summary>
    public override string ToString() => $"{Device}/{Attribute}";

    private static bool HasThreeFields(string device)
    {
        var first = device.IndexOf('/', StringComparison.Ordinal);
        var second = device.IndexOf('/', first + 1);
        return first > 0 && second > first + 1 && second < device.Length - 1 && device.IndexOf('/', second + 1) < 0;
    }
}
