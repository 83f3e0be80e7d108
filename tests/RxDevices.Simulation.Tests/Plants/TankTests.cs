using CsCheck;

namespace RxDevices.Simulation.Tests.Plants;

public class TankTests
{
    private const double Gravity = 9.80665;

    [Fact]
    public void A_tank_runs_dry_in_Torricelli_s_time_and_stays_dry()
    {
        var tank = new Tank(area: 1, height: 2, outlet: 0.001, level: 1);
        var dry = Math.Sqrt(2 / Gravity) / 0.001;

        Assert.Equal(0.25, tank.After(TimeSpan.FromSeconds(dry / 2), 0).Level, 1e-7);
        Assert.Equal(0, tank.After(TimeSpan.FromSeconds(dry + 1), 0).Level);
        Assert.Equal(0.001 * Math.Sqrt(2 * Gravity), tank.Outflow, 1e-12);
    }

    [Fact]
    public void A_tank_comes_to_the_level_at_which_as_much_runs_out_as_in()
    {
        var tank = new Tank(area: 1, height: 10, outlet: 0.01);
        var inflow = 0.01 * Math.Sqrt(2 * Gravity * 4);

        Assert.Equal(4, tank.After(TimeSpan.FromHours(10), inflow).Level, 1e-9);
        Assert.Equal(2, (tank with { }).After(TimeSpan.FromHours(1), inflow / Math.Sqrt(2)).Level, 1e-9);
    }

    [Fact]
    public void It_runs_over_at_its_rim_and_a_pump_takes_no_more_than_there_is()
    {
        var closed = new Tank(area: 2, height: 3, outlet: 0, level: 1);

        Assert.Equal([1.5, 3, 0.5, 0], new[] { 1, 10, -1, -10 }.Select(inflow => closed.After(TimeSpan.FromSeconds(1), inflow).Level));
        Assert.Equal(3, new Tank(2, 3, 0.01, 1).After(TimeSpan.FromHours(1), 1).Level);
        Assert.Equal(0, new Tank(2, 3, 0.01, 1).After(TimeSpan.FromHours(1), -0.001).Level);
    }

    [Fact]
    public void It_obeys_its_equation_and_its_spans_add_up() =>
        Gen.Select(Gen.Double[0.5, 5], Gen.Double[0.001, 0.05], Gen.Double[0.5, 4], Gen.Double[-0.05, 0.2], Halves.Span(60), Halves.Span(60)).Sample(
            (area, outlet, level, inflow, first, second) =>
            {
                var tank = new Tank(area, 1000, outlet, level);
                var after = tank.After(first, inflow).Level;
                var expected = Halves.Integrate(
                    h => [(inflow - (outlet * Math.Sqrt(2 * Gravity * Math.Max(0, h[0])))) / area], [level], first, 4000)[0];

                // The numerical method is no good near 0, where the slope of the root is without bound.
                return (after < 0.01 ? expected < 0.02 : Halves.Near(after, expected, 1e-6)) && Halves.AddUp(tank, first, second, inflow);
            });
}
