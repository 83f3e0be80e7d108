// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/EltInArray:1.0</c>.</summary>
internal readonly record struct EltInArray(
    int Start,
    int NbElt)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 8;

    public static EltInArray Read(ref CdrReader reader) => new(
        reader.ReadLong(),
        reader.ReadLong());

    public static void Write(ref CdrWriter writer, EltInArray value)
    {
        writer.WriteLong(value.Start);
        writer.WriteLong(value.NbElt);
    }
}
