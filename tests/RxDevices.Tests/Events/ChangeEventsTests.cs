using System.Reactive.Linq;
using RxDevices.Tests.Kit;
using RxDevices.Tests.Values;

namespace RxDevices.Tests.Events;

public class ChangeEventsTests
{
    private readonly Bench bench = new();

    [Fact]
    public void A_value_is_compared_with_the_one_sent_last_not_the_one_before() => Assert.Equal(
        ["0s 0 Valid", "3s 1.2 Valid", "5s 0.1 Valid"],
        Absolute(1).ChangesOf(0, 0.4, 0.8, 1.2, 0.3, 0.1));

    [Fact]
    public void A_step_as_wide_as_the_criterion_is_an_event_even_when_rounding_makes_it_a_hair_less() => Assert.Equal(
        ["0s 0.1 Valid", "1s 0.2 Valid", "2s 0.30000000000000004 Valid", "3s 0.4 Valid", "4s 0.5 Valid"],
        Absolute(0.1).ChangesOf(0.1, 0.2, 0.1 + 0.2, 0.4, 0.5));

    [Fact]
    public void Up_and_down_may_differ() => Assert.Equal(
        ["0s 0 Valid", "2s 2 Valid", "3s 1 Valid"],
        Absolute(new Band(1, 2)).ChangesOf(0, 1.9, 2, 1, 2.9));

    [Fact]
    public void A_relative_criterion_is_in_percent_of_the_value_sent_last() => Assert.Equal(
        ["0s 100 Valid", "2s 110 Valid", "4s 99 Valid"],
        Relative(10).ChangesOf(100, 109, 110, 100, 99));

    [Fact]
    public void From_zero_any_other_value_is_a_relative_event() => Assert.Equal(
        ["0s 0 Valid", "2s 1E-09 Valid"],
        Relative(10).ChangesOf(0, 0, 1e-9));

    [Fact]
    public void Below_zero_up_and_down_of_a_relative_criterion_change_places() => Assert.Equal(
        ["0s -100 Valid", "1s -50 Valid"],
        Relative(new Band(50, 1_000)).ChangesOf(-100, -50, -55, -60, -100));

    [Fact]
    public void One_of_both_criteria_is_enough() => Assert.Equal(
        ["0s 100 Valid", "1s 105 Valid", "3s 120 Valid"],
        With(new() { Absolute = 15, Relative = 5 }).ChangesOf(100, 105, 110, 120));

    [Fact]
    public void Without_a_criterion_any_difference_is_an_event() => Assert.Equal(
        ["0s 1 Valid", "2s 2 Valid", "4s 1 Valid"],
        With(EventCriteria.None).ChangesOf(1, 1, 2, 2, 1));

    [Fact]
    public void NaN_and_infinity_are_far_from_everything_else_and_equal_to_themselves() => Assert.Equal(
        ["0s 0 Valid", "1s NaN Valid", "3s 0 Valid", "4s Infinity Valid", "6s -Infinity Valid", "7s 0.5 Valid"],
        Absolute(1).ChangesOf(0, double.NaN, double.NaN, 0, double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, 0.5));

    [Fact]
    public void Whole_numbers_of_64_bits_are_compared_exactly() => Assert.Equal(
        ["0s 9223372036854775806 Valid", "1s 9223372036854775807 Valid", "2s -9223372036854775808 Valid"],
        new Probe<long>(bench, new() { Change = new() { Absolute = 1 } }).ChangesOf(long.MaxValue - 1, long.MaxValue, long.MinValue));

    [Fact]
    public void Numbers_without_a_sign_may_go_down() => Assert.Equal(
        ["0s 10 Valid", "2s 8 Valid"],
        new Probe<uint>(bench, new() { Change = new() { Absolute = 2 } }).ChangesOf(10, 9, 8));

    [Fact]
    public void Texts_flags_states_labels_and_bytes_are_events_when_they_differ()
    {
        Assert.Equal(["0s a Valid", "2s b Valid"], new Probe<string>(bench).ChangesOf("a", "a", "b"));
        Assert.Equal(["0s False Valid", "2s True Valid"], OnNewBench<bool>().ChangesOf(false, false, true));
        Assert.Equal(["0s On Valid", "2s Off Valid"], OnNewBench<DevState>().ChangesOf(DevState.On, DevState.On, DevState.Off));
        Assert.Equal(["0s Red Valid", "2s Green Valid"], OnNewBench<Colour>().ChangesOf(Colour.Red, Colour.Red, Colour.Green));
        Assert.Equal(
            3, OnNewBench<Encoded>().ChangesOf(new("a", [1]), new("a", [1]), new("a", [2]), new("b", [2])).Count);
    }

    [Fact]
    public void One_element_of_a_spectrum_is_enough_and_so_is_another_length() => Assert.Equal(
        ["0s [0 0 0] Valid", "2s [0.5 0 1] Valid", "3s [0.5 0] Valid", "4s [] Valid"],
        new Probe<double[]>(bench, new() { Change = new() { Absolute = 1 } })
            .ChangesOf([0, 0, 0], [0.5, 0.5, 0.5], [0.5, 0, 1], [0.5, 0], [], []));

    [Fact]
    public void An_image_turned_on_its_side_is_an_event() => Assert.Equal(
        ["0s [1 1] Valid", "2s [1 1] Valid"],
        new Probe<int[,]>(bench, new() { Change = new() { Absolute = 5 } }).ChangesOf(
            new[,] { { 1, 1 } }, new[,] { { 1, 1 } }, new[,] { { 1 }, { 1 } }));

    [Fact]
    public void Quality_and_failures_are_events_whatever_the_value()
    {
        var probe = Absolute(10);
        probe.Push(1);
        probe.Note(EventKind.Change);

        bench.At(1, () => probe.Push(1, Quality.Changing));
        bench.At(2, () => probe.Push(2, Quality.Changing));
        bench.At(3, () => probe.Push(2, Quality.Invalid));
        bench.At(4, () => probe.Push(3, Quality.Invalid));
        bench.At(5, () => probe.Fail("too cold"));
        bench.At(6, () => probe.Fail("too cold"));
        bench.At(7, () => probe.Fail("far too cold"));
        bench.At(8, () => probe.Push(1));
        bench.At(9, () => probe.Push(2));
        bench.AdvanceTo(10);

        Assert.Equal(
            ["0s 1 Valid", "1s 1 Changing", "3s - Invalid", "5s too cold Invalid", "7s far too cold Invalid", "8s 1 Valid"], bench.Diary);
    }

    [Fact]
    public void A_late_subscriber_gets_the_current_reading_and_then_the_same_events_as_all()
    {
        var probe = Absolute(1);
        probe.Push(0);
        probe.Note(EventKind.Change, "first ");
        bench.At(1, () => probe.Push(0.9));
        bench.At(2, () => probe.Note(EventKind.Change, "second "));
        bench.At(3, () => probe.Push(1));
        bench.AdvanceTo(4);

        Assert.Equal(["0s first 0 Valid", "2s second 0.9 Valid", "3s first 1 Valid", "3s second 1 Valid"], bench.Diary);
    }

    [Fact]
    public void Who_subscribes_in_an_observer_of_the_readings_gets_nothing_twice_and_misses_nothing()
    {
        var probe = Absolute(1);
        var hasSubscribed = false;
        probe.Value.Subscribe(reading =>
        {
            if (reading.Value == 1 && !hasSubscribed)
            {
                hasSubscribed = true;
                probe.Note(EventKind.Change, "inner ");
            }
        });
        probe.Push(0);
        probe.Note(EventKind.Change, "outer ");
        bench.At(1, () => probe.Push(1));
        bench.At(2, () => probe.Push(2));
        bench.AdvanceTo(3);

        Assert.Equal(
            ["0s outer 0 Valid", "1s inner 0 Valid", "1s outer 1 Valid", "1s inner 1 Valid", "2s outer 2 Valid", "2s inner 2 Valid"], bench.Diary);
    }

    [Fact]
    public void After_a_time_without_subscribers_the_comparison_begins_anew()
    {
        var probe = Absolute(1);
        probe.Push(0);
        probe.Note(EventKind.Change).Dispose();
        bench.At(1, () => probe.Push(0.9));
        bench.At(2, () => probe.Note(EventKind.Change));
        bench.At(3, () => probe.Push(1.1));
        bench.At(4, () => probe.Push(1.9));
        bench.AdvanceTo(5);

        Assert.Equal(["0s 0 Valid", "2s 0.9 Valid", "4s 1.9 Valid"], bench.Diary);
    }

    [Fact]
    public void Without_a_reading_yet_the_first_one_is_the_first_event()
    {
        var probe = Absolute(1);
        probe.Note(EventKind.Change);
        bench.At(1, () => probe.Push(5));
        bench.AdvanceTo(2);

        Assert.Equal(["1s 5 Valid"], bench.Diary);
    }

    [Fact]
    public async Task Another_criterion_takes_effect_at_once()
    {
        var probe = Absolute(10);
        probe.Push(0);
        probe.Note(EventKind.Change);
        bench.At(1, () => probe.Push(5));
        bench.AdvanceTo(2);
        await probe.Port.Configure("value", new Dictionary<string, string> { ["abs_change"] = "1" });
        bench.At(3, () => probe.Push(5.5));
        bench.At(4, () => probe.Push(5.6));
        bench.AdvanceTo(5);

        Assert.Equal(["0s 0 Valid", "3s 5.5 Valid"], bench.Diary);
    }

    [Fact]
    public void The_state_of_a_device_has_change_events_too()
    {
        var probe = Absolute(1);
        probe.State.Events(EventKind.Change).Subscribe(reading => bench.Note(reading.Value));
        bench.At(1, () => probe.Show(DevState.Moving));
        bench.At(2, () => probe.Show(DevState.Moving, "still moving"));
        bench.At(3, () => probe.Show(DevState.On));
        bench.AdvanceTo(4);

        Assert.Equal(["0s On", "1s Moving", "3s On"], bench.Diary);
    }

    [Fact]
    public void Events_complete_with_the_device()
    {
        var probe = Absolute(1);
        probe.Push(1);
        probe.Note(EventKind.Change, "early ");
        probe.Dispose();
        probe.Note(EventKind.Change, "late ");
        probe.Note(EventKind.Archive, "never asked for before ");

        Assert.Equal(["0s early 1 Valid", "0s early end", "0s late end", "0s never asked for before end"], bench.Diary);
    }

    [Fact]
    public void A_subscriber_that_throws_is_cut_off_alone()
    {
        var probe = Absolute(1);
        probe.Push(0);
        using var careless = probe.Value.Events(EventKind.Change).Subscribe(reading =>
        {
            if (reading.Value > 0)
            {
                throw new InvalidOperationException("careless");
            }
        });
        probe.Note(EventKind.Change);
        probe.Push(1);
        probe.Push(2);

        Assert.Equal(["0s 0 Valid", "0s 1 Valid", "0s 2 Valid"], bench.Diary);
        Assert.Equal("careless", Assert.Single(bench.Faults).Exception.Message);
    }

    private static Probe<T> OnNewBench<T>() => new(new Bench());

    private Probe<double> Absolute(Band band) => With(new() { Absolute = band });

    private Probe<double> Relative(Band band) => With(new() { Relative = band });

    private Probe<double> With(EventCriteria criteria) => new(bench, new() { Change = criteria });
}
