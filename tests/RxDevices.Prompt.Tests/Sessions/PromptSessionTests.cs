using RxDevices.Prompt.Tests.Kit;

namespace RxDevices.Prompt.Tests.Sessions;

public class PromptSessionTests
{
    [Fact]
    public async Task The_session_of_the_slides()
    {
        await using var prompt = new PromptTest();

        await prompt.Enter("""var device = await DeviceProxy.Connect("sys/tg_test/1");""");
        await prompt.Enter("""var result = await device.ReadAttribute("ampli");""");
        await prompt.Enter("result.Value");

        Assert.Equal(
            """
            hello
            > var device = await DeviceProxy.Connect("sys/tg_test/1");
            > var result = await device.ReadAttribute("ampli");
            > result.Value
            0.0
            >
            """,
            prompt.Terminal.Screen);
    }

    [Fact]
    public async Task A_refusal_is_printed_as_the_line_server_prints_it()
    {
        await using var prompt = new PromptTest();

        Assert.Equal(
            """
            DevFailed[
            DevError[
                desc = device no/such/device not defined in the database !
              origin = DataBase::ImportDevice()
              reason = DB_DeviceNotDefined
            severity = ERR]
            ]
            """,
            await prompt.Enter("""await DeviceProxy.Connect("no/such/device")"""));
    }

    [Fact]
    public async Task What_does_not_compile_is_pointed_at()
    {
        await using var prompt = new PromptTest();

        Assert.Equal(
            """
            1 + nope + 2
                ^^^^
            (1,5): CS0103: The name 'nope' does not exist in the current context
            """,
            await prompt.Enter("1 + nope + 2"));
    }

    [Fact]
    public async Task What_an_earlier_piece_declared_outlives_an_error()
    {
        await using var prompt = new PromptTest();

        await prompt.Enter("var x = 20;");
        Assert.Equal("InvalidOperationException: no", await prompt.Enter("""throw new InvalidOperationException("no");"""));
        await prompt.Enter("nope");

        Assert.Equal("21", await prompt.Enter("x + 1"));
    }

    [Fact]
    public async Task A_text_that_is_not_whole_goes_on_in_the_next_line()
    {
        await using var prompt = new PromptTest();

        prompt.Terminal.Type("int Twice(int x)\n{\nreturn 2 * x;\n");
        Assert.EndsWith("> int Twice(int x)\n. {\n. return 2 * x;\n.", prompt.Terminal.Screen, StringComparison.Ordinal);
        await prompt.Enter("}");

        Assert.Equal("42", await prompt.Enter("Twice(21)"));
    }

    [Fact]
    public async Task A_running_command_is_cancelled_by_ctrl_c_and_the_console_goes_on()
    {
        await using var prompt = new PromptTest();
        var slow = (SlowDevice)prompt.Devices.Host.Find("test/slow/1")!;
        await prompt.Enter("""var slow = await DeviceProxy.Connect("test/slow/1");""");

        prompt.Terminal.Type("""var run = slow.Execute("slow"); Print("begun"); await run""");
        prompt.Terminal.Press(KeyCode.Enter);
        await prompt.Terminal.Shows("begun\n*");
        prompt.Devices.AdvanceBy(TimeSpan.FromSeconds(5));
        prompt.Terminal.Press(KeyCode.Interrupt);

        Assert.EndsWith("begun\nCancelled.\n>", prompt.Terminal.Screen, StringComparison.Ordinal);
        await slow.Cancelled.Task;
        Assert.Equal("2", await prompt.Enter("1 + 1"));
    }

    [Fact]
    public async Task A_running_command_that_is_let_be_gives_its_result_after_15_s()
    {
        await using var prompt = new PromptTest();
        await prompt.Enter("""var slow = await DeviceProxy.Connect("test/slow/1");""");

        prompt.Terminal.Type("""var run = slow.Execute("slow"); Print("begun"); await run""");
        prompt.Terminal.Press(KeyCode.Enter);
        await prompt.Terminal.Shows("begun\n*");
        prompt.Devices.AdvanceBy(TimeSpan.FromSeconds(14.9));
        Assert.EndsWith("begun\n*", prompt.Terminal.Screen, StringComparison.Ordinal);
        prompt.Devices.AdvanceBy(TimeSpan.FromSeconds(0.1));

        await prompt.Terminal.Shows("begun\n42\n>");
    }

    [Fact]
    public async Task While_something_runs_the_next_line_can_be_typed_and_waits_its_turn()
    {
        await using var prompt = new PromptTest();
        await prompt.Enter("var gate = new TaskCompletionSource<int>();");
        prompt.Terminal.Type("var x = await gate.Task;\nx + 1\nhalf a li");

        prompt.Output.WriteLine("somebody writes");
        Assert.EndsWith("* x + 1\nsomebody writes\n* half a li", prompt.Terminal.Screen, StringComparison.Ordinal);
        prompt.Terminal.Press(KeyCode.Interrupt);

        Assert.EndsWith("Cancelled, and 1 that waited.\n> half a li", prompt.Terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_observable_is_watched_above_the_line_being_typed_until_ctrl_c()
    {
        await using var prompt = new PromptTest();
        await prompt.Enter("""var supply = await DeviceProxy.Connect("lab/supply/1");""");
        prompt.Terminal.Type("supply.Attribute<double>(\"current\").Values()\n");
        await prompt.Terminal.Shows("0.0\n>");

        prompt.Terminal.Type("1 +");
        await prompt.Devices.Proxy("lab/supply/1").WriteAttribute("current_setpoint", 1.0);
        prompt.Devices.AdvanceBy(TimeSpan.FromSeconds(1));
        Assert.EndsWith("Values()\n0.0\n0.5\n1.0\n> 1 +", prompt.Terminal.Screen, StringComparison.Ordinal);

        prompt.Terminal.Press(KeyCode.Interrupt);
        await prompt.Devices.Proxy("lab/supply/1").WriteAttribute("current_setpoint", 0.0);
        prompt.Devices.AdvanceBy(TimeSpan.FromSeconds(1));
        Assert.EndsWith("0.5\n1.0\n> 1 +", prompt.Terminal.Screen, StringComparison.Ordinal);
        prompt.Terminal.Type(" 1\n");
        await prompt.Terminal.Shows("> 1 + 1\n2\n>");
    }

    [Fact]
    public async Task An_attribute_is_watched_with_its_name_and_times()
    {
        await using var prompt = new PromptTest();

        prompt.Terminal.Type("devices.Attribute(\"lab/supply/1/current\")\n");

        await prompt.Terminal.Shows("0001-01-01T00:00:00.000000Z lab/supply/1/current 0.0 ATTR_VALID\n>");
    }

    [Fact]
    public async Task Ctrl_c_with_nothing_running_empties_the_line()
    {
        await using var prompt = new PromptTest();

        prompt.Terminal.Type("typed in vain");
        prompt.Terminal.Press(KeyCode.Interrupt);

        Assert.Equal("hello\n> typed in vain\n>", prompt.Terminal.Screen);
        Assert.False(prompt.Ended.IsCompleted);
    }

    [Fact]
    public async Task To_warm_up_prints_nothing_and_declares_nothing()
    {
        await using var prompt = new PromptTest();

        await prompt.WarmUp();

        Assert.Equal("hello\n>", prompt.Terminal.Screen);
        Assert.Contains("CS0103", await prompt.Enter("warm"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_d_leaves_when_nothing_is_typed()
    {
        await using var prompt = new PromptTest();

        prompt.Terminal.Type("x");
        prompt.Terminal.Press(KeyCode.EndOfInput);
        Assert.False(prompt.Ended.IsCompleted);

        prompt.Terminal.Press(KeyCode.Backspace);
        prompt.Terminal.Press(KeyCode.EndOfInput);
        await prompt.Ended;
    }

    [Fact]
    public async Task What_was_typed_is_remembered_and_comes_back()
    {
        await using var prompt = new PromptTest();
        await prompt.Enter("1 + 1");
        await prompt.Enter("2 + 2");
        await prompt.Enter("2 + 2");

        prompt.Terminal.Type("draft");
        prompt.Terminal.Press(KeyCode.Up);
        prompt.Terminal.Press(KeyCode.Up);
        Assert.EndsWith("\n> 1 + 1", prompt.Terminal.Screen, StringComparison.Ordinal);
        prompt.Terminal.Press(KeyCode.Down);
        prompt.Terminal.Press(KeyCode.Down);

        Assert.EndsWith("\n> draft", prompt.Terminal.Screen, StringComparison.Ordinal);
        Assert.Equal(["1 + 1", "2 + 2"], prompt.Remembered);
    }

    [Fact]
    public async Task A_line_longer_than_the_screen_goes_on_below_and_is_erased_whole()
    {
        await using var prompt = new PromptTest(width: 10);

        prompt.Terminal.Type("abcdefghijkl");
        Assert.Equal("hello\n> abcdefgh\nijkl", prompt.Terminal.Screen);
        prompt.Output.WriteLine("said");
        Assert.Equal("hello\nsaid\n> abcdefgh\nijkl", prompt.Terminal.Screen);
        prompt.Terminal.Press(KeyCode.DeleteToStart);

        Assert.Equal("hello\nsaid\n>", prompt.Terminal.Screen);
        Assert.Equal((2, 2), prompt.Terminal.Cursor);
    }
}
