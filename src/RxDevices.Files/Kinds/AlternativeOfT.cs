namespace RxDevices.Files;

/// <summary>One of several keys of which exactly one stands in a map.</summary>
/// <param name="Name">The key.</param>
/// <param name="Kind">What stands behind it.</param>
/// <param name="About">What it is for.</param>
internal sealed record Alternative<T>(string Name, Kind<T> Kind, string About);
