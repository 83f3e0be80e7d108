namespace RxDevices;

/// <summary>A <see cref="DevFailed"/> on its way up; made fresh for each failure.</summary>
/// <param name="failure">Why the device said no.</param>
public sealed class DevFailedException(DevFailed failure) : Exception(failure.Description)
{
    /// <summary>A failure with one error.</summary>
    public DevFailedException(string reason, string description, string origin)
        : this(DevFailed.Because(reason, description, origin))
    {
    }

    /// <summary>Why the device said no.</summary>
    public DevFailed Failure { get; } = failure;
}
