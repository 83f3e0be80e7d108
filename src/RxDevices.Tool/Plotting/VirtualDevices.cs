using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using System.Reactive.Threading.Tasks;
using RxDevices.Hosting;

namespace RxDevices.Tool;

/// <summary>The usual devices in virtual time: as fast as they can be computed.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class VirtualDevices : IDisposable
{
    // In so many steps somebody may break it off.
    private const int Steps = 1000;

    private static readonly TimeSpan UsualPeriod = TimeSpan.FromSeconds(1);
    private readonly HistoricalScheduler clock = new(DateTimeOffset.UnixEpoch);
    private readonly DeviceHost host;

    public VirtualDevices(ulong seed)
    {
        host = new(clock, seed);
        host.AddTheUsual();
    }

    public PlotSource Source => new(
        name => host.Device(name),
        (name, attribute, every) => every is null && !attribute.IsAsked
            ? host.Attribute(name)
            : host.Device(AttributeName.Parse(name).Device).Port.ReadEvery(attribute.Name, every ?? UsualPeriod, clock));

    /// <summary>Records for some virtual time.</summary>
    /// <param name="sources">What.</param>
    /// <param name="span">For how long.</param>
    /// <param name="begun">What to do when it has begun.</param>
    /// <param name="cancellation">Ends it sooner.</param>
    public async Task<Recording> Record(
        IReadOnlyList<(Trace Trace, IObservable<Reading> Readings)> sources, TimeSpan span, Func<Task> begun, CancellationToken cancellation)
    {
        using var sooner = new AsyncSubject<Unit>();
        var recording = Recording.Of(sources, span, sooner, clock).ToTask(CancellationToken.None);
        var start = clock.Clock;
        await begun();
        for (var step = 1; step <= Steps && !cancellation.IsCancellationRequested; step++)
        {
            clock.AdvanceTo(start + (span * ((double)step / Steps)));
        }

        sooner.OnNext(Unit.Default);
        sooner.OnCompleted();
        return await recording with { Start = null };
    }

    public void Dispose() => host.Dispose();
}
