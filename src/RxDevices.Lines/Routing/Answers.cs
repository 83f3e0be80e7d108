using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>Asks the directory's devices what the queries want to know.</summary>
/// <param name="devices">The devices, asked in the client's name.</param>
/// <param name="asProxy">Whether refusals carry the layer that Tango's client proxies add, as people know them; a program that talks to
/// the server has a proxy of its own, which adds it.</param>
internal sealed partial class Answers(ClientPorts devices, bool asProxy)
{
    public IReadOnlyList<DeviceName> Devices => devices.Names;

    public async ValueTask<(IDevicePort Port, AttributeDescription Attribute)> Find(AttributeName name, CancellationToken cancellation)
    {
        var port = Find(name.Device);
        if ((await port.Describe(cancellation)).Attribute(name.Attribute) is { } attribute)
        {
            return (port, attribute);
        }

        if (!asProxy)
        {
            // Refuses in the device's own words.
            _ = port.Observe(name.Attribute);
        }

        throw ProxyFailures.NoAttribute(name.Device, name.Attribute).ToException();
    }

    public async ValueTask<Reading> Read(AttributeName name, ReadSource source, CancellationToken cancellation)
    {
        var port = Find(name.Device);
        try
        {
            var reading = await port.Read(name.Attribute, source, cancellation);
            return asProxy && reading.Failure is { } failure
                ? throw ProxyFailures.OnRead(failure, name.Device, name.Attribute).ToException()
                : reading.Kind.Type == DataType.Enum
                ? LabelledReading.Of(reading, (await Find(name, cancellation)).Attribute)
                : reading;
        }
        catch (DevFailedException refusal) when (asProxy && refusal.Failure.Reason == Reasons.AttributeNotFound)
        {
            throw ProxyFailures.NoAttribute(name.Device, name.Attribute).ToException();
        }
    }

    public async ValueTask Write(string text, string literal, CancellationToken cancellation)
    {
        var name = AttributeName.Parse(text);
        var (port, attribute) = await Find(name, cancellation);
        try
        {
            await port.Write(attribute.Name, TypedText.ForAttribute(attribute, literal), cancellation);
        }
        catch (DevFailedException refusal) when (asProxy)
        {
            throw ProxyFailures.OnWrite(refusal.Failure, name.Device, attribute.Name).ToException();
        }
    }

    public async ValueTask<(ValueKind Kind, object? Result)> Execute(
        string text, string literal, ReadSource source, CancellationToken cancellation)
    {
        var name = AttributeName.Parse(text);
        var port = Find(name.Device);
        var command = (await port.Describe(cancellation)).Command(name.Attribute);
        try
        {
            var result = await port.Execute(
                name.Attribute, command is null ? null : TypedText.ForCommand(command, literal), source, cancellation);
            return (command?.Result ?? ValueKind.Void, result);
        }
        catch (DevFailedException refusal) when (asProxy)
        {
            throw ProxyFailures.OnExecute(refusal.Failure, name.Device, command?.Name ?? name.Attribute).ToException();
        }
    }

    public async ValueTask<(DeviceDescription Device, AttributeDescription? Attribute)> Describe(
        string text, CancellationToken cancellation)
    {
        if (devices.Find(text) is { } device)
        {
            return (await device.Describe(cancellation), null);
        }

        if (text.Count(letter => letter == '/') == 2)
        {
            throw ProxyFailures.NoDevice(text).ToException();
        }

        var (owner, attribute) = await Find(AttributeName.Parse(text), cancellation);
        return (await owner.Describe(cancellation), attribute);
    }

    private IDevicePort Find(string device) => devices.Find(device) ?? throw ProxyFailures.NoDevice(device).ToException();
}
