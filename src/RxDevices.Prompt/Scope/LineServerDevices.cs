using System.Reactive.Linq;
using RxDevices.Hosting;
using RxDevices.Lines;

namespace RxDevices.Prompt;

/// <summary>Devices of a line server.</summary>
internal sealed class LineServerDevices : IPromptDevices, IDeviceDirectory
{
    private readonly LineClient client;
    private volatile IReadOnlyList<DeviceName> names;

    private LineServerDevices(LineClient client, IReadOnlyList<DeviceName> names) => (this.client, this.names) = (client, names);

    public IDeviceDirectory Directory => this;

    public IReadOnlyList<DeviceName> Names => names;

    /// <summary>Cold. The devices there were when the server was asked last. Never fails. Never completes: a line server does not tell who
    /// joins.</summary>
    public IObservable<DeviceName> Joined => Observable.Defer(() => names.ToObservable()).Concat(Observable.Never<DeviceName>());

    /// <summary>Cold. Says nothing: a line server does not tell who leaves.</summary>
    public IObservable<DeviceName> Left => Observable.Never<DeviceName>();

    /// <summary>Asks a server for its devices.</summary>
    /// <exception cref="DevFailedException">The server is lost.</exception>
    public static async Task<LineServerDevices> Of(LineClient client, CancellationToken cancellation) =>
        new(client, await client.List(cancellation).ConfigureAwait(false));

    public IDevicePort? Find(string name) =>
        DeviceName.TryParse(name, out var parsed) && names.Contains(parsed) ? client.Device(name).Port : null;

    public async Task<IReadOnlyList<DeviceName>> List(CancellationToken cancellation) =>
        names = await client.List(cancellation).ConfigureAwait(false);

    public async Task<IDevicePort> Connect(string name, CancellationToken cancellation)
    {
        var parsed = DeviceName.Parse(name);
        return (await List(cancellation).ConfigureAwait(false)).Contains(parsed)
            ? client.Device(name).Port
            : throw ProxyFailures.NoDevice(name).ToException();
    }
}
