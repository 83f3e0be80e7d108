namespace RxDevices.Simulation.Tests.Plants;

public class EquationTests
{
    // The documented error: (step / time constant)^4 / 120 of the distance, per time constant.
    [Theory]
    [InlineData(0.2)]
    [InlineData(0.1)]
    [InlineData(0.05)]
    [InlineData(0.01)]
    public void The_error_is_the_stated_one(double step)
    {
        var lag = new Equation((y, u) => u - y, TimeSpan.FromSeconds(step));

        var error = Math.Abs(lag.After(TimeSpan.FromSeconds(1), 1).Output - (1 - Math.Exp(-1)));

        Assert.InRange(error, Math.Pow(step, 4) / 120 * 0.2, Math.Pow(step, 4) / 120);
    }

    [Fact]
    public void How_often_somebody_looks_does_not_change_a_bit()
    {
        var radiating = new Equation((kelvin, watts) => (watts - (5.67e-8 * Math.Pow(kelvin, 4))) / 100, TimeSpan.FromSeconds(0.5), 300);
        var looked = radiating;
        for (var look = 0; look < 1000; look++)
        {
            looked = looked.After(TimeSpan.FromSeconds(0.37), 1000);
        }

        Assert.Equal(radiating.After(TimeSpan.FromSeconds(370), 1000).Output, looked.Output);
    }

    [Fact]
    public void A_jump_of_the_input_between_two_steps_costs_no_accuracy()
    {
        var lag = new Equation((y, u) => u - y, TimeSpan.FromSeconds(0.1));
        var exact = new FirstOrderLag(TimeSpan.FromSeconds(1));

        Assert.Equal(
            exact.After(TimeSpan.FromSeconds(0.55), 1).After(TimeSpan.FromSeconds(0.73), -2).Output,
            lag.After(TimeSpan.FromSeconds(0.55), 1).After(TimeSpan.FromSeconds(0.73), -2).Output,
            3e-6);
    }
}
