using CsCheck;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Events;

/// <summary>For any sequence of readings the events are exactly those of the definition: none missing, none too many.</summary>
public class EventRuleTests
{
    private static readonly Gen<double> Values = OneOf(
        0, 1, -1, 1.5, 2, 10, 100, 105, 110, -100, 0.001, double.NaN, double.PositiveInfinity, double.NegativeInfinity);

    private static readonly Gen<Band?> Bands = OneOf<Band?>(
        null, null, 0.5, 1, 5, 10, new Band(1, 3), new Band(50, 5));

    private static readonly Gen<Step> Steps = Gen.Select(
        Values, Gen.Frequency((8, Gen.Const(Quality.Valid)), (1, Gen.Const(Quality.Changing)), (1, Gen.Const(Quality.Invalid))), Gen.Int[0, 12],
        (value, quality, failure) => new Step(value, quality, failure switch { 0 => "cold", 1 => "warm", _ => null }));

    [Fact]
    public void Change_events_are_those_of_the_definition() => Gen.Select(Steps.Array[1, 30], Bands, Bands).Sample((steps, absolute, relative) =>
    {
        var bench = new Bench();
        var probe = new Probe<double>(bench, new() { Change = new() { Absolute = absolute, Relative = relative } });
        var events = new List<Reading<double>>();
        using var listening = probe.Value.Events(EventKind.Change).Subscribe(events.Add);
        foreach (var step in steps)
        {
            step.Push(probe);
        }

        Assert.Equal(
            Expected(steps, (sent, value) => IsFar(sent, value, absolute, relative)).Select(step => step.ToString()),
            events.Select(reading => Step.Of(reading).ToString()));
    });

    [Fact]
    public void One_element_of_a_spectrum_decides() => Gen.Select(Values.Array[0, 3].Array[1, 20], Bands, Bands).Sample((spectra, absolute, relative) =>
    {
        var bench = new Bench();
        var probe = new Probe<double[]>(bench, new() { Change = new() { Absolute = absolute, Relative = relative } });
        var events = new List<double[]>();
        using var listening = probe.Value.Events(EventKind.Change).Subscribe(reading => events.Add(reading.Value));
        var expected = new List<double[]>();
        foreach (var spectrum in spectra)
        {
            probe.Push(spectrum);
            if (expected.Count == 0 || expected[^1].Length != spectrum.Length
                || expected[^1].Zip(spectrum).Any(pair => IsFar(pair.First, pair.Second, absolute, relative)))
            {
                expected.Add(spectrum);
            }
        }

        Assert.Equal(expected, events);
    });

    [Fact]
    public void Alarm_events_are_the_turns_of_quality_and_failure() => Steps.Array[1, 30].Sample(steps =>
    {
        var bench = new Bench();
        var probe = new Probe<double>(bench);
        var events = new List<string>();
        using var listening = probe.Value.Events(EventKind.Alarm).Subscribe(reading => events.Add(Step.Of(reading).ToString()));
        foreach (var step in steps)
        {
            step.Push(probe);
        }

        Assert.Equal(Expected(steps, (_, _) => false).Select(step => step.ToString()), events);
    });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    // The definition, as plainly as it can be said.
    private static List<Step> Expected(Step[] steps, Func<double, double, bool> isFar)
    {
        var sent = new List<Step>();
        foreach (var step in steps)
        {
            if (sent.Count == 0
                || sent[^1].Failure != step.Failure
                || (step.Failure is null && sent[^1].Quality != step.Quality)
                || (step.Failure is null && step.Quality != Quality.Invalid && isFar(sent[^1].Value, step.Value)))
            {
                sent.Add(step);
            }
        }

        return sent;
    }

    private static bool IsFar(double sent, double value, Band? absolute, Band? relative)
    {
        if (sent.Equals(value))
        {
            return false;
        }

        return (absolute is null && relative is null)
            || !double.IsFinite(sent)
            || !double.IsFinite(value)
            || (absolute is { } units && Leaves(value - sent, units))
            || (relative is { } percent && (sent == 0 || Leaves((value - sent) / sent * 100, percent)));

        // The criteria and values here are no closer to each other than this.
        static bool Leaves(double step, Band band) => step >= band.Up - 1e-7 || step <= -band.Down + 1e-7;
    }

    private sealed record Step(double Value, Quality Quality, string? Failure)
    {
        public void Push(Probe<double> probe)
        {
            if (Failure is null)
            {
                probe.Push(Value, Quality);
            }
            else
            {
                probe.Fail(Failure);
            }
        }

        public static Step Of(Reading<double> reading) =>
            new(reading.HasValue ? reading.Value : 0, reading.Quality, reading.Failure?.Description);

        public override string ToString() => Failure ?? (Quality == Quality.Invalid ? "invalid" : $"{Value} {Quality}");
    }
}
