using System.Reactive.Linq;
using System.Reactive.Subjects;
using RxDevices.Testing;
using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Live;

public sealed class LiveViewTests : IDisposable
{
    private readonly DeviceTestContext devices = new();
    private readonly MemoryTerminal terminal = new(80, 7);
    private readonly Subject<LiveNews> news = new();
    private IDisposable? view;
    private bool hasEnded;

    [Fact]
    public void A_table_shows_values_units_qualities_ages_rates_and_trends()
    {
        var rows = Show("lab/supply/1/current", "lab/supply/1/state", "lab/nope/1/x");
        foreach (var amps in new[] { 0.0, 0.5, 1.0, 1.5 })
        {
            Tell(rows[0], amps, amps < 1.5 ? Quality.Valid : Quality.Alarm);
            devices.AdvanceBy(TimeSpan.FromSeconds(0.5));
        }

        Tell(rows[1], DevState.Moving, Quality.Changing);
        news.OnNext(new(rows[2], null, "device lab/nope/1 not defined in the database !"));
        devices.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.Equal(
            """
            NAME                        VALUE UNIT QUALITY    AGE    RATE TREND
            lab/supply/1/current          1.5 A    ALARM     1.5s   1.3/s ▁▃▆█
            lab/supply/1/state         MOVING      CHANGING  1.0s   0.3/s
            lab/nope/1/x         device lab/nope/1 not defined in the database !


            1-3 of 3  / filter  sort: n name v value u quality a age r rate g given  q quit
            """,
            terminal.Screen);
    }

    [Fact]
    public void A_frame_is_one_write_of_what_changed_and_none_when_nothing_did()
    {
        var rows = Show("a/b/c/d", "a/b/c/e");
        Tell(rows[0], 1.0);
        Tell(rows[1], 2.0);
        devices.AdvanceBy(TimeSpan.FromSeconds(200));
        var before = terminal.Written.Count;

        devices.AdvanceBy(TimeSpan.FromSeconds(1));
        Assert.Equal(before, terminal.Written.Count);

        Tell(rows[1], 3.0);
        devices.AdvanceBy(LiveView.Period);
        Assert.Equal(["\e[3;27H3\e[3;46H0.1s   0.1/s ▁█"], terminal.Written[before..]);
    }

    [Fact]
    public void Keys_sort_and_the_same_key_again_turns_the_order_round()
    {
        var rows = Show("a/b/c/two", "a/b/c/one", "a/b/c/text");
        Tell(rows[0], 2.0);
        Tell(rows[1], 10.0, Quality.Alarm);
        Tell(rows[2], "x");

        Assert.Equal("two one text", Order());
        Assert.Equal("one text two", OrderAfter("n"));
        Assert.Equal("two text one", OrderAfter("n"));
        Assert.Equal("two one text", OrderAfter("v"));
        Assert.Equal("one two text", OrderAfter("u"));
        Assert.StartsWith("NAME                    VALUE UNIT QUALITY▲", terminal.Screen, StringComparison.Ordinal);

        Assert.Equal("two one text", OrderAfter("g"));
        Tell(rows[2], "y");
        Assert.Equal("two one text", OrderAfter("r"));
        Assert.Equal("text one two", OrderAfter("r"));
        Assert.Equal("two one text", OrderAfter("a"));
    }

    [Fact]
    public void A_filter_is_typed_after_a_slash_and_dropped_with_escape()
    {
        Show("a/b/c/one", "a/b/c/two", "a/b/c/three");

        terminal.Type("/t");
        Assert.Equal("two three", Order());
        Assert.EndsWith("/t_  Enter keeps, Esc drops the filter", terminal.Screen, StringComparison.Ordinal);
        terminal.Type("wq");
        Assert.Equal("", Order());
        terminal.Press(ConsoleKey.Backspace);
        terminal.Press(ConsoleKey.Enter);
        Assert.EndsWith("1-1 of 1 with 'tw' among 3  Esc shows all", terminal.Screen, StringComparison.Ordinal);
        terminal.Press(ConsoleKey.Escape);
        Assert.Equal("one two three", Order());
    }

    [Fact]
    public void What_has_no_room_is_scrolled_to()
    {
        Show([.. Enumerable.Range(0, 1000).Select(number => $"a/b/c/{number}")]);

        Assert.Equal("0 1 2 3 4", Order());
        terminal.Press(ConsoleKey.DownArrow);
        Assert.Equal("1 2 3 4 5", Order());
        terminal.Press(ConsoleKey.PageDown);
        Assert.Equal("6 7 8 9 10", Order());
        terminal.Press(ConsoleKey.End);
        Assert.Equal("995 996 997 998 999", Order());
        Assert.Contains("996-1000 of 1000 ", terminal.Screen, StringComparison.Ordinal);
        terminal.Press(ConsoleKey.DownArrow);
        Assert.Equal("995 996 997 998 999", Order());
        terminal.Press(ConsoleKey.PageUp);
        terminal.Press(ConsoleKey.UpArrow);
        Assert.Equal("989 990 991 992 993", Order());
        terminal.Press(ConsoleKey.Home);
        Assert.Equal("0 1 2 3 4", Order());
    }

    [Fact]
    public void A_thousand_attributes_that_all_move_cost_no_more_than_the_window_shows()
    {
        var rows = Show([.. Enumerable.Range(0, 1000).Select(number => $"a/b/c/{number}")]);
        var before = terminal.Written.Count;

        foreach (var row in rows)
        {
            Tell(row, 1.5);
        }

        devices.AdvanceBy(LiveView.Period);
        Assert.True(Assert.Single(terminal.Written[before..]).Length < 5 * 60);
    }

    [Fact]
    public void Another_size_of_the_window_draws_it_anew()
    {
        var rows = Show("lab/supply/1/current_setpoint");
        Tell(rows[0], 1.23456789012345e-05);
        terminal.Resize(58, 4);
        devices.AdvanceBy(LiveView.Period);

        Assert.Equal(
            """
            NAME                    VALUE UNIT QUALITY    AGE    RATE
            …urrent_setpoint 1.234568e-05 A    VALID     0.1s   1.0/s

            1-1 of 1  / filter  sort: n name v value u quality a age r
            """,
            terminal.Screen);
    }

    [Fact]
    public void It_ends_with_q_and_when_nothing_more_will_come()
    {
        Show("a/b/c/d");
        terminal.Type("q");
        Assert.True(hasEnded);

        hasEnded = false;
        var rows = Show("a/b/c/d", "a/b/c/e");
        news.OnNext(new(rows[0], null, "The server closed the connection"));
        Assert.False(hasEnded);
        news.OnNext(new(rows[1], null, "The server closed the connection"));
        Assert.True(hasEnded);
    }

    [Fact]
    public void Qualities_have_colours_where_colours_are_wanted()
    {
        var row = new LiveRow("a/b/c/d", "V", devices.Clock.Now);
        row.Add(Reading.Of(1.0, devices.Clock.Now, Quality.Alarm), devices.Clock.Now);
        var frame = LiveTable.Draw([row], new(), (60, 3), devices.Clock.Now);

        Assert.Contains("\e[1m         1.0\e[0m V    \e[31mALARM", FrameChanges.Between(null, frame, new(true)), StringComparison.Ordinal);
        Assert.DoesNotContain('m', FrameChanges.Between(null, frame, Paint.None).Replace("name", "", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        view?.Dispose();
        news.Dispose();
        terminal.Dispose();
        devices.Dispose();
    }

    private List<LiveRow> Show(params string[] names)
    {
        view?.Dispose();
        var rows = names.Select(name => new LiveRow(name, name.StartsWith("lab/supply/1/current", StringComparison.Ordinal) ? "A" : "", devices.Clock.Now)).ToList();
        view = LiveView.Of(rows, news, terminal.Keys, () => terminal.Size, Paint.None, devices.Clock)
            .FailOnOverlap()
            .Subscribe(terminal.Write, () => hasEnded = true);
        devices.AdvanceBy(TimeSpan.Zero);
        return rows;
    }

    private void Tell<T>(LiveRow row, T value, Quality quality = Quality.Valid) =>
        news.OnNext(new(row, Reading.Of(value, devices.Clock.Now, quality), null));

    private string OrderAfter(string keys)
    {
        terminal.Type(keys);
        return Order();
    }

    private string Order() => string.Join(' ', terminal.Screen.Split('\n')[1..^1]
        .Where(line => line.Length > 0).Select(line => line.Split(' ')[0].Split('/')[^1]));
}
