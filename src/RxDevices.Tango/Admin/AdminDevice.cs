using System.Reactive.Linq;

namespace RxDevices.Tango;

/// <summary>
/// The server itself as a device: what it serves, polling, locks, events. It is asked through a port like any other, so that all
/// operations of the interface work with it.
/// </summary>
/// <remarks>Safe from any thread. Source: Tango Controls, "The administration device".</remarks>
internal sealed class AdminDevice(ServerFace server, DeviceName name)
{
    public DeviceName Name => name;

    public ServerFace Server => server;

    /// <summary>The last requests to it.</summary>
    public BlackBox Requests { get; } = new(server.Clock);

    public DeviceDescription Description { get; } = new(
        name,
        "DServer",
        [
            new("State", ValueKind.Of<DevState>(), AccessMode.Read, AttributeConfiguration.Default, null),
            new("Status", ValueKind.Of<string>(), AccessMode.Read, AttributeConfiguration.Default, null),
        ],
        [.. AdminCommands.All.Select(command => command.Description)]);

    /// <exception cref="DevFailedException">It has no such attribute.</exception>
    public Reading Read(string attribute) => attribute.ToUpperInvariant() switch
    {
        "STATE" => Reading.Of(DevState.On, server.Clock.Now),
        "STATUS" => Reading.Of("The device is ON", server.Clock.Now),
        _ => throw new DevFailedException(
            Reasons.AttributeNotFound, $"{attribute} attribute not found", "MultiAttribute::get_attr_ind_by_name"),
    };
}
