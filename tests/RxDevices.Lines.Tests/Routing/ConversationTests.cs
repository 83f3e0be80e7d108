using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Routing;

public sealed class ConversationTests : IDisposable
{
    private const string Number = Room.Specimen + "/number";

    private readonly Room room = new();

    public void Dispose() => room.Dispose();

    [Fact]
    public void The_server_speaks_first_and_each_answer_ends_with_a_prompt()
    {
        var person = room.Connect();
        Assert.Equal(">>> ", person.Screen);

        person.Type($"{Room.Specimen}/answer", "", " \u00a0\t\r", $"\u00a0{Room.Specimen}/ANSWER\t\r");

        Assert.Equal(">>> 42\n>>> >>> >>> 42\n>>> ", person.Screen);
    }

    [Fact]
    public void A_write_answers_the_new_value_and_the_line_after_it_reads_it()
    {
        var person = room.Connect();

        person.Type($"{Number} = 2.5", Number, $"{Number}=-1", $"{Room.Specimen}/text = 'a\\nb'", $"{Room.Specimen}/text = ");

        Assert.Equal(">>> 2.5\n>>> 2.5\n>>> -1.0\n>>> a\nb\n>>> \n>>> ", person.Screen);
    }

    [Fact]
    public void A_command_answers_its_result_and_without_one_an_empty_line()
    {
        var person = room.Connect();

        person.Type($"{Room.Specimen}/Say('x = (y)')", $"{Room.Specimen}/nothing()", $"{Room.Specimen}/State()");

        Assert.Equal(">>> x = (y)\n>>> \n>>> ON\n>>> ", person.Screen);
        Assert.Equal(["0s x = (y)", "0s", "0s ON"], person.Replies);
    }

    [Fact]
    public void A_value_that_ends_in_blanks_or_line_ends_is_shown_as_it_is()
    {
        var person = room.Connect();

        person.Type($"{Room.Specimen}/text = 'blank '", $"{Room.Specimen}/text = 'end\\n'");

        Assert.Equal(">>> blank \n>>> end\n\n>>> ", person.Screen);
        Assert.Equal(["0s blank ", "0s end\n"], person.Replies);
    }

    [Fact]
    public void A_slow_attribute_holds_up_the_later_lines_of_its_own_client_only()
    {
        var patient = room.Connect();
        var other = room.Connect();

        patient.Type(Room.Slow, $"{Room.Specimen}/answer");
        other.Type($"{Room.Specimen}/answer");
        room.AdvanceBy(1);
        other.Type("test/asyncio/1/State");
        room.AdvanceBy(9);

        Assert.Equal(["2s 42", "2s 42"], patient.Replies);
        Assert.Equal(["0s 42", "1s ON"], other.Replies);
    }

    [Fact]
    public void Two_clients_that_ask_the_same_slow_attribute_do_not_wait_for_each_other()
    {
        var first = room.Connect();
        var second = room.Connect();

        first.Type(Room.Slow);
        room.AdvanceBy(1);
        second.Type(Room.Slow);
        room.AdvanceBy(9);

        Assert.Equal(["2s 42"], first.Replies);
        Assert.Equal(["3s 42"], second.Replies);
    }

    [Fact]
    public void Each_failure_is_told_as_DevFailed_and_the_conversation_goes_on()
    {
        var person = room.Connect();

        person.Type($"{Room.Specimen}/refusing");
        person.Type($"{Room.Specimen}/answer");

        Assert.Equal(
            """
            >>> DevFailed[
            DevError[
                desc = no such luck
              origin = Specimen.Refuse
              reason = Testing
            severity = ERR]

            DevError[
                desc = Failed to read_attribute on device test/lines/1, attribute refusing
              origin = DeviceProxy::read_attribute()
              reason = API_AttributeFailed
            severity = ERR]
            ]
            >>> 42
            >>> 
            """,
            person.Screen);
    }

    [Theory]
    [InlineData("a/b/c/d", "DB_DeviceNotDefined", "device a/b/c not defined in the database !")]
    [InlineData("a/b/c/d = 1", "DB_DeviceNotDefined", "device a/b/c not defined in the database !")]
    [InlineData("a/b/c/d()", "DB_DeviceNotDefined", "device a/b/c not defined in the database !")]
    [InlineData("? a/b/c", "DB_DeviceNotDefined", "device a/b/c not defined in the database !")]
    [InlineData("watch a/b/c/d", "DB_DeviceNotDefined", "device a/b/c not defined in the database !")]
    [InlineData("test/lines/1/none", "API_UnsupportedAttribute", "Attribute none is not supported by device test/lines/1")]
    [InlineData("test/lines/1/none = 1", "API_UnsupportedAttribute", "Attribute none is not supported by device test/lines/1")]
    [InlineData("watch test/lines/1/none", "API_UnsupportedAttribute", "Attribute none is not supported by device test/lines/1")]
    [InlineData("? test/lines/1/none", "API_UnsupportedAttribute", "Attribute none is not supported by device test/lines/1")]
    [InlineData("test/lines/1/none()", "API_CommandNotFound", "Command none not found")]
    [InlineData("test/lines/1/answer = 1", "API_AttrNotWritable", "Attribute answer is not writable")]
    [InlineData("test/lines/1/number = 11", "API_WAttrOutsideLimit", "above the maximum authorized")]
    [InlineData("test/lines/1/number = one", "API_IncompatibleAttrDataType", "The value for number (DevDouble) cannot be read")]
    [InlineData("test/lines/1/number =", "API_IncompatibleAttrDataType", "The value for number (DevDouble) cannot be read")]
    [InlineData("test/lines/1/Nothing(1)", "API_IncompatibleCmdArgumentType", "Command Nothing takes no argument; write Nothing()")]
    [InlineData("test/lines/1/Say('", "API_WrongFormat", "A command ends with ')'")]
    [InlineData("test/lines/1/Break()", "API_StdException", "InvalidOperationException: broken")]
    [InlineData("hello", "API_AliasNotDefined", "Can't connect to attribute with alias hello")]
    [InlineData("= 1", "API_AliasNotDefined", "Can't connect to attribute with alias")]
    [InlineData("a//c/d", "API_WrongAttributeNameSyntax", "Attribute name must have four fields")]
    [InlineData("watch", "API_WrongFormat", "Write 'watch NAME'")]
    public void What_cannot_be_done_is_refused_and_the_conversation_goes_on(string line, string reason, string description)
    {
        var person = room.Connect();

        person.Type(line, $"{Room.Specimen}/answer");

        Assert.StartsWith(">>> DevFailed[\nDevError[\n    desc = ", person.Screen, StringComparison.Ordinal);
        Assert.Contains($"reason = {reason}\n", person.Screen, StringComparison.Ordinal);
        Assert.Contains(description, person.Screen, StringComparison.Ordinal);
        Assert.EndsWith("]\n>>> 42\n>>> ", person.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_could_not_be_read_is_refused_in_its_turn()
    {
        var person = room.Connect();

        person.Type(Room.Slow);
        person.Type(new Line("", DevFailed.Because("API_WrongFormat", "The line is not UTF-8", "here")));
        Assert.Equal(">>> ", person.Screen);
        room.AdvanceBy(2);

        Assert.StartsWith(">>> 42\n>>> DevFailed[\nDevError[\n    desc = The line is not UTF-8\n", person.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Devices_their_members_and_configurations_are_described()
    {
        var person = room.Connect();

        person.Type("?");
        Assert.Equal("0s test/asyncio/1\ntest/lines/1", person.Replies[^1]);

        person.Type("? TEST/asyncio/1");
        Assert.Equal(
            """
            0s test/asyncio/1 is a AsyncioDevice
            attributes:
              test_attribute  DevLong64  SCALAR   READ
              State           DevState   SCALAR   READ
              Status          DevString  SCALAR   READ
            commands:
              Init()
              long_running_command()
              State() -> DevState
              Status() -> DevString
            """,
            person.Replies[^1]);

        person.Type("?test/lines/1/NUMBER");
        Assert.StartsWith("0s name               = test/lines/1/number\ndata_type          = DevDouble\n", person.Replies[^1], StringComparison.Ordinal);
        Assert.Contains("\nunit               = A\n", person.Replies[^1], StringComparison.Ordinal);
        Assert.Contains("\nmin_value          = -10\nmax_value          = 10\n", person.Replies[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_without_devices_says_so()
    {
        using var empty = new RxDevices.Testing.DeviceTestContext();
        var person = empty.Netcat();

        person.Type("?");

        Assert.Equal(["0s (no devices)"], person.Replies);
    }

    [Fact]
    public void Help_names_each_verb()
    {
        var person = room.Connect();

        person.Type("help");

        Assert.All(
            ["NAME = VALUE", "DEVICE/COMMAND(ARGUMENT)", "? DEVICE", "watch NAME every SECONDS", "config NAME KEY=VALUE ...",
                "poll NAME SECONDS", "history NAME [N]", "blackbox DEVICE [N]", "lock DEVICE [SECONDS]", "prompt off", "json on", "quit"],
            verb => Assert.Contains(verb, person.Replies[^1], StringComparison.Ordinal));
        Assert.EndsWith("\n>>> ", person.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_prompt_answers_are_bare_lines()
    {
        var person = room.Connect();

        person.Type("prompt off", $"{Room.Specimen}/answer", "", "prompt on", $"{Room.Specimen}/answer");

        Assert.Equal(">>> 42\n>>> 42\n>>> ", person.Screen);
    }

    [Fact]
    public void Json_answers_are_one_object_a_line_without_prompt()
    {
        var person = room.Connect();

        person.Type("json on", $"{Number} = 0.5", "", $"{Room.Specimen}/Say(hi)", $"{Room.Specimen}/Nothing()", "?", "a/b/c/d", "json off", Number);

        Assert.Equal(
            [
                """0s {"name":"test/lines/1/number","type":"Double","format":"Scalar","time":"0001-01-01T00:00:00Z","quality":"Valid","value":0.5,"setPoint":0.5}""",
                """0s {"type":"String","format":"Scalar","result":"hi"}""",
                """0s {"type":"Void","format":"Scalar","result":null}""",
                """0s {"devices":["test/asyncio/1","test/lines/1"]}""",
                """0s {"failure":[{"reason":"DB_DeviceNotDefined","description":"device a/b/c not defined in the database !","origin":"DataBase::ImportDevice()","severity":"Err"}]}""",
                "0s 0.5",
            ],
            person.Replies);
    }

    [Fact]
    public void Help_is_an_object_too_for_programs()
    {
        var person = room.Connect();

        person.Type("json on", "help");

        Assert.StartsWith("""0s {"help":"NAME  """, person.Replies[^1], StringComparison.Ordinal);
        Assert.Single(person.Replies[^1].Split('\n'));
    }
}
