using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Events;

/// <summary>Periodic and archive events.</summary>
public class TimedEventsTests
{
    private readonly Bench bench = new();

    [Fact]
    public void Periodic_events_show_the_current_reading_at_exact_times_from_the_first_subscription_on()
    {
        var probe = With(new() { EventPeriod = TimeSpan.FromSeconds(2) });
        probe.Push(0);
        bench.At(0.5, () => probe.Note(EventKind.Periodic));
        bench.At(1, () => probe.Push(1));
        bench.At(2, () => probe.Push(2));
        bench.At(5, () => probe.Fail("too cold"));
        bench.AdvanceTo(7);

        Assert.Equal(["0.5s 0 Valid", "2.5s 2 Valid", "4.5s 2 Valid", "6.5s too cold Invalid"], bench.Diary);
    }

    [Fact]
    public void All_subscribers_get_the_same_periodic_events_and_a_late_one_the_current_reading_first()
    {
        var probe = With(new());
        probe.Push(0);
        probe.Note(EventKind.Periodic, "first ");
        bench.At(0.25, () => probe.Push(5));
        bench.At(0.5, () => probe.Note(EventKind.Periodic, "second "));
        bench.AdvanceTo(1.5);

        Assert.Equal(["0s first 0 Valid", "0.5s second 5 Valid", "1s first 5 Valid", "1s second 5 Valid"], bench.Diary);
    }

    [Fact]
    public async Task Another_period_takes_effect_at_once()
    {
        var probe = With(new() { EventPeriod = TimeSpan.FromSeconds(10) });
        probe.Push(7);
        probe.Note(EventKind.Periodic);
        bench.AdvanceTo(3);
        await probe.Value.Configure(configuration => configuration with { EventPeriod = TimeSpan.FromSeconds(1) });
        bench.AdvanceTo(5.5);

        Assert.Equal(["0s 7 Valid", "4s 7 Valid", "5s 7 Valid"], bench.Diary);
    }

    [Fact]
    public void Nobody_is_told_any_more_when_the_last_subscriber_is_gone()
    {
        var probe = With(new());
        probe.Push(7);
        var noting = probe.Note(EventKind.Periodic);
        bench.At(1.5, noting.Dispose);
        bench.At(5.25, () => probe.Note(EventKind.Periodic, "again "));
        bench.AdvanceTo(6.5);

        Assert.Equal(["0s 7 Valid", "1s 7 Valid", "5.25s again 7 Valid", "6.25s again 7 Valid"], bench.Diary);
    }

    [Fact]
    public void Archive_events_come_by_their_own_criterion_and_by_their_period()
    {
        var probe = With(new() { Change = new() { Absolute = 1 }, Archive = new() { Absolute = 10 }, ArchivePeriod = TimeSpan.FromSeconds(4) });
        probe.Push(0);
        probe.Note(EventKind.Archive);
        bench.At(1, () => probe.Push(9));
        bench.At(2, () => probe.Push(10));
        bench.At(3, () => probe.Push(11));
        bench.At(5, () => probe.Push(20));
        bench.At(6, () => probe.Push(21));
        bench.AdvanceTo(9);

        // The period counts on whatever the criterion sends, as in Tango; what it sends is what the next value is compared with.
        Assert.Equal(["0s 0 Valid", "2s 10 Valid", "4s 11 Valid", "6s 21 Valid", "8s 21 Valid"], bench.Diary);
    }

    [Fact]
    public void Without_an_archive_period_only_the_criterion_counts()
    {
        var probe = With(new() { Archive = new() { Relative = 50 } });
        probe.Push(10);
        probe.Note(EventKind.Archive);
        bench.At(1, () => probe.Push(14));
        bench.At(2, () => probe.Push(15));
        bench.AdvanceTo(100);

        Assert.Equal(["0s 10 Valid", "2s 15 Valid"], bench.Diary);
    }

    [Fact]
    public async Task An_archive_period_may_begin_and_end_while_somebody_listens()
    {
        var probe = With(new() { Archive = new() { Absolute = 1 } });
        probe.Push(0);
        probe.Note(EventKind.Archive);
        bench.AdvanceTo(1);
        await probe.Port.Configure("value", new Dictionary<string, string> { ["archive_period"] = "500" });
        bench.AdvanceTo(2.25);
        await probe.Port.Configure("value", new Dictionary<string, string> { ["archive_period"] = "Not specified" });
        bench.AdvanceTo(10);

        Assert.Equal(["0s 0 Valid", "1.5s 0 Valid", "2s 0 Valid"], bench.Diary);
    }

    private Probe<double> With(AttributeConfiguration configuration) => new(bench, configuration);
}
