namespace RxDevices.Tests.Original;

/// <summary>An error that the device throws.</summary>
internal sealed record RecordedError(string Reason, string Description, string Origin)
{
    public DevFailed Failure => DevFailed.Because(Reason, Description, Origin);
}
