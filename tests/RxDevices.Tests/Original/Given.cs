namespace RxDevices.Tests.Original;

/// <summary>The device a case begins with.</summary>
internal sealed record Given(DevState State, string? Status, IReadOnlyList<GivenAttribute> Attributes);
