namespace RxDevices.Tapes.Tests.Kit;

/// <summary>A disk that takes nothing until it is told to, or fails.</summary>
internal sealed class SlowDisk : MemoryStream
{
    private readonly ManualResetEventSlim isOpen = new();

    public bool IsBroken { get; set; }

    public void Open() => isOpen.Set();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        isOpen.Wait(TimeSpan.FromSeconds(60));
        if (IsBroken)
        {
            throw new IOException("No space left on device");
        }

        base.Write(buffer);
    }
}
