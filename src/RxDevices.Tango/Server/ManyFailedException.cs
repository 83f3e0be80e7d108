namespace RxDevices.Tango;

/// <summary>Some of several writes failed.</summary>
/// <param name="failures">Which, their places in the call, and why.</param>
internal sealed class ManyFailedException(IReadOnlyList<(string Attribute, int Index, DevFailed Failure)> failures)
    : Exception(failures[0].Failure.Description)
{
    public IReadOnlyList<(string Attribute, int Index, DevFailed Failure)> Failures => failures;

    /// <summary>All of it in one failure, as the oldest operations say it.</summary>
    public DevFailed ToFailure() => new(failures.SelectMany(failed => failed.Failure.Errors));
}
