namespace RxDevices;

/// <summary>Who decides, beside a command's configuration, whether it may be executed now, and is told when it was. On the strand.</summary>
internal interface ICommandGate
{
    /// <summary>Why the command may not be executed now, if so.</summary>
    DevFailed? WhyNotNow(DeviceCommand command);

    /// <summary>The command was accepted, or executed where its caller waits for the end; a failure is told to the caller.</summary>
    DevFailed? Executed(DeviceCommand command);
}
