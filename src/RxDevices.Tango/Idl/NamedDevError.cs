// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/NamedDevError:1.0</c>.</summary>
internal sealed record NamedDevError(
    string Name,
    int IndexInCall,
    DevError[] ErrList)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 12;

    public static NamedDevError Read(ref CdrReader reader) => new(
        reader.ReadString(),
        reader.ReadLong(),
        ModelStructures.ReadErrors(ref reader));

    public static void Write(ref CdrWriter writer, NamedDevError value)
    {
        writer.WriteString(value.Name);
        writer.WriteLong(value.IndexInCall);
        ModelStructures.WriteErrors(ref writer, value.ErrList);
    }
}
