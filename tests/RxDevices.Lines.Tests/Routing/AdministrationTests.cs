using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Routing;

/// <summary>Configurations, black boxes, locks and names of clients, as somebody at netcat meets them.</summary>
public sealed class AdministrationTests : IDisposable
{
    private readonly Room room = new();

    public void Dispose() => room.Dispose();

    [Fact]
    public void A_configuration_is_shown_changed_and_takes_effect_at_once()
    {
        var person = room.Connect();
        person.Type("config test/lines/1/number max_warning=4 label='the number' abs_change=0.5", "test/lines/1/number = 5", "config test/lines/1/number");

        Assert.Equal("0s max_warning        = 4\nlabel              = the number\nabs_change         = 0.5", person.Replies[^3]);
        Assert.Contains("\nlabel              = the number\n", person.Replies[^1], StringComparison.Ordinal);
        Assert.Contains("\nmin_alarm          = Not specified\nmax_alarm          = Not specified\nmin_warning        = Not specified\nmax_warning        = 4\n", person.Replies[^1], StringComparison.Ordinal);
        person.Type("watch test/lines/1/number");
        Assert.EndsWith("test/lines/1/number 5.0 ATTR_WARNING\n", person.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config test/lines/1/number max_warning=much", "The property max_warning is defined in an unsupported format: 'much' is not a number", "API_AttrOptProp")]
    [InlineData("config test/lines/1/number colour=red", "An attribute has no property 'colour'; it has label, ", "API_WrongFormat")]
    [InlineData("config test/lines/1/number min_alarm=5 max_alarm=4", "Value of min_alarm is greater than or equal to max_alarm", "API_IncoherentValues")]
    [InlineData("config test/lines/1/nope max_warning=4", "Attribute nope is not supported by device test/lines/1", "API_UnsupportedAttribute")]
    [InlineData("config no/such/device/x max_warning=4", "device no/such/device not defined in the database !", "DB_DeviceNotDefined")]
    [InlineData("watch test/lines/1/answer change", "The polling (necessary to send events) for the attribute answer is not started", "API_AttributePollingNotStarted")]
    [InlineData("watch test/lines/1/number ready", "The attribute number is not data ready event enabled", "API_AttributeNotDataReadyEnabled")]
    [InlineData("watch test/lines/1 change", "Attribute name", "API_WrongAttributeNameSyntax")]
    [InlineData("blackbox test/lines/1 0", "Argument to read black box out of range", "API_BlackBoxArgument")]
    [InlineData("relock test/lines/1", "Device test/lines/1 is not locked. Can't re-lock it", "API_DeviceNotLocked")]
    [InlineData("help me", "'me' is no verb; there are watch, history, config, ", "API_WrongFormat")]
    public void Bad_input_is_refused_and_the_conversation_goes_on(string line, string description, string reason)
    {
        var person = room.Connect();
        person.Type(line, "test/lines/1/number");

        Assert.Contains(description, person.Screen, StringComparison.Ordinal);
        Assert.Contains($"reason = {reason}\n", person.Screen, StringComparison.Ordinal);
        Assert.EndsWith("\n>>> 0.0\n>>> ", person.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_are_watched_until_an_empty_line()
    {
        var person = room.Connect();
        person.Type("config test/lines/1/number abs_change=2 event_period=500", "watch test/lines/1/number change");
        room.AdvanceBy(1);
        person.Type("test/lines/1/number = 1.5", "test/lines/1/number = 2", "");
        person.Type("watch test/lines/1/number periodic");
        room.AdvanceBy(1.2);
        person.Type("");

        Assert.EndsWith(
            """
            >>> 0001-01-01T00:00:00.000000Z test/lines/1/number 0.0 ATTR_VALID
            1.5
            0001-01-01T00:00:01.000000Z test/lines/1/number 2.0 ATTR_VALID
            2.0
            >>> 0001-01-01T00:00:01.000000Z test/lines/1/number 2.0 ATTR_VALID
            0001-01-01T00:00:01.000000Z test/lines/1/number 2.0 ATTR_VALID
            0001-01-01T00:00:01.000000Z test/lines/1/number 2.0 ATTR_VALID
            >>> 
            """,
            person.Screen,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Configurations_and_interfaces_are_watched_in_one_line_each()
    {
        var person = room.Connect();
        person.Type("watch test/lines/1/number config", "watch test/asyncio/1 interface", "config test/lines/1/number unit='mm'");

        Assert.Contains("test/lines/1/number config label='number' description='No description' unit='A' ", person.Screen, StringComparison.Ordinal);
        Assert.Contains("test/lines/1/number config label='number' description='No description' unit='mm' ", person.Screen, StringComparison.Ordinal);
        Assert.Contains("test/asyncio/1 interface attributes [test_attribute, State, Status] commands [", person.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_black_box_names_who_asked()
    {
        var person = room.Connect();
        person.Type("client shift-leader control-room", "test/lines/1/number", "blackbox test/lines/1 1", "blackbox test/lines/1 2");

        Assert.Equal(
            "0s 01/01/0001 00:00:00:00 : Operation read_attributes_5 (number) from device requested from control-room (shift-leader)",
            person.Replies[^2]);
        Assert.Equal(
            "0s 01/01/0001 00:00:00:00 : Operation blackbox requested from control-room (shift-leader)\n"
            + "01/01/0001 00:00:00:00 : Operation read_attributes_5 (number) from device requested from control-room (shift-leader)",
            person.Replies[^1]);
    }

    [Fact]
    public void A_lock_keeps_others_from_writing_until_it_expires()
    {
        var mine = room.Connect();
        var other = room.Connect();
        mine.Type("client mine", "lock test/lines/1 5", "locked test/lines/1");
        other.Type("client other", "test/lines/1/number = 3", "test/lines/1/number");
        Assert.Equal("0s locked by mine on localhost until 0001-01-01T00:00:05.000000Z", mine.Replies[^1]);
        Assert.Contains("desc = Device test/lines/1 is locked by another client\n", other.Replies[^2], StringComparison.Ordinal);
        Assert.Equal("0s 0.0", other.Replies[^1]);
        mine.Type("test/lines/1/number = 4", "unlock test/lines/1", "locked test/lines/1");
        Assert.Equal(["0s 4.0", "0s 0", "0s (not locked)"], mine.Replies.TakeLast(3));
        mine.Type("lock test/lines/1 5");
        room.AdvanceBy(6);
        other.Type("test/lines/1/number = 5");
        Assert.Equal("6s 5.0", other.Replies[^1]);
    }

    [Theory]
    [InlineData("config test/lines/1/number unit=A")]
    [InlineData("poll test/lines/1/number 1")]
    [InlineData("lock test/lines/1")]
    [InlineData("relock test/lines/1")]
    [InlineData("unlock test/lines/1 force")]
    public void Whoever_may_only_read_may_not_administer(string line)
    {
        var stranger = room.Connect(peer: new("10.1.2.3:4711", IsLocal: false));
        stranger.Type(line, "blackbox test/lines/1", "locked test/lines/1");

        Assert.Contains("reason = API_ReadOnlyMode\n", stranger.Replies[^3], StringComparison.Ordinal);
        Assert.EndsWith("0s (not locked)", stranger.Replies[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_that_is_polled_is_described_with_its_polling()
    {
        var person = room.Connect();
        person.Type("? test/lines/1/answer", "poll test/lines/1/ANSWER 0.5", "? test/lines/1/answer", "poll test/lines/1/answer off", "? test/lines/1/answer");

        Assert.Equal(person.Replies[0] + "\npolling_period     = 500\nhistory_depth      = 10", person.Replies[2]);
        Assert.Equal(person.Replies[0], person.Replies[4]);

        person.Type("poll test/lines/1/answer 0.5", "json on", "? test/lines/1/answer");
        Assert.StartsWith("""0s {"device":"test/lines/1","attribute":"answer",""", person.Replies[^1], StringComparison.Ordinal);
        Assert.Contains(""","polling":{"kind":"Attribute","member":"answer","period":500,""", person.Replies[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config test/lines/1/number enum_labels=[a, b]")]
    [InlineData("config test/lines/1/number enum_labels=[]")]
    [InlineData("config test/lines/1/number event_period=-1")]
    [InlineData("config test/lines/1/number event_period=1e300")]
    [InlineData("config test/lines/1/text min_value=1")]
    public void A_configuration_that_cannot_be_breaks_no_device(string line)
    {
        var person = room.Connect();
        person.Type(line, "test/lines/1/State");

        Assert.DoesNotContain("API_StdException", person.Replies[0], StringComparison.Ordinal);
        Assert.Equal("0s ON", person.Replies[1]);
        Assert.Empty(room.Context.Faults);
    }

    [Fact]
    public void A_verb_is_explained_with_an_example()
    {
        var person = room.Connect();
        person.Type("help poll");

        Assert.EndsWith("\nfor example: poll test/asyncio/1/test_attribute 3\n>>> ", person.Screen, StringComparison.Ordinal);
    }
}
