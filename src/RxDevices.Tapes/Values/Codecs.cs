namespace RxDevices.Tapes;

/// <summary>The codec of each type.</summary>
internal static class Codecs
{
    private static readonly Dictionary<Type, object> All = MakeAll();

    /// <summary>The codec of a type.</summary>
    /// <exception cref="NotSupportedException">It is no type an attribute can have.</exception>
    public static ValueCodec<T> Of<T>() => All.TryGetValue(typeof(T), out var codec)
        ? (ValueCodec<T>)codec
        : throw new NotSupportedException($"{typeof(T)} is no type an attribute can have.");

    private static DevState StateOf(byte number) =>
        number <= (byte)DevState.Unknown ? (DevState)number : throw new TapeDamageException($"{number} is no state");

    private static Dictionary<Type, object> MakeAll()
    {
        var all = new Dictionary<Type, object>();
        Add(new SmallCodec<bool>(value => value ? (byte)1 : (byte)0, value => value != 0));
        Add(new NumberCodec<byte>());
        Add(new NumberCodec<short>());
        Add(new NumberCodec<ushort>());
        Add(new NumberCodec<int>());
        Add(new NumberCodec<uint>());
        Add(new NumberCodec<long>());
        Add(new NumberCodec<ulong>());
        Add(new NumberCodec<float>());
        Add(new NumberCodec<double>());
        Add(new TextCodec());
        Add(new SmallCodec<DevState>(value => (byte)value, StateOf));
        Add(new EncodedCodec());
        return all;

        void Add<T>(ElementCodec<T> element)
        {
            all.Add(typeof(T), element);
            all.Add(typeof(T[]), new RowCodec<T>(element));
            all.Add(typeof(T[,]), new RowsCodec<T>(element));
        }
    }
}
