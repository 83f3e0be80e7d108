// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/AttributeDim:1.0</c>.</summary>
internal readonly record struct AttributeDim(
    int DimX,
    int DimY)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 8;

    public static AttributeDim Read(ref CdrReader reader) => new(
        reader.ReadLong(),
        reader.ReadLong());

    public static void Write(ref CdrWriter writer, AttributeDim value)
    {
        writer.WriteLong(value.DimX);
        writer.WriteLong(value.DimY);
    }
}
