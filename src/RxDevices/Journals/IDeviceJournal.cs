namespace RxDevices;

/// <summary>Told of what happens in devices as it happens, in its order.</summary>
/// <remarks>Each device tells on its strand, several at a time. Must not throw.</remarks>
internal interface IDeviceJournal
{
    /// <summary>An attribute shows a reading.</summary>
    void Reading(DeviceName device, string attribute, Reading reading);

    /// <summary>A setting has accepted what was written.</summary>
    void Write(DeviceName device, string attribute, object? value, DateTimeOffset time);

    /// <summary>A command begins.</summary>
    void Command(DeviceName device, string command, object? argument, DateTimeOffset time);

    /// <summary>A command has ended: with its result, or refused.</summary>
    void Result(DeviceName device, string command, object? result, DevFailed? failure, DateTimeOffset time);

    /// <summary>Something broke.</summary>
    void Fault(DeviceFault fault);
}
