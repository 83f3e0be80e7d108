namespace RxDevices.Tests.Original;

/// <summary>The one enumeration of the recording.</summary>
internal enum Level
{
    Low,
    High,
}
