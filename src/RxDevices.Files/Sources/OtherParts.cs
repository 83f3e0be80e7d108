using RxDevices.Simulation;
using static RxDevices.Files.Kinds;

namespace RxDevices.Files;

/// <summary>Sources that are no generators: formulas, tables, what goes to a target, controllers.</summary>
internal static class OtherParts
{
    private static readonly Kind<Interpolation> Between = new WordKind<Interpolation>(
    [
        ("previous", Interpolation.Previous), ("nearest", Interpolation.Nearest), ("linear", Interpolation.Linear), ("smooth", Interpolation.Smooth),
    ]);

    private static readonly Kind<TableEnd> After = new WordKind<TableEnd>(
        [("hold", TableEnd.Hold), ("repeat", TableEnd.Repeat), ("nan", TableEnd.NotANumber)]);

    public static IReadOnlyList<Alternative<Source>> All { get; } =
    [
        new("formula", Computed.Made(formula => (Source)new FormulaSource(formula)), "A formula over other attributes, inputs and variables, and t, the seconds since the start."),
        Of("table", "A column of a table over time.", keys =>
        {
            var table = keys.Required("file", new TableKind(), "The table; its first column is the time in seconds.");
            var column = keys.Required("column", Text, "The name of the column.");
            var between = keys.Optional("between", Between, Interpolation.Linear, "What it says between two rows.", "linear");
            var end = keys.Optional("after", After, TableEnd.Hold, "What it says after the last row.", "hold");
            var columns = table?.Columns ?? [];
            keys.Require(
                table is null || columns.Contains(column, StringComparer.OrdinalIgnoreCase), "column", $"the table has no column '{column}'", FileProblems.OneOf(columns));
            return new SignalSource(_ => table!.Signal(column, between, end));
        }),
        Of("step_to", "Goes to a target in steps, as power supplies do.", keys => new StepSource(
            Target(keys),
            keys.Required("by", AboveZero, "The largest step."),
            keys.Optional("every", Period, TimeSpan.FromMilliseconds(100), "The time between two steps."))),
        Of("move_to", "Moves to a target as mechanics do: never faster than its limits, and stops exactly there.", keys =>
        {
            var target = Target(keys);
            var velocity = keys.Required("velocity", AboveZero, "The highest velocity, in units per second.");
            var acceleration = keys.Given("acceleration", AboveZero, "The highest acceleration, in units/s²; without it the velocity jumps.");
            var jerk = keys.Given("jerk", AboveZero, "The highest jerk, in units/s³; without it the acceleration jumps.");
            var period = keys.Optional("every", Period, TimeSpan.FromMilliseconds(100), "How often it is shown while it moves.");
            keys.Require(jerk is null || acceleration is not null, "jerk", "there is no acceleration", "acceleration beside jerk");
            return new MoveSource(
                target,
                () => (acceleration, jerk) switch
                {
                    (null, _) => MotionLimits.Linear(velocity),
                    ({ } up, null) => MotionLimits.Trapezoidal(velocity, up),
                    ({ } up, { } change) => MotionLimits.SCurve(velocity, up, change),
                },
                period);
        }),
        Of("pid", "A controller; its value is its output.", Pid),
    ];

    private static Source Pid(Keys keys)
    {
        var measured = keys.Required("measured", Computed, "What is measured.");
        var setPoint = keys.Optional("set_point", Computed, null!, "What is wanted.", "the set point of the attribute itself");
        var gain = keys.Required("gain", Number, "K, in units of the output per unit measured.");
        var integralTime = keys.Given("integral_time", Period, "Ti: how long the integral takes to do once more what the gain does at once.", "no integral");
        var derivativeTime = keys.Optional("derivative_time", Span, TimeSpan.Zero, "Td: how far ahead the derivative looks.");
        var filter = keys.Given("derivative_filter", Span, "The time constant of the filter before the derivative.", "a tenth of the derivative time");
        var period = keys.Optional("period", Period, TimeSpan.FromMilliseconds(100), "The time between two decisions.");
        var min = keys.Optional("min", Number, double.NegativeInfinity, "The lowest output.", "no limit");
        var max = keys.Optional("max", Number, double.PositiveInfinity, "The highest output.", "no limit");
        var isOn = keys.Optional("on", Computed, null!, "Controls while this is true; else the output is 0, or the limit next to it.", "always");
        keys.Require(min < max, "max", "this is not above min", "a number above min");
        return new PidSource(setPoint, measured, isOn, () => new()
        {
            Gain = gain,
            IntegralTime = integralTime,
            DerivativeTime = derivativeTime,
            DerivativeFilter = filter,
            Period = period,
            MinOutput = min,
            MaxOutput = max,
        });
    }

    private static FileFormula? Target(Keys keys) =>
        keys.Optional("target", Computed, null!, "Where it goes, a formula.", "the set point of the attribute itself");

    private static Alternative<Source> Of(string name, string about, Func<Keys, Source> read) => new(name, new Part<Source>(name, about, read), about);
}
