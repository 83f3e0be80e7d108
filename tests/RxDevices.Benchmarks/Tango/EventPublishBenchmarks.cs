using System.Buffers;
using System.Net;
using System.Reactive.Concurrency;
using BenchmarkDotNet.Attributes;
using RxDevices.Hosting;
using RxDevices.Tango;

namespace RxDevices.Benchmarks.Tango;

/// <summary>
/// A thousand events of a double from a device to subscribers over TCP on this machine: published, sent, received and, by our own client's
/// connection, cut into frames; until all have heard all. A thousand is what waits for each at most, so nothing is lost.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class EventPublishBenchmarks
{
    private const int Events = 900;

    private readonly List<ZmtpSubscriber> listeners = [];
    private readonly SemaphoreSlim heardAll = new(0);
    private EventPublisher publisher = null!;
    private DeviceHost host = null!;
    private Source source = null!;
    private int missing;

    [Params(1, 100)]
    public int Subscribers { get; set; }

    [GlobalSetup]
    public async Task Subscribe()
    {
        host = new(ImmediateScheduler.Instance);
        source = host.Add("bench/source/1", context => new Source(context));
        publisher = EventPublisher.Listen(new("127.0.0.1:10000", "dserver/bench/1"), IPAddress.Loopback, RealTime.Clock);
        var where = await publisher.Subscribe(source, "value", EventType.Change, CancellationToken.None);
        for (var i = 0; i < Subscribers; i++)
        {
            var listener = new ZmtpSubscriber(
                await ZmtpSockets.Connect(where.EventEndpoint, CancellationToken.None), Count, RealTime.Clock);
            _ = listener.Run();
            listener.Subscribe(where.Topic);
            await listener.Heard();
            listeners.Add(listener);
        }
    }

    [GlobalCleanup]
    public void Stop()
    {
        listeners.ForEach(listener => listener.Dispose());
        publisher.Dispose();
        host.Dispose();
    }

    [Benchmark(OperationsPerInvoke = Events)]
    public void Publish()
    {
        Volatile.Write(ref missing, Events * Subscribers);
        for (var i = 0; i < Events; i++)
        {
            source.Push(i);
        }

        heardAll.Wait();
    }

    private string? Count(IReadOnlyList<ReadOnlySequence<byte>> frames)
    {
        if (Interlocked.Decrement(ref missing) == 0)
        {
            heardAll.Release();
        }

        return frames.Count == 4 ? null : "no event";
    }

    private sealed class Source : Device
    {
        private readonly System.Reactive.Subjects.Subject<double> values = new();

        public Source(DeviceContext context)
            : base(context) => Attribute("value", values, new());

        public void Push(double value) => values.OnNext(value);
    }
}
