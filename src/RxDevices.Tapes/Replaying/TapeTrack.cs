namespace RxDevices.Tapes;

/// <summary>An attribute of a device that is replayed, whatever its type: readings come in here.</summary>
internal abstract class TapeTrack
{
    /// <summary>Declares the attribute of a device; answers where its readings come in.</summary>
    public static TapeTrack Declare(TapeDevice device, AttributeDescription attribute) => attribute.Kind.Accept(new Declarer(device, attribute));

    /// <summary>Shows a reading.</summary>
    /// <param name="reading">The reading, of the type of the attribute or failed.</param>
    /// <param name="time">The time it is to have.</param>
    public abstract void Show(Reading reading, DateTimeOffset time);

    private sealed class Declarer(TapeDevice device, AttributeDescription attribute) : IKindVisitor<TapeTrack>
    {
        public TapeTrack Visit<T>()
        {
            var track = new TapeTrack<T>();
            device.AttributeAs(attribute with { Access = AccessMode.Read, IsAsked = false }, track);
            return track;
        }
    }
}
