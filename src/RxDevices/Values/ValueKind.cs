namespace RxDevices;

/// <summary>What a value is made of: the type of its elements and how many dimensions they have.</summary>
/// <param name="Type">The type of one element.</param>
/// <param name="Format">Scalar, spectrum (1-D) or image (2-D).</param>
public readonly record struct ValueKind(DataType Type, DataFormat Format)
{
    /// <summary>The kind of a command's missing argument or result.</summary>
    public static ValueKind Void { get; } = new(DataType.Void, DataFormat.Scalar);

    /// <summary>The kind of the C# type <typeparamref name="T"/>: <c>double</c>, <c>string[]</c>, <c>int[,]</c>, an enum, ...</summary>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no type a device can show.</exception>
    public static ValueKind Of<T>() => ValueTraits<T>.Kind;

    /// <summary>Tango's name of the kind: <c>DevDouble</c>, <c>DevVarDoubleArray</c>; an image adds its format.</summary>
    public override string ToString() => TangoText.Of(this);
}
