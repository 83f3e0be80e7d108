using RxDevices.Hosting;

namespace RxDevices.Prompt;

/// <summary><c>AttributeProxy</c> at the prompt: what stands before <c>.Connect(...)</c>; the type of that name can be named as ever.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class AttributeProxies
{
    private readonly DeviceProxies devices;

    internal AttributeProxies(DeviceProxies devices) => this.devices = devices;

    /// <summary>A proxy of an attribute of a device of this console, once it is known to be there.</summary>
    /// <param name="name">domain/family/member/attribute.</param>
    /// <param name="cancellation">Ends the wait; Ctrl+C does in any case.</param>
    /// <exception cref="DevFailedException">There is no such device or attribute, or the server is lost.</exception>
    public async Task<AttributeProxy> Connect(string name, CancellationToken cancellation = default)
    {
        var parsed = AttributeName.Parse(name);
        var device = await devices.Connect(parsed.Device, cancellation).ConfigureAwait(false);
        var attribute = device.Attribute(parsed.Attribute);
        await attribute.Describe(cancellation).ConfigureAwait(false);
        return attribute;
    }
}
