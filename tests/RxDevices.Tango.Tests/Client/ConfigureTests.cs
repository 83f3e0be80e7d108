using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Client;

/// <summary>Changing the configuration of a far attribute.</summary>
public class ConfigureTests
{
    [Fact]
    public async Task Properties_are_changed_in_the_configuration_there_is()
    {
        await using var server = new FarServer();
        AttributeConfig5? written = null;
        server.Answer = async (connection, request) =>
        {
            written = request.Arguments is (AttributeConfig5[] configurations, ClntIdent) ? configurations.Single() : written;
            await FarServer.AsCaptured(connection, request);
        };
        IDevicePort port = server.Device;
        var before = await ((TangoDevice)server.Device.Port).AskConfiguration("double_scalar", default);

        await port.Configure("double_scalar", new Dictionary<string, string>
        {
            ["UNIT"] = "mA",
            ["max_alarm"] = "2.5",
            ["abs_change"] = "0.5",
            ["archive_period"] = "1000",
            ["event_period"] = "200",
        });

        Assert.Equal(("mA", "2.5"), (written!.Unit, written.AttAlarm.MaxAlarm));
        Assert.Equal(
            ("0.5", "1000", "200"),
            (written.EventProp.ChEvent.AbsChange, written.EventProp.ArchEvent.Period, written.EventProp.PerEvent.Period));
        Assert.Equal((before.Name, before.Label, before.MaxValue), (written.Name, written.Label, written.MaxValue));
    }

    [Fact]
    public async Task A_property_that_cannot_be_changed_is_refused_before_anything_is_sent()
    {
        await using var server = new FarServer();
        IDevicePort port = server.Device;

        var refusal = await Assert.ThrowsAsync<DevFailedException>(async () =>
            await port.Configure("double_scalar", new Dictionary<string, string> { ["nope"] = "1" }));

        Assert.Equal(Reasons.WrongFormat, refusal.Failure.Reason);
        Assert.Empty(server.Operations);
    }

    [Fact]
    public void Each_property_that_travels_can_be_changed()
    {
        var wire = ((AttributeConfig5[])Transcript.DecodeReply(
            Transcript.Frame(Capture.Of("44_get_attribute_config").Reply).Single(), "get_attribute_config_5").Body!).Single();
        foreach (var name in AttributeProperties.Names.Except(["memorized", "disp_level"]))
        {
            var text = name == "enum_labels" ? "[a, b]" : "7";
            var changed = ConfigurationChange.Apply(wire, new Dictionary<string, string> { [name] = text });

            Assert.Equal(text, AttributeProperties.Show(AttributeConfigurations.Describe(changed), name));
        }
    }
}
