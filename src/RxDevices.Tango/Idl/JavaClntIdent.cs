// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/JavaClntIdent:1.0</c>.</summary>
internal sealed record JavaClntIdent(
    string MainClass,
    ulong[] Uuid)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 20;

    public static JavaClntIdent Read(ref CdrReader reader) => new(
        reader.ReadString(),
        reader.ReadFixedArray<ulong>(2));

    public static void Write(ref CdrWriter writer, JavaClntIdent value)
    {
        writer.WriteString(value.MainClass);
        writer.WriteFixedArray<ulong>(value.Uuid);
    }
}
