using RxDevices.Testing;

namespace RxDevices.Devices.Tests;

public sealed class PowerSupplyTests : IDisposable
{
    private static readonly PowerSupplyOptions Slow = new() { AmpsPerStep = 2, Step = TimeSpan.FromSeconds(1), Ohms = 3, MaxAmps = 10 };

    private readonly DeviceTestContext context = new();
    private readonly PowerSupply device;
    private readonly Kit.Client client;

    public PowerSupplyTests()
    {
        device = context.Add("test/power/1", made => new PowerSupply(made, Slow));
        client = new(context, "test/power/1");
    }

    public void Dispose()
    {
        Assert.Empty(context.Faults);
        context.Dispose();
    }

    [Fact]
    public void The_current_ramps_to_its_set_point_and_ends_exactly_there()
    {
        var current = context.Record(device.Current.Values());

        client.Write("current_setpoint", 5.0);
        context.AdvanceBy(TimeSpan.FromMinutes(1));
        client.Write("current_setpoint", 4.0);
        context.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal(["0s 0", "1s 2", "2s 4", "3s 5", "61s 4"], current.Lines);
    }

    [Fact]
    public void A_new_set_point_on_the_way_begins_a_new_ramp_from_where_the_current_is()
    {
        var current = context.Record(device.Current.Values());

        client.Write("current_setpoint", 10.0);
        context.In(TimeSpan.FromSeconds(2.5), () => client.Write("current_setpoint", 1.0));
        context.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal(["0s 0", "1s 2", "2s 4", "3.5s 2", "4.5s 1"], current.Lines);
    }

    [Fact]
    public void After_a_restart_it_is_where_it_was_sent_before()
    {
        client.Write("current_setpoint", 5.0);
        context.AdvanceBy(TimeSpan.FromMinutes(1));

        var again = context.Restart(device);
        context.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal(["0s 5"], context.Record(again.CurrentSetPoint.Values()).Lines);
        Assert.Equal(["0s 5"], context.Record(again.Current.Values()).Lines);
        Assert.Equal(["0s On"], context.Record(again.State.Values()).Lines);
    }

    [Theory]
    [InlineData("max_amps", "0")]
    [InlineData("amps_per_step", "-1")]
    [InlineData("step", "0")]
    [InlineData("ohms", "infinity")]
    public void A_property_that_makes_no_sense_is_refused_by_name(string property, string text)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => context.Host.Add(
            "test/power/2", made => new PowerSupply(made), new Dictionary<string, IReadOnlyList<string>> { [property] = [text] }));

        Assert.StartsWith($"test/power/2: property {property} cannot be '{text}': ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configuration_takes_the_place_of_its_options()
    {
        context.Host.Add("test/power/2", made => new PowerSupply(made, Slow), new Dictionary<string, IReadOnlyList<string>> { ["Ohms"] = ["7"] });

        Assert.Equal(
            ["max_amps 10", "amps_per_step 2", "step 1", "ohms 7"],
            (await context.Proxy("test/power/2").Administration.Properties()).Select(property => $"{property.Name} {property.Value}"));
    }

    [Fact]
    public void Steps_do_not_add_up_their_rounding()
    {
        var fine = context.Add("test/power/fine", made => new PowerSupply(made, new() { AmpsPerStep = 0.1 }));
        var current = context.Record(fine.Current.Values());

        fine.CurrentSetPoint.Write(1).Subscribe();
        context.AdvanceBy(TimeSpan.FromSeconds(10));

        Assert.Equal(
            [
                "0s 0", "0.1s 0.1", "0.2s 0.2", "0.3s 0.30000000000000004", "0.4s 0.4", "0.5s 0.5", "0.6s 0.6000000000000001",
                "0.7s 0.7000000000000001", "0.8s 0.8", "0.9s 0.9", "1s 1",
            ],
            current.Lines);
    }

    [Fact]
    public void Voltage_and_power_follow_the_current()
    {
        var voltage = context.Record(device.Voltage.Values());
        var power = context.Record(device.Power.Values());

        client.Write("current_setpoint", 3.0);
        context.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal(["0s 0", "1s 6", "2s 9"], voltage.Lines);
        Assert.Equal(["0s 0", "1s 12", "2s 27"], power.Lines);
    }

    [Fact]
    public void It_is_MOVING_while_the_current_is_on_its_way()
    {
        var states = context.Record(device.State.Values());

        client.Write("current_setpoint", 3.0);
        context.AdvanceBy(TimeSpan.FromMinutes(1));
        client.Write("current_setpoint", 3.0);
        context.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.Equal(["0s On", "0s Moving", "2s On"], states.Lines);
    }

    [Fact]
    public void A_set_point_outside_its_limits_is_refused_and_moves_nothing()
    {
        client.Write("current_setpoint", 10.0);
        context.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.StartsWith(
            "(API_WAttrOutsideLimit, Set value for attribute current_setpoint is above the maximum authorized (at least element 0)",
            Kit.Client.Refusal(() => client.Write("current_setpoint", 10.1)),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "(API_WAttrOutsideLimit, Set value for attribute current_setpoint is below the minimum authorized (at least element 0)",
            Kit.Client.Refusal(() => client.Write("current_setpoint", -0.1)),
            StringComparison.Ordinal);
        context.AdvanceBy(TimeSpan.FromMinutes(1));
        Assert.Equal((10.0, 10.0, DevState.On), (client.Read("current"), device.CurrentSetPoint.SetPoint, client.Read("State")));
    }

    [Fact]
    public void Quantities_have_units_and_only_the_set_point_is_written()
    {
        var description = client.Describe();

        Assert.Equal(
            ["current_setpoint A ReadWrite", "current A Read", "voltage V Read", "power W Read", "State  Read", "Status  Read"],
            description.Attributes.Select(attribute => $"{attribute.Name} {attribute.Unit} {attribute.Access}"));
    }
}
