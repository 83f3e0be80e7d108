using RxDevices.Simulation;
using static RxDevices.Files.Kinds;

namespace RxDevices.Files;

/// <summary>Physics: what lags, warms up, fills and drains.</summary>
internal static class PlantParts
{
    public static IReadOnlyList<Alternative<Source>> All { get; } =
    [
        Of("lag", "Follows its input the more slowly the nearer it is: a thermometer in water, an RC filter.", keys =>
        {
            var input = Input(keys, "input", "What it follows.");
            var time = keys.Required("time_constant", Period, "When 63 % of a step are done.");
            var gain = keys.Optional("gain", Number, 1, "The value in the end, per unit of the input.");
            var initial = keys.Optional("initial", Number, 0, "The value at the start.");
            return Plant(input, () => new FirstOrderLag(time, initial, gain), []);
        }),
        Of("oscillator", "Follows its input with a swing: a second-order lag.", keys =>
        {
            var input = Input(keys, "input", "What it follows.");
            var period = keys.Required("period", Period, "The length of a wave without damping.");
            var damping = keys.Required("damping", NotNegative, "0: swings for ever; 1: does not swing.");
            var gain = keys.Optional("gain", Number, 1, "The value in the end, per unit of the input.");
            var initial = keys.Optional("initial", Number, 0, "The value at the start.");
            return Plant(input, () => new SecondOrderLag(period, damping, initial, gain), [("rate", plant => plant.Rate)]);
        }),
        Of("thermal_body", "Something that warms up and cools down; the value is its temperature.", keys =>
        {
            var power = Input(keys, "power", "What heats it, in W; negative cools.");
            var capacity = keys.Required("heat_capacity", AboveZero, "In J/K.");
            var losses = keys.Required("losses", NotNegative, "What it loses to the surroundings, in W/K.");
            var around = keys.Required("surroundings", Number, "The temperature around it, in K or °C.");
            var start = keys.Given("temperature", Number, "The temperature at the start.", "that of the surroundings");
            var heating = keys.Optional("max_heating", NotNegative, double.PositiveInfinity, "The most the heater gives, in W.", "no limit");
            var cooling = keys.Optional("max_cooling", NotNegative, double.PositiveInfinity, "The most the cooler takes away, in W.", "no limit");
            return Plant(power, () => new ThermalBody(capacity, losses, around, start, heating, cooling), [("power", body => body.Power)]);
        }),
        Of("tank", "A tank with an outlet; the value is its level in m.", keys =>
        {
            var inflow = Input(keys, "inflow", "What flows in, in m³/s.");
            var area = keys.Required("area", AboveZero, "The area of its floor, in m².");
            var height = keys.Required("height", AboveZero, "The height of its rim, in m.");
            var outlet = keys.Required("outlet", NotNegative, "The area of the hole times its discharge coefficient, in m².");
            var level = keys.Optional("level", NotNegative, 0, "The level at the start, in m.");
            keys.Require(level <= height, "level", "this is above the rim", "a level up to the height");
            return Plant(
                inflow, () => new Tank(area, height, outlet, level), [("outflow", tank => tank.Outflow), ("volume", tank => tank.Volume)]);
        }),
        Of("battery", "A battery; the value is its voltage in V.", keys =>
        {
            var current = Input(keys, "current", "What flows in, in A; negative: out.");
            var capacity = keys.Required("capacity", AboveZero, "What it holds, in Ah.");
            var empty = keys.Required("empty_voltage", Number, "Its voltage when it is empty, in V.");
            var full = keys.Required("full_voltage", Number, "Its voltage when it is full, in V.");
            var resistance = keys.Optional("resistance", NotNegative, 0, "Its resistance, in ohm.");
            var charge = keys.Optional("charge", Fraction, 1, "How full it is at the start.");
            keys.Require(full > empty, "full_voltage", "this is not above empty_voltage", "a voltage above empty_voltage");
            return new PlantSource<Battery>(
                current,
                () => new(capacity, empty, full, resistance, charge),
                IsHeld: resistance == 0,
                new Dictionary<string, Func<Battery, double>> { ["charge"] = battery => battery.Charge, ["current"] = battery => battery.Current });
        }),
    ];

    private static FileFormula? Input(Keys keys, string name, string about) =>
        keys.Optional(name, Computed, null!, $"{about} A formula.", "the set point of the attribute itself");

    private static PlantSource<TPlant> Plant<TPlant>(
        FileFormula? input, Func<TPlant> plant, (string Name, Func<TPlant, double> Show)[] shows)
        where TPlant : IPlant<TPlant> => new(input, plant, IsHeld: true, shows.ToDictionary(one => one.Name, one => one.Show));

    private static Alternative<Source> Of(string name, string about, Func<Keys, Source> read) => new(name, new Part<Source>(name, about, read), about);
}
