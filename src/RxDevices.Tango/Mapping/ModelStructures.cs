namespace RxDevices.Tango;

/// <summary>The structures of the interface for which the model has types of its own.</summary>
internal static class ModelStructures
{
    /// <summary>The bytes an error takes at least: three texts and its severity.</summary>
    public const int MinimumErrorSize = 4 * sizeof(uint);

    private const int Severities = 3;

    public static DevError ReadError(ref CdrReader reader)
    {
        var reason = reader.ReadString();
        var severity = (ErrorSeverity)reader.ReadEnum(Severities);
        return new(reason, reader.ReadString(), reader.ReadString(), severity);
    }

    public static void WriteError(ref CdrWriter writer, DevError error)
    {
        writer.WriteString(error.Reason);
        writer.WriteEnum((int)error.Severity);
        writer.WriteString(error.Description);
        writer.WriteString(error.Origin);
    }

    public static DevError[] ReadErrors(ref CdrReader reader) => reader.ReadSequence(MinimumErrorSize, ReadError);

    public static void WriteErrors(ref CdrWriter writer, IReadOnlyCollection<DevError> errors) => writer.WriteSequence(errors, WriteError);

    public static LongStringArray ReadLongStrings(ref CdrReader reader) => new(reader.ReadArray<int>(), reader.ReadArray<string>());

    public static void WriteLongStrings(ref CdrWriter writer, LongStringArray value)
    {
        writer.WriteArray<int>(value.Numbers);
        writer.WriteArray<string>(value.Texts);
    }

    public static DoubleStringArray ReadDoubleStrings(ref CdrReader reader) => new(reader.ReadArray<double>(), reader.ReadArray<string>());

    public static void WriteDoubleStrings(ref CdrWriter writer, DoubleStringArray value)
    {
        writer.WriteArray<double>(value.Numbers);
        writer.WriteArray<string>(value.Texts);
    }
}
