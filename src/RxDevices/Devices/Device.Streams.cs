using System.Reactive;
using System.Reactive.Linq;
using System.Runtime.CompilerServices;

namespace RxDevices;

/// <content>Streams inside a device, for its constructor to wire with.</content>
public abstract partial class Device
{
    private readonly List<ISharedStream> shared = [];
    private readonly Multicast<StrongBox<Unit>> initialised;

    /// <summary>Hot. Replays the last. Never fails. Completes with the device. On the device's strand.
    /// Each start and each <c>Init</c>, after <see cref="OnInit"/>: what begins anew then, follows this.</summary>
    protected IObservable<Unit> Initialised => initialised.Select(_ => Unit.Default);

    /// <summary>
    /// Declares a stream that several members follow: the device subscribes to it once, from the start on, and again at <c>Init</c> when
    /// it failed, which is a fault of the device. The result: Hot. Replays the last. Never fails. Completes with the device. On the
    /// device's strand.
    /// </summary>
    protected IObservable<T> Share<T>(IObservable<T> values)
    {
        var stream = new SharedStream<T>(this, values);
        shared.Add(stream);
        if (hasStarted && !isInitializing && !Lifetime.IsCancellationRequested)
        {
            Strand.Run(stream, static stream => stream.Start());
        }

        return stream;
    }
}
