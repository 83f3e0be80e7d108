using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Attributes;

public class AccessTests
{
    private readonly IDevicePort port = new Bench().Started(new Panel());

    [Theory]
    [InlineData("read only")]
    [InlineData("with set point")]
    [InlineData("State")]
    public void What_is_not_written_refuses_a_write(string attribute) => Assert.Equal(
        $"DevFailed[\nDevError[\n    desc = Attribute {attribute} is not writable\n  origin = DeviceImpl::write_attributes\n"
        + "  reason = API_AttrNotWritable\nseverity = ERR]\n]",
        $"{AtOnce.Refusal(() => port.WriteNow(attribute, 1))}");

    [Fact]
    public void What_is_only_written_answers_what_was_written_last()
    {
        Assert.Equal(0.5, port.ReadNow("write only").Value);

        port.WriteNow("write only", 1.5);

        Assert.Equal(1.5, port.ReadNow("write only").Value);
    }

    [Fact]
    public void What_has_a_value_of_its_own_shows_the_set_point_beside_it()
    {
        port.WriteNow("own value", 3.5);

        var reading = port.ReadNow("own value");

        Assert.Equal((21.5, true, 3.5), (reading.Value, reading.HasSetPoint, reading.SetPoint));
    }

    [Fact]
    public void What_is_read_with_write_shows_the_set_point_of_the_other()
    {
        port.WriteNow("write only", 4.5);

        var reading = port.ReadNow("with set point");

        Assert.Equal((22.5, true, 4.5), (reading.Value, reading.HasSetPoint, reading.SetPoint));
    }

    [Fact]
    public void What_is_only_read_shows_no_set_point()
    {
        var reading = port.ReadNow("read only");

        Assert.Equal((20.5, false, 0.0), (reading.Value, reading.HasSetPoint, reading.SetPoint));
    }

    [Fact]
    public async Task The_description_says_what_may_be_done()
    {
        var description = await port.Describe();

        Assert.Equal(
            [
                "read only READ ", "write only WRITE ", "own value READ_WRITE own value", "with set point READ_WITH_WRITE write only",
                "State READ ", "Status READ ",
            ],
            description.Attributes.Select(attribute => $"{attribute.Name} {TangoText.Of(attribute.Access)} {attribute.WritableName}"));
        Assert.Equal(["Init", "State", "Status"], description.Commands.Select(command => command.Name));
        Assert.Equal("Panel", description.Class);
    }

    private sealed class Panel : Device
    {
        public Panel()
            : base(new Bench().Context())
        {
            Attribute("read only", () => 20.5);
            var written = Setting("write only", 0.5, access: AccessMode.Write);
            SettingWithReadback("own value", 0.5, () => 21.5);
            AttributeWithSetPoint("with set point", () => 22.5, written);
        }
    }
}
