namespace RxDevices.Hosting;

/// <summary>The control device as one client sees it: everybody may look, only this machine may touch, unless others are allowed to.</summary>
internal sealed class ControlPort(IDevicePort port, ClientIdentity client, bool allowsRemote) : IPortFace, IDevicePort
{
    // What answers as an attribute does.
    private static readonly string[] Reading = ["State", "Status", "Show", "Pending", "Faults"];

    public IDevicePort Port => port;

    /// <inheritdoc/>
    public IDevicePort For(ClientIdentity client) => new ControlPort(port.For(client), client, allowsRemote);

    /// <inheritdoc/>
    public ValueTask Write(string attribute, object? value, CancellationToken cancellation = default)
    {
        RequireAllowed();
        return port.Write(attribute, value, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<object?> Execute(
        string command, object? argument = null, ReadSource source = ReadSource.Device, CancellationToken cancellation = default)
    {
        if (!Reading.Contains(command, StringComparer.OrdinalIgnoreCase))
        {
            RequireAllowed();
        }

        return port.Execute(command, argument, source, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask Configure(
        string attribute, IReadOnlyDictionary<string, string> properties, CancellationToken cancellation = default)
    {
        RequireAllowed();
        return port.Configure(attribute, properties, cancellation);
    }

    private void RequireAllowed()
    {
        if (!client.IsLocal && !allowsRemote)
        {
            throw new DevFailedException(
                Reasons.ReadOnly,
                $"Controlling the simulation is not authorized ({port.Name}): it is for clients on its own machine only; "
                + "this server was not started with --allow-remote-control",
                "SimulationControl");
        }
    }
}
