using RxDevices.Simulation;
using static RxDevices.Files.Kinds;

namespace RxDevices.Files;

/// <summary>The generators: functions of the time.</summary>
internal static class SignalParts
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<Alternative<Source>> All { get; } =
    [
        new("constant", new EitherKind<Source>(Any.Made(Constant), new Part<Source>("constant", "Always the same.", keys =>
            Constant(keys.Required("value", Any, "The value, in the unit of the attribute.")))), "Always the same."),
        Shape("step", "One value, and another one from an instant on.", keys =>
        {
            var before = keys.Optional("before", Any, 0, "The value until then.");
            var after = keys.Required("after", Any, "The value from then on.");
            var at = keys.Required("at", Span, "The instant of the step, since the start.");
            return _ => Signal.Step(before, after, at);
        }),
        Shape("ramp", "A straight line: for ever, or to a value, where it stays.", keys =>
        {
            var from = keys.Optional("from", Number, 0, "The value at the start.");
            var perSecond = keys.Given("per_second", Number, "How much it changes in a second; not with 'to'.");
            var to = keys.Given("to", Number, "The value at the end.");
            var duration = keys.Given("duration", Period, "How long it takes to the end.");
            keys.Require(perSecond is null != to is null, perSecond is null ? "from" : "per_second", "it has both or none of them", "either per_second, or to and duration");
            keys.Require(to is null == duration is null, to is null ? "duration" : "to", "one of them is missing", "to and duration, one with the other");
            return _ => to is null || duration is null ? Signal.Ramp(from, perSecond ?? 0) : Signal.RampTo(from, to.Value, duration.Value);
        }),
        Wave("sine", "A sine around the offset.", (amplitude, period, offset, _, phase) => Signal.Sine(amplitude, period, offset, phase)),
        Wave("square", "The upper value, then the lower.", Signal.Square, hasDuty: true),
        Wave("triangle", "Up from the offset, down, and up again.", (amplitude, period, offset, _, phase) => Signal.Triangle(amplitude, period, offset, phase)),
        Wave("sawtooth", "Up from the lowest to the highest, and down at once.", (amplitude, period, offset, _, phase) => Signal.Sawtooth(amplitude, period, offset, phase)),
        Shape("pulse", "High for a while at the start of each period.", keys =>
        {
            var low = keys.Optional("low", Number, 0, "The value between pulses.");
            var high = keys.Optional("high", Number, 1, "The value in a pulse.");
            var width = keys.Required("width", Period, "How long a pulse is.");
            var period = keys.Required("period", Period, "From one pulse to the next.");
            keys.Require(width <= period, "width", "this is longer than the period", "a time up to the period");
            return _ => Signal.Pulse(low, high, width, period);
        }),
        Shape("counter", "Counts.", keys =>
        {
            var period = keys.Optional("period", Period, Second, "The time between two counts.");
            var from = keys.Optional("from", Number, 0, "Where it starts.");
            var by = keys.Optional("by", Number, 1, "How far it goes each time.");
            var wrap = keys.Given("wrap_after", Whole(1, int.MaxValue), "After how many counts it starts again.", "never");
            return _ => Signal.Counter(period, from, by, wrap ?? long.MaxValue);
        }),
        Shape("white_noise", "Normal values around 0, each independent of the others.", keys =>
        {
            var (deviation, tick) = Noise(keys, "The standard deviation.");
            return maker => Signal.WhiteNoise(deviation, tick, maker.Stream("white_noise"));
        }),
        Shape("pink_noise", "1/f noise around 0.", keys =>
        {
            var (deviation, tick) = Noise(keys, "The standard deviation of the whole.");
            var octaves = keys.Optional("octaves", Whole(1, 40), 16, "How many octaves below one wave in two ticks.");
            return maker => Signal.PinkNoise(deviation, tick, maker.Stream("pink_noise"), octaves);
        }),
        Shape("random_walk", "A random step each tick.", keys =>
        {
            var (deviation, tick) = Noise(keys, "The standard deviation of one step.");
            var from = keys.Optional("from", Number, 0, "Where it starts.");
            return maker => Signal.RandomWalk(deviation, tick, maker.Stream("random_walk"), from);
        }),
    ];

    /// <summary>A deviation and a tick.</summary>
    public static (double Deviation, TimeSpan Tick) Noise(Keys keys, string about) => (
        keys.Required("deviation", NotNegative, about),
        keys.Optional("tick", Period, Second, "How long a value is held."));

    private static Source Constant(double value) => new SignalSource(_ => Signal.Constant(value));

    private static Alternative<Source> Shape(string name, string about, Func<Keys, Func<NodeMaker, Signal>> read) =>
        new(name, new Part<Source>(name, about, keys => new SignalSource(read(keys))), about);

    private static Alternative<Source> Wave(
        string name, string about, Func<double, TimeSpan, double, double, double, Signal> make, bool hasDuty = false) => Shape(name, about, keys =>
        {
            var amplitude = keys.Required("amplitude", Number, "How far it goes to either side of the offset.");
            var period = keys.Required("period", Period, "The length of one wave.");
            var offset = keys.Optional("offset", Number, 0, "The middle.");
            var duty = hasDuty ? keys.Optional("duty", Fraction, 0.5, "The part of the wave with the upper value.") : 0;
            var phase = keys.Optional("phase", Number, 0, "Where in the wave it starts, in turns: 0.25 is a quarter later.");
            return _ => make(amplitude, period, offset, duty, phase);
        });
}
