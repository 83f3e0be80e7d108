using RxDevices.Simulation;
using static RxDevices.Files.Kinds;

namespace RxDevices.Files;

/// <summary>What may be done to a value before it is shown.</summary>
internal static class ModifierParts
{
    private static readonly Part<(double Min, double Max)> Range = new("range", "Two limits.", keys =>
    {
        var min = keys.Required("min", Number, "The lowest value.");
        var max = keys.Required("max", Number, "The highest value.");
        keys.Require(min < max, "max", "this is not above min", "a number above min");
        return (min, max);
    });

    private static readonly Part<(double Height, Func<NodeMaker, Occasions> When)> Spikes = new(
        "spikes", "Something added for a while.", keys => (keys.Required("height", Number, "What is added."), When(keys)));

    private static readonly Part<(double To, Func<NodeMaker, Occasions> When)> Dropouts = new(
        "dropouts", "Another value for a while.", keys => (keys.Optional("to", Any, 0, "The value then."), When(keys)));

    private static readonly Part<Func<NodeMaker, Occasions>> Occasion = new("occasion", "When something happens.", When);

    private static readonly Part<(double Off, double On)> Thresholds = new("hysteresis", "A switch with two thresholds.", keys =>
    {
        var off = keys.Required("off", Number, "At this value and below it is off (0).");
        var on = keys.Required("on", Number, "At this value and above it is on (1).");
        keys.Require(off < on, "on", "this is not above off", "a number above off");
        return (off, on);
    });

    private static readonly Kind<(double Deviation, TimeSpan Tick)> Noise = new EitherKind<(double, TimeSpan)>(
        NotNegative.Made(deviation => (deviation, TimeSpan.FromSeconds(1))),
        new Part<(double, TimeSpan)>("noise", "Normal values on top.", keys => SignalParts.Noise(keys, "The standard deviation.")));

    /// <summary>A map with one modifier.</summary>
    public static Kind<Modifier> One { get; } = new Part<Modifier>("modifier", "One change of the value.", keys => keys.OneOf<Modifier>(
    [
        new("noise", Noise.Made(noise => Instant(maker =>
        {
            var stream = maker.Stream("noise");
            return signal => signal.WithNoise(noise.Deviation, noise.Tick, stream);
        })), "White noise on top: its deviation, or deviation and tick."),
        new("plus", Number.Made(more => Instant(_ => signal => signal.Select(value => value + more))), "So much more."),
        new("times", Number.Made(factor => Instant(_ => signal => signal.Select(value => value * factor))), "So many times."),
        new("drift", Number.Made(perSecond => Instant(_ => signal => signal.Drift(perSecond))), "So much more each second."),
        new("quantize", AboveZero.Made(step => Instant(_ => signal => signal.Quantize(step))), "Rounded to whole steps of this size."),
        new("clamp", Range.Made(range => Instant(_ => signal => signal.Clamp(range.Min, range.Max))), "Cut off at limits."),
        new("reflect", Range.Made(range => Instant(_ => signal => signal.Reflect(range.Min, range.Max))), "Turned back at limits, as often as it takes."),
        new("delay", Span.Made(by => (Modifier)new DelayModifier(by)), "So much later."),
        new("spikes", Spikes.Made(spikes => During(spikes.When, (signal, when) => signal.Spikes(spikes.Height, when))), "Something added for a while."),
        new("dropouts", Dropouts.Made(gaps => During(gaps.When, (signal, when) => signal.Dropouts(when, gaps.To))), "Another value for a while."),
        new("nan", Occasion.Made(occasion => During(occasion, (signal, when) => signal.NotANumber(when))), "No number for a while."),
        new("stuck", new Part<Modifier>("stuck", "The value from before for a while.", Stuck), "The value from before for a while."),
        new("backlash", AboveZero.Made(play => (Modifier)new WayModifier((driven, _, value) =>
            driven is { } place ? Math.Clamp(place, value - (play / 2), value + (play / 2)) : value)), "Play in a gear, of this width."),
        new("hysteresis", Thresholds.Made(switched => (Modifier)new WayModifier((was, _, value) =>
            value >= switched.On || (was is 1 && value > switched.Off) ? 1 : 0)), "A switch with two thresholds: 1 or 0."),
    ], "a change")!);

    private static Modifier Stuck(Keys keys)
    {
        var occasions = When(keys, isRandom: false);
        var when = new Lazy<Occasions>(() => occasions(null!));
        return new WayModifier(
            (before, now, value) => when.Value.BeganAt(now) is null ? value : before ?? value, signal => signal.Stuck(when.Value));
    }

    private static Modifier Instant(Func<NodeMaker, Func<Signal, Signal>> change) => new InstantModifier(change);

    private static Modifier During(Func<NodeMaker, Occasions> when, Func<Signal, Occasions, Signal> change) => Instant(maker =>
    {
        var occasions = when(maker);
        return signal => change(signal, occasions);
    });

    private static Func<NodeMaker, Occasions> When(Keys keys) => When(keys, isRandom: true);

    private static Func<NodeMaker, Occasions> When(Keys keys, bool isRandom)
    {
        var once = new Alternative<(string Key, TimeSpan Span)>("once", Span.Made(span => ("once", span)), "When it begins, since the start.");
        var every = new Alternative<(string Key, TimeSpan Span)>("every", Period.Made(span => ("every", span)), "At the end of each such interval.");
        var about = new Alternative<(string Key, TimeSpan Span)>("about_every", Period.Made(span => ("about_every", span)), "At a random place in each such interval.");
        var (key, span) = keys.OneOf<(string Key, TimeSpan Span)>(isRandom ? [once, every, about] : [once, every], "when it happens");
        var length = keys.Required("for", Period, "How long it lasts.");
        var probability = isRandom ? keys.Optional("probability", Fraction, 1, "How likely it is that an interval has one; with about_every.") : 1;
        keys.Require(key is null or "once" || length <= span, "for", "this is longer than the interval", "a time up to the interval");
        return key switch
        {
            "every" => _ => Occasions.Every(span, length),
            "about_every" => maker => Occasions.AtRandom(span, length, maker.Stream("occasions"), probability),
            _ => _ => Occasions.Once(span, length),
        };
    }
}
