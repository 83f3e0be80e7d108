// Written by IdlGenerator from tango_idl.json: change these, not this.
namespace RxDevices.Tango;

/// <summary>The structure <c>IDL:Tango/EventProperties:1.0</c>.</summary>
internal sealed record EventProperties(
    ChangeEventProp ChEvent,
    PeriodicEventProp PerEvent,
    ArchiveEventProp ArchEvent)
{
    /// <summary>The bytes it takes at least.</summary>
    public const int MinimumSize = 36;

    public static EventProperties Read(ref CdrReader reader) => new(
        ChangeEventProp.Read(ref reader),
        PeriodicEventProp.Read(ref reader),
        ArchiveEventProp.Read(ref reader));

    public static void Write(ref CdrWriter writer, EventProperties value)
    {
        ChangeEventProp.Write(ref writer, value.ChEvent);
        PeriodicEventProp.Write(ref writer, value.PerEvent);
        ArchiveEventProp.Write(ref writer, value.ArchEvent);
    }
}
