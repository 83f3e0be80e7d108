namespace RxDevices.Hosting;

/// <summary>Something that came from outside, and when.</summary>
/// <param name="Ticks">The instant, since the start.</param>
/// <param name="Input">What came.</param>
internal sealed record LoggedInput(long Ticks, DeviceInput Input);
