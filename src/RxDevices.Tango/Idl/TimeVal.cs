// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/TimeVal:1.0</c>.</summary>
internal readonly record struct TimeVal(
    int TvSec,
    int TvUsec,
    int TvNsec)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 12;

    public static TimeVal Read(ref CdrReader reader) => new(
        reader.ReadLong(),
        reader.ReadLong(),
        reader.ReadLong());

    public static void Write(ref CdrWriter writer, TimeVal value)
    {
        writer.WriteLong(value.TvSec);
        writer.WriteLong(value.TvUsec);
        writer.WriteLong(value.TvNsec);
    }
}
