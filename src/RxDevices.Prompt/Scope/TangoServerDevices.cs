using System.Reactive.Linq;
using RxDevices.Hosting;
using RxDevices.Tango;

namespace RxDevices.Prompt;

/// <summary>Devices of a Tango server without a database. It does not say which it has: known are those that were asked for.</summary>
internal sealed class TangoServerDevices(TangoClient client) : IPromptDevices, IDeviceDirectory
{
    private readonly Lock gate = new();
    private readonly SortedSet<DeviceName> known = new(Comparer<DeviceName>.Create(
        (one, other) => string.Compare(one.ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase)));

    public IDeviceDirectory Directory => this;

    public IReadOnlyList<DeviceName> Names
    {
        get
        {
            lock (gate)
            {
                return [.. known];
            }
        }
    }

    /// <summary>Cold. The devices that were asked for. Never fails. Never completes.</summary>
    public IObservable<DeviceName> Joined => Observable.Defer(() => Names.ToObservable()).Concat(Observable.Never<DeviceName>());

    /// <summary>Cold. Says nothing: the server does not tell who leaves.</summary>
    public IObservable<DeviceName> Left => Observable.Never<DeviceName>();

    // Whether it is there shows at the first use.
    public IDevicePort? Find(string name) => DeviceName.TryParse(name, out _) ? client.Device(name).Port : null;

    public Task<IReadOnlyList<DeviceName>> List(CancellationToken cancellation) => Task.FromResult(Names);

    public async Task<IDevicePort> Connect(string name, CancellationToken cancellation)
    {
        var port = client.Device(name).Port;
        await port.Describe(cancellation).ConfigureAwait(false);
        lock (gate)
        {
            known.Add(port.Name);
        }

        return port;
    }
}
