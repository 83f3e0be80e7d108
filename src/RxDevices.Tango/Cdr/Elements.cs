namespace RxDevices.Tango;

/// <summary>The types a sequence can be made of.</summary>
internal static class Elements
{
    public static Element<T> Find<T>() => (Element<T>)Find(typeof(T));

    private static object Find(Type type) => type switch
    {
        _ when type == typeof(bool) => new BooleanElement(),
        _ when type == typeof(byte) => new NumberElement<byte>(),
        _ when type == typeof(short) => new NumberElement<short>(),
        _ when type == typeof(ushort) => new NumberElement<ushort>(),
        _ when type == typeof(int) => new NumberElement<int>(),
        _ when type == typeof(uint) => new NumberElement<uint>(),
        _ when type == typeof(long) => new NumberElement<long>(),
        _ when type == typeof(ulong) => new NumberElement<ulong>(),
        _ when type == typeof(float) => new NumberElement<float>(),
        _ when type == typeof(double) => new NumberElement<double>(),
        _ when type == typeof(string) => new StringElement(),
        _ when type == typeof(DevState) => new StateElement(),
        _ when type == typeof(Encoded) => new EncodedElement(),
        _ => throw new NotSupportedException($"No sequence of Tango is made of {type}."),
    };
}
