using CsCheck;

namespace RxDevices.Simulation.Tests.Control;

public class ControlLoopTests
{
    private static readonly PidSettings Settings = new()
    {
        Gain = 20,
        IntegralTime = TimeSpan.FromSeconds(30),
        DerivativeTime = TimeSpan.FromSeconds(1),
        Period = TimeSpan.FromSeconds(0.5),
        MinOutput = 0,
        MaxOutput = 100,
    };

    private static readonly ThermalBody Oven = new(heatCapacity: 200, losses: 1, surroundings: 20);

    [Fact]
    public void A_loop_brings_an_oven_to_its_set_point_and_keeps_it_there()
    {
        var loop = new ControlLoop<ThermalBody>(new(Settings), Oven).After(TimeSpan.FromMinutes(30), 60);

        Assert.Equal(60, loop.Output, 1e-6);
        Assert.Equal(40, loop.Controller.Output, 1e-4);
    }

    [Fact]
    public void Looking_changes_nothing() =>
        Gen.Select(Plants.Halves.Span(100), Plants.Halves.Span(100), Gen.Double[20, 100]).Sample((first, second, setPoint) =>
        {
            var loop = new ControlLoop<ThermalBody>(new(Settings), Oven).After(TimeSpan.FromSeconds(7.7), 30);
            return loop.After(first, setPoint).After(second, setPoint).Output == loop.After(first + second, setPoint).Output;
        });

    // 10 minutes at a limit: with a wound-up integral it would stay far above the new set point for as long again.
    [Fact]
    public void The_integral_does_not_wind_up_at_a_limit()
    {
        var loop = new ControlLoop<ThermalBody>(new(Settings), Oven).After(TimeSpan.FromMinutes(10), 500);

        Assert.Equal(100, loop.Controller.Output);
        Assert.InRange(loop.Output, 100, 120);
        Assert.InRange(loop.After(TimeSpan.FromMinutes(5), 60).Output, 58, 62);
    }

    [Fact]
    public void A_new_set_point_gives_no_kick_of_the_derivative()
    {
        var settings = new PidSettings { Gain = 2, DerivativeTime = TimeSpan.FromSeconds(100), DerivativeFilter = TimeSpan.Zero };
        var settled = new Pid(settings).Next(10, 10).Next(10, 10);

        Assert.Equal([0, 2, -2000], [settled.Output, settled.Next(11, 10).Output, settled.Next(10, 11).Output + 2]);
    }

    [Fact]
    public void Proportional_and_integral_parts_are_as_written()
    {
        var pid = new Pid(new() { Gain = 2, IntegralTime = TimeSpan.FromSeconds(10), Period = TimeSpan.FromSeconds(1) }, output: 5);

        Assert.Equal([5.0, 7.2, 7.4, 7.6], new[] { pid, pid.Next(1, 0), pid.Next(1, 0).Next(1, 0), pid.Next(1, 0).Next(1, 0).Next(1, 0) }
            .Select(each => Math.Round(each.Output, 12)));
    }

    [Fact]
    public void Settings_that_make_no_controller_are_refused_by_name()
    {
        Assert.Equal("Period", Assert.Throws<ArgumentOutOfRangeException>(() => new Pid(new() { Period = TimeSpan.Zero })).ParamName);
        Assert.Equal("Gain", Assert.Throws<ArgumentOutOfRangeException>(() => new Pid(new() { Gain = double.NaN })).ParamName);
        Assert.Equal("MinOutput", Assert.Throws<ArgumentOutOfRangeException>(() => new Pid(new() { MinOutput = 1, MaxOutput = 1 })).ParamName);
    }
}
