namespace RxDevices.Tango;

/// <summary>Why a request did not get as far as its device: CORBA's system exceptions.</summary>
/// <param name="Name">CORBA's name, for example <c>OBJECT_NOT_EXIST</c>.</param>
/// <param name="Minor">A number that says more to those who know the far program.</param>
/// <param name="Completion">Whether the operation was done all the same.</param>
internal sealed record SystemFailure(string Name, uint Minor = 0, Completion Completion = Completion.No)
{
    private const string Prefix = "IDL:omg.org/CORBA/";
    private const string Suffix = ":1.0";
    private const int Completions = 3;

    /// <summary>There is no such device here. The number is omniORB's, and Tango's clients were seen with it.</summary>
    public static SystemFailure ObjectNotExist { get; } = new("OBJECT_NOT_EXIST", 0x4f4d0001);

    /// <summary>There is no such operation.</summary>
    public static SystemFailure BadOperation { get; } = new("BAD_OPERATION");

    /// <summary>The arguments were not understood.</summary>
    public static SystemFailure Marshal { get; } = new("MARSHAL");

    /// <summary>What is to be said is larger than can be said.</summary>
    public static SystemFailure ImplementationLimit { get; } = new("IMP_LIMIT");

    /// <summary>The server broke.</summary>
    public static SystemFailure Unknown { get; } = new("UNKNOWN", Completion: Completion.Maybe);

    public static SystemFailure Read(ref CdrReader reader)
    {
        var id = reader.ReadString();
        var isCorbas = id.Length > Prefix.Length + Suffix.Length
            && id.StartsWith(Prefix, StringComparison.Ordinal)
            && id.EndsWith(Suffix, StringComparison.Ordinal);
        return new(isCorbas ? id[Prefix.Length..^Suffix.Length] : id, reader.ReadULong(), (Completion)reader.ReadEnum(Completions));
    }

    public static void Write(ref CdrWriter writer, SystemFailure failure)
    {
        writer.WriteString($"{Prefix}{failure.Name}{Suffix}");
        writer.WriteULong(failure.Minor);
        writer.WriteEnum((int)failure.Completion);
    }
}
