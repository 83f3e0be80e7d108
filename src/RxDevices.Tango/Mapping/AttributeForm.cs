namespace RxDevices.Tango;

/// <summary>How the values of one kind travel in the union of an attribute's value: elements in a row, row by row.</summary>
/// <remarks>Safe from any thread. Nothing is copied but between the message and the arrays of the model.</remarks>
internal abstract class AttributeForm(ValueKind kind)
{
    private static readonly AttributeForm[] All =
    [
        .. Enumerate<bool>(), .. Enumerate<byte>(), .. Enumerate<short>(), .. Enumerate<ushort>(), .. Enumerate<int>(), .. Enumerate<uint>(),
        .. Enumerate<long>(), .. Enumerate<ulong>(), .. Enumerate<float>(), .. Enumerate<double>(), .. Enumerate<string>(),
        .. Enumerate<DevState>(), .. Enumerate<Encoded>(),
    ];

    private static readonly Dictionary<ValueKind, AttributeForm> ByKind = All.ToDictionary(form => form.Kind);

    private static readonly Dictionary<Type, AttributeForm> ByType = All.ToDictionary(form => form.Type);

    /// <summary>What the model calls the kind.</summary>
    public ValueKind Kind => kind;

    /// <summary>Its C# type.</summary>
    public abstract Type Type { get; }

    /// <summary>The case of the union.</summary>
    public AttributeDataType Case { get; } = AttributeTypes.CaseOf(kind.Type);

    /// <summary>The number of the type.</summary>
    public int Code { get; } = AttributeTypes.CodeOf(kind.Type);

    /// <summary>The form of a kind. An enumeration has none of its own: it travels as numbers, see <see cref="EnumPositions"/>.</summary>
    public static AttributeForm? Of(ValueKind kind) => ByKind.GetValueOrDefault(kind);

    /// <summary>The form of a value of such a type.</summary>
    public static AttributeForm OfType(Type type) => ByType[type];

    /// <summary>Columns and rows of a reading's value, or of its set point.</summary>
    public abstract AttributeDim DimensionsOf(Reading reading, bool ofSetPoint);

    /// <summary>Writes the elements of a reading: those of the value, then those of the set point.</summary>
    public abstract void Write(ref CdrWriter writer, Reading reading, bool withSetPoint);

    /// <summary>Writes the elements of a value of exactly this kind, and says how many columns and rows it has.</summary>
    public abstract AttributeDim Write(ref CdrWriter writer, object value);

    /// <summary>Reads a reading whose elements begin here.</summary>
    public abstract Reading Read(ref CdrReader reader, in ReadingHead head);

    /// <summary>Reads a value whose elements begin here; null when there are fewer than its dimensions say.</summary>
    public abstract object? Read(ref CdrReader reader, AttributeDim dimensions);

    /// <summary>A reading without a value.</summary>
    public abstract Reading Nothing(in ReadingHead head);

    /// <summary>Makes a value exactly of this kind.</summary>
    /// <exception cref="InvalidCastException">Something of it would be lost.</exception>
    public abstract object Convert(object? value);

    /// <summary>Passes over the elements.</summary>
    public abstract void Skip(ref CdrReader reader);

    private static AttributeForm[] Enumerate<T>() => [new ScalarForm<T>(), new SpectrumForm<T>(), new ImageForm<T>()];
}
