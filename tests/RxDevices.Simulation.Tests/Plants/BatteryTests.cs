using CsCheck;

namespace RxDevices.Simulation.Tests.Plants;

public class BatteryTests
{
    private static readonly Battery Cell = new(capacity: 2, emptyVoltage: 3, fullVoltage: 4, resistance: 0.1)
    {
        PolarisationResistance = 0.2,
        PolarisationTime = TimeSpan.FromSeconds(10),
    };

    [Fact]
    public void Its_charge_counts_what_flows_and_empty_gives_no_more()
    {
        Assert.Equal([1, 0.75, 0.5, 0.25, 0, 0], Enumerable.Range(0, 6)
            .Select(half => Math.Round(Cell.After(TimeSpan.FromHours(half / 2.0), -1).Charge, 12)));
        Assert.Equal((0, 0), (Cell.After(TimeSpan.FromHours(3), -1).Charge, Cell.After(TimeSpan.FromHours(3), -1).Current));
        Assert.Equal((1, 0), (Cell.After(TimeSpan.FromHours(3), 1).Charge, Cell.After(TimeSpan.FromHours(3), 1).Current));
    }

    [Fact]
    public void Under_load_its_voltage_falls_at_once_and_then_some_more_and_comes_back_at_rest()
    {
        var loaded = Cell.After(TimeSpan.Zero, -1);
        var later = loaded.After(TimeSpan.FromSeconds(10), -1);

        Assert.Equal(3.9, loaded.Voltage, 1e-12);
        Assert.Equal(3.9 - (10 / 7200.0) - (0.2 * (1 - Math.Exp(-1))), later.Voltage, 1e-12);
        Assert.Equal(4 - (10 / 7200.0), later.After(TimeSpan.FromHours(1), 0).Voltage, 1e-12);
    }

    [Fact]
    public void Its_spans_add_up_also_across_full_and_empty() =>
        Gen.Select(Gen.Double[0.1, 0.9], Gen.Double[-5, 5], Halves.Span(7200), Halves.Span(7200)).Sample((charge, amps, first, second) =>
            Halves.AddUp(new Battery(1, 3, 4, 0.1, charge) { PolarisationResistance = 0.2 }, first, second, amps));

    [Fact]
    public void What_makes_no_battery_is_refused_by_name()
    {
        Assert.Equal("capacity", Assert.Throws<ArgumentOutOfRangeException>(() => new Battery(0, 3, 4)).ParamName);
        Assert.Equal("charge", Assert.Throws<ArgumentOutOfRangeException>(() => new Battery(1, 3, 4, charge: 1.1)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Battery(1, 3, 4) { PolarisationTime = TimeSpan.Zero });
    }
}
