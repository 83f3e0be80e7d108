namespace RxDevices.Tango;

/// <summary>Lists of errors as failures of the model.</summary>
internal static class Failures
{
    /// <summary>The failure with these errors. A list may be empty on the wire; then it says at least what happened.</summary>
    public static DevFailed Of(IEnumerable<DevError> errors, string otherwise)
    {
        DevError[] all = [.. errors];
        return all.Length > 0 ? new(all) : DevFailed.Because(Reasons.CommunicationFailed, otherwise, "Failures.Of");
    }
}
