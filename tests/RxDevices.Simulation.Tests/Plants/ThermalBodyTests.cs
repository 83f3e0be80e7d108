using CsCheck;

namespace RxDevices.Simulation.Tests.Plants;

public class ThermalBodyTests
{
    [Fact]
    public void It_warms_to_where_its_losses_are_its_power()
    {
        var body = new ThermalBody(heatCapacity: 100, losses: 2, surroundings: 20);

        Assert.Equal(20 + (25 * (1 - Math.Exp(-1))), body.After(TimeSpan.FromSeconds(50), 50).Temperature, 1e-12);
        Assert.Equal(45, body.After(TimeSpan.FromHours(1), 50).Temperature, 1e-12);
        Assert.Equal(-5, body.After(TimeSpan.FromHours(1), -50).Temperature, 1e-12);
    }

    [Fact]
    public void Heater_and_cooler_do_what_they_can_and_without_losses_it_is_a_straight_line()
    {
        var body = new ThermalBody(100, 0, 20, temperature: 30, maxHeating: 10, maxCooling: 0);

        Assert.Equal((40, 10), (body.After(TimeSpan.FromSeconds(100), 1e6) is var hot ? hot.Temperature : 0, hot.Power));
        Assert.Equal((30, 0), (body.After(TimeSpan.FromSeconds(100), -1e6) is var cold ? cold.Temperature : 0, cold.Power));
    }

    [Fact]
    public void It_obeys_its_equation_and_its_spans_add_up() =>
        Gen.Select(Gen.Double[10, 100], Gen.Double[0, 5], Gen.Double[-50, 50], Gen.Double[-100, 100], Halves.Span(60), Halves.Span(60)).Sample(
            (capacity, losses, temperature, power, first, second) =>
            {
                var body = new ThermalBody(capacity, losses, 20, temperature);
                var expected = Halves.Integrate(y => [(power - (losses * (y[0] - 20))) / capacity], [temperature], first)[0];
                return Halves.Near(body.After(first, power).Temperature, expected, 1e-6) && Halves.AddUp(body, first, second, power);
            });
}
