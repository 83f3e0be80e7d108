namespace RxDevices.Files;

/// <summary>The whole of a device file.</summary>
/// <param name="Devices">The devices, each of a template by itself.</param>
/// <param name="Seed">The seed of the run, when nobody says another.</param>
internal sealed record FilePart(IReadOnlyList<DeviceSpec> Devices, int? Seed)
{
    /// <summary>What may stand in it.</summary>
    public static Part<FilePart> Part { get; } = new("device file", "Devices for RxDevices.", keys =>
    {
        var devices = keys.Required("devices", new DevicesKind(), "The devices.");
        var seed = keys.Given("seed", Kinds.Whole(0, int.MaxValue), "The seed of the run, when the command line says none.", "0");
        keys.Optional("definitions", new AnythingKind(), null!, "Whatever anchors mark for use elsewhere in the file.", "none");
        return new FilePart(devices, seed);
    });
}
