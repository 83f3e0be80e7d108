using RxDevices.Hosting;
using RxDevices.Tango;

namespace RxDevices.Prompt;

/// <summary><c>DeviceProxy</c> at the prompt: what stands before <c>.Connect(...)</c>; the type of that name can be named as ever.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class DeviceProxies
{
    private readonly IPromptDevices devices;

    internal DeviceProxies(IPromptDevices devices) => this.devices = devices;

    /// <summary>A proxy of a device of this console, once it is there; or of the Tango server in a URL.</summary>
    /// <param name="name">domain/family/member, or tango://HOST:PORT/domain/family/member#dbase=no.</param>
    /// <param name="cancellation">Ends the wait; Ctrl+C does in any case.</param>
    /// <exception cref="DevFailedException">There is none of that name, or the server is lost.</exception>
    public async Task<DeviceProxy> Connect(string name, CancellationToken cancellation = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(RunningEvaluation.Token, cancellation);
        return new(new CancellablePort(TangoUrl.IsUrl(name)
            ? (await DeviceProxy.Connect(name, either.Token).ConfigureAwait(false)).Port
            : await devices.Connect(name, either.Token).ConfigureAwait(false)));
    }
}
