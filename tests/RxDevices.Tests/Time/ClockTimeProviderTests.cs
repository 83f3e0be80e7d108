using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Time;

public sealed class ClockTimeProviderTests
{
    private readonly Bench bench = new();

    [Fact]
    public void Its_time_is_the_clocks()
    {
        var provider = bench.Strand().AsTimeProvider();
        var begin = provider.GetTimestamp();
        bench.AdvanceTo(90);

        Assert.Equal(bench.Clock.Now, provider.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(90), provider.GetElapsedTime(begin));
        Assert.Equal(TimeZoneInfo.Utc, provider.LocalTimeZone);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Task_Delay_ends_in_virtual_time(bool onStrand)
    {
        var timeProvider = Provider(onStrand);
        async Task Wait()
        {
            await Task.Delay(TimeSpan.FromSeconds(2), timeProvider);
            bench.Note("waited");
        }

        _ = Wait();
        bench.AdvanceTo(5);

        Assert.Equal(["2s waited"], bench.Diary);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PeriodicTimer_ticks_in_virtual_time(bool onStrand)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(3), Provider(onStrand));
        async Task Tick()
        {
            while (await timer.WaitForNextTickAsync())
            {
                bench.Note("tick");
            }

            bench.Note("over");
        }

        _ = Tick();
        bench.AdvanceTo(10);
        timer.Dispose();
        bench.AdvanceTo(20);

        Assert.Equal(["3s tick", "6s tick", "9s tick", "10s over"], bench.Diary);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CancelAfter_cancels_in_virtual_time(bool onStrand)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(4), Provider(onStrand));
        using var told = source.Token.Register(() => bench.Note("cancelled"));

        bench.AdvanceTo(10);

        Assert.Equal(["4s cancelled"], bench.Diary);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_timer_first_waits_its_due_time_and_then_its_period(bool onStrand)
    {
        using var timer = Provider(onStrand).CreateTimer(bench.Note, "tick", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        bench.AdvanceTo(6);

        Assert.Equal(["1s tick", "3s tick", "5s tick"], bench.Diary);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Change_begins_anew(bool onStrand)
    {
        using var timer = Provider(onStrand).CreateTimer(bench.Note, "tick", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        bench.AdvanceTo(2.5);
        Assert.True(timer.Change(TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan));
        bench.AdvanceTo(20);

        Assert.Equal(["1s tick", "2s tick", "7.5s tick"], bench.Diary);
    }

    [Fact]
    public void A_callback_may_change_its_own_timer()
    {
        ITimer? timer = null;
        timer = Provider(onStrand: true).CreateTimer(
            _ =>
            {
                bench.Note("tick");
                timer!.Change(TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
            },
            null,
            TimeSpan.FromSeconds(1),
            TimeSpan.FromSeconds(1));

        bench.AdvanceTo(8);
        timer.Dispose();

        Assert.Equal(["1s tick", "4s tick", "7s tick"], bench.Diary);
    }

    [Fact]
    public async Task A_timer_that_is_disposed_of_ticks_no_more_and_cannot_be_changed()
    {
        var timer = Provider(onStrand: true).CreateTimer(bench.Note, "tick", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        bench.AdvanceTo(1);
        await timer.DisposeAsync();
        Assert.False(timer.Change(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)));
        bench.AdvanceTo(10);

        Assert.Equal(["1s tick"], bench.Diary);
    }

    [Fact]
    public void A_timer_that_is_due_never_does_not_tick()
    {
        using var timer = Provider(onStrand: true)
            .CreateTimer(bench.Note, "tick", Timeout.InfiniteTimeSpan, TimeSpan.FromSeconds(1));

        bench.AdvanceTo(10);

        Assert.Empty(bench.Diary);
    }

    private TimeProvider Provider(bool onStrand) =>
        onStrand ? bench.Strand().AsTimeProvider() : bench.Clock.AsTimeProvider();
}
