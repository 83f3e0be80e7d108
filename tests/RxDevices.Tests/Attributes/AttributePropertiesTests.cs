using RxDevices.Tests.Events;
using RxDevices.Tests.Kit;
using RxDevices.Tests.Values;

namespace RxDevices.Tests.Attributes;

public class AttributePropertiesTests
{
    private readonly Bench bench = new();

    [Theory]
    [InlineData("label", "Current", "Current")]
    [InlineData("label", "Not specified", "value")]
    [InlineData("unit", "", "")]
    [InlineData("format", "%.3f", "%.3f")]
    [InlineData("MIN_VALUE", "-5", "-5")]
    [InlineData("max_value", "1e3", "1000")]
    [InlineData("min_alarm", "-1.5", "-1.5")]
    [InlineData("max_alarm", "not specified", "Not specified")]
    [InlineData("min_warning", " 2 ", "2")]
    [InlineData("rel_change", "-1,2", "1,2")]
    [InlineData("abs_change", "0", "Not specified")]
    [InlineData("archive_abs_change", "0.25", "0.25")]
    [InlineData("archive_rel_change", "5", "5")]
    [InlineData("archive_period", "2500", "2500")]
    [InlineData("event_period", "Not specified", "1000")]
    [InlineData("delta_val", "0.5", "0.5")]
    [InlineData("delta_t", "0", "Not specified")]
    [InlineData("memorized", "Written", "written")]
    [InlineData("disp_level", "expert", "EXPERT")]
    public async Task A_property_is_set_and_shown_by_Tangos_name(string property, string text, string shown)
    {
        var device = new Container<double>(bench, 0);
        await Configure(device.Port, (property, text));

        Assert.Equal(shown, AttributeProperties.Show(device.Value.Description, property));
    }

    [Theory]
    [InlineData("min_alarm", "five", "API_AttrOptProp", "Attribute value: The property min_alarm is defined in an unsupported format: 'five' is not a number")]
    [InlineData("min_value", "NaN", "API_AttrOptProp", "Attribute value: The property min_value is defined in an unsupported format: 'NaN' is not a number")]
    [InlineData("abs_change", "1,2,3", "API_AttrOptProp", "Attribute value: The property abs_change is defined in an unsupported format: '1,2,3' is not a number, or two with a comma for down and up")]
    [InlineData("event_period", "-1", "API_AttrOptProp", "Attribute value: event_period must be above 0 (-1 ms)")]
    [InlineData("delta_val", "-1", "API_AttrOptProp", "Attribute value: delta_val must be above 0")]
    [InlineData("delta_t", "-5", "API_AttrOptProp", "Attribute value: delta_t must be above 0 (-5 ms)")]
    [InlineData("delta_t", "1e300", "API_AttrOptProp", "Attribute value: The property delta_t is defined in an unsupported format: '1e300' is not a number of milliseconds")]
    [InlineData("max_alarm", "-20", "API_IncoherentValues", "Attribute value: Value of min_alarm is greater than or equal to max_alarm")]
    [InlineData("memorized", "perhaps", "API_AttrOptProp", "Attribute value: The property memorized is defined in an unsupported format: 'perhaps' is not one of none, shown, written")]
    [InlineData("enum_labels", "[a, b]", "API_AttrOptProp", "Attribute value has labels but is no enumeration.")]
    public async Task What_cannot_be_is_refused_and_nothing_changes(string property, string text, string reason, string description)
    {
        var device = new Container<double>(bench, 0, new() { MinAlarm = -10.0 });
        var before = device.Value.Description;
        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => Configure(device.Port, ("label", "new"), (property, text)));

        Assert.Equal((reason, description), (refusal.Failure.Reason, refusal.Failure.Description));
        Assert.Equal(before, device.Value.Description);
    }

    [Fact]
    public async Task A_property_there_is_not_is_refused_with_those_there_are()
    {
        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => Configure(new Container<int>(bench, 0).Port, ("colour", "red")));

        Assert.Equal("API_WrongFormat", refusal.Failure.Reason);
        Assert.StartsWith("An attribute has no property 'colour'; it has label, description, unit,", refusal.Failure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alarms_and_criteria_are_for_numbers_alone()
    {
        foreach (var property in new[] { "min_value", "max_alarm", "min_warning", "delta_val", "delta_t", "abs_change", "archive_rel_change" })
        {
            foreach (var port in new[] { new Container<string>(bench, "").Port, new Container<bool>(bench, false).Port, new Probe<DevState>(bench).Port })
            {
                var refusal = await Assert.ThrowsAsync<DevFailedException>(() => Configure(port, (property, "1")));
                Assert.Equal(
                    $"Attribute value: The property {property} is not settable for the attribute data type: it is no number",
                    refusal.Failure.Description);
            }
        }
    }

    [Fact]
    public async Task Whole_numbers_of_64_bits_keep_all_their_digits()
    {
        var device = new Container<ulong>(bench, 0);
        await Configure(device.Port, ("max_value", "18446744073709551615"));

        Assert.Equal(ulong.MaxValue, device.Value.Description.Configuration.MaxValue);
        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => Configure(device.Port, ("max_value", "0.5")));
        Assert.Contains("0.5 is no UInt64", refusal.Failure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_limits_of_writing_count_for_the_next_write()
    {
        var device = new Container<double>(bench, 0);
        await Configure(device.Port, ("max_value", "5"));

        Assert.Equal("API_WAttrOutsideLimit", AtOnce.Refusal(() => device.Port.WriteNow("value", 6.0)).Reason);
    }

    private static Task Configure(IDevicePort port, params (string Name, string Text)[] properties) =>
        port.Configure("value", properties.ToDictionary(property => property.Name, property => property.Text)).AsTask();
}
