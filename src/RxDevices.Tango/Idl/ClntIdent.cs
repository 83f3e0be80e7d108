// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The union <c>IDL:Tango/ClntIdent:1.0</c>.</summary>
/// <param name="Case">Which of its members it holds.</param>
/// <param name="Value">The member.</param>
internal sealed record ClntIdent(LockerLanguage Case, object Value)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 8;

    public static ClntIdent Read(ref CdrReader reader)
    {
        var choice = (LockerLanguage)reader.ReadEnum(2);
        return new(choice, choice switch
        {
            LockerLanguage.Cpp => reader.ReadULong(),
            _ => JavaClntIdent.Read(ref reader),
        });
    }

    public static void Write(ref CdrWriter writer, ClntIdent value)
    {
        writer.WriteEnum((int)value.Case);
        switch (value.Case)
        {
            case LockerLanguage.Cpp:
                writer.WriteULong((uint)value.Value);
                break;
            case LockerLanguage.Java:
                JavaClntIdent.Write(ref writer, (JavaClntIdent)value.Value);
                break;
        }
    }
}
