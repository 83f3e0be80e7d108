namespace RxDevices.Devices;

/// <summary>What a <see cref="TangoTest"/> is like.</summary>
public sealed record TangoTestOptions
{
    /// <summary>The time between two generations of values; above 0. Default: 2 s (Tango's property Sleep_period).</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The columns and rows of <c>ushort_image_ro</c>, 1 to 8192. Default: 251 (Tango's property UShort_image_ro_size).
    /// </summary>
    public int UShortImageSize { get; init; } = 251;
}
