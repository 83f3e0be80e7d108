using CsCheck;

namespace RxDevices.Simulation.Tests.Plants;

public class LagTests
{
    [Fact]
    public void A_first_order_lag_has_done_63_percent_after_its_time_constant() => Assert.Equal(
        [0, 6.321206, 8.646647, 9.502129],
        Enumerable.Range(0, 4).Select(second => Math.Round(
            new FirstOrderLag(TimeSpan.FromSeconds(1), gain: 2).After(TimeSpan.FromSeconds(second), 5).Output, 6)));

    [Fact]
    public void A_first_order_lag_obeys_its_equation_and_its_spans_add_up() =>
        Gen.Select(Gen.Double[0.5, 20], Gen.Double[-5, 5], Gen.Double[-3, 3], Gen.Double[-10, 10], Halves.Span(30), Halves.Span(30)).Sample(
            (constant, output, gain, input, first, second) =>
            {
                var lag = new FirstOrderLag(TimeSpan.FromSeconds(constant), output, gain);
                var expected = Halves.Integrate(y => [((gain * input) - y[0]) / lag.TimeConstant.TotalSeconds], [output], first);
                return Halves.Near(lag.After(first, input).Output, expected[0], 1e-6) && Halves.AddUp(lag, first, second, input);
            });

    [Fact]
    public void A_second_order_lag_obeys_its_equation_and_its_spans_add_up_at_any_damping() =>
        Gen.Select(
            Gen.Double[1, 20], Gen.OneOf(Gen.Double[0, 4], Gen.Double[0.999999, 1.000001], Gen.Const(1.0)), Gen.Double[-5, 5], Gen.Double[-10, 10],
            Halves.Span(20), Halves.Span(20)).Sample((period, damping, output, input, first, second) =>
            {
                var lag = new SecondOrderLag(TimeSpan.FromSeconds(period), damping, output, 2).After(TimeSpan.FromSeconds(1), -3);
                var w = Math.Tau / lag.Period.TotalSeconds;
                var expected = Halves.Integrate(
                    y => [y[1], (w * w * ((2 * input) - y[0])) - (2 * damping * w * y[1])], [lag.Output, lag.Rate], first, 4000);
                var after = lag.After(first, input);
                return Halves.Near(after.Output, expected[0], 1e-6) && Halves.Near(after.Rate, expected[1], 1e-5)
                    && Halves.AddUp(lag, first, second, input);
            });

    [Fact]
    public void Without_damping_it_swings_for_ever_and_with_much_it_creeps()
    {
        var swinging = new SecondOrderLag(TimeSpan.FromSeconds(1), 0);
        var creeping = new SecondOrderLag(TimeSpan.FromSeconds(1), 1000);

        Assert.Equal(2, swinging.After(TimeSpan.FromSeconds(1000.5), 1).Output, 1e-9);
        Assert.Equal(1 - Math.Exp(-Math.Tau * 100 / 2000), creeping.After(TimeSpan.FromSeconds(100), 1).Output, 1e-6);
    }

    [Fact]
    public void Dead_time_shows_each_input_that_much_later_wherever_somebody_looks()
    {
        var plain = new FirstOrderLag(TimeSpan.FromSeconds(2));
        var late = new DeadTime<FirstOrderLag>(plain, TimeSpan.FromSeconds(3));

        // 1 for 2 s, then 5 for 4 s, looked at in pieces that fit nothing.
        var looked = late;
        for (var piece = 0; piece < 20; piece++)
        {
            looked = looked.After(TimeSpan.FromSeconds(0.1), 1);
        }

        looked = looked.After(TimeSpan.FromSeconds(1.7), 5).After(TimeSpan.FromSeconds(2.3), 5);
        var expected = plain.After(TimeSpan.FromSeconds(2), 1).After(TimeSpan.FromSeconds(1), 5);

        Assert.Equal(0, late.After(TimeSpan.FromSeconds(3), 1).Output);
        Assert.Equal(expected.Output, looked.Output, 1e-12);
        Assert.Equal(5, looked.Input);
    }

    [Fact]
    public void A_plant_is_refused_a_span_that_goes_back_and_an_input_that_is_no_number()
    {
        var lag = new FirstOrderLag(TimeSpan.FromSeconds(1));

        Assert.Equal("span", Assert.Throws<ArgumentOutOfRangeException>(() => lag.After(TimeSpan.FromTicks(-1), 0)).ParamName);
        Assert.Equal("input", Assert.Throws<ArgumentOutOfRangeException>(() => lag.After(TimeSpan.Zero, double.NaN)).ParamName);
    }
}
