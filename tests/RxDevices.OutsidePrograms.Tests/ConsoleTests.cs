namespace RxDevices.OutsidePrograms.Tests;

/// <summary>The prompt of <c>rxdevices console</c> in a real terminal.</summary>
public sealed class ConsoleTests : IDisposable
{
    private readonly string state = Directory.CreateTempSubdirectory("console").FullName;

    [OutsideFact("tmux")]
    public void The_session_of_the_slides_can_be_typed()
    {
        using var terminal = Start();

        terminal.Enter("var device = await DeviceProxy.Connect(\"sys/tg_test/1\");");
        terminal.Enter("var result = await device.ReadAttribute(\"ampli\");");
        terminal.Enter("result.Value");

        Assert.EndsWith("result.Value\n0.0\n>", terminal.Until(screen => screen.EndsWith("0.0\n>", StringComparison.Ordinal)), StringComparison.Ordinal);
        terminal.Press("C-d");
        Gone(terminal);
        using var next = Start();
        next.Press("Up");
        Assert.EndsWith("> result.Value", next.Until(screen => screen.EndsWith("Value", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [OutsideFact("tmux")]
    public void What_takes_15_s_is_cancelled_and_the_console_goes_on()
    {
        using var terminal = Start();
        terminal.Enter("var slow = await DeviceProxy.Connect(\"test/asyncio/1\");");
        terminal.Enter("await slow.Execute(\"long_running_command\");");
        terminal.Enter("Print(\"begun\"); await slow.Attribute<DevState>(\"state\").Values().FirstAsync(state => state == DevState.Extract)");
        terminal.Until(screen => screen.EndsWith("begun\n*", StringComparison.Ordinal));

        terminal.Press("C-c");
        terminal.Until(screen => screen.EndsWith("Cancelled.\n>", StringComparison.Ordinal));
        terminal.Enter("(await slow.ReadAttribute(\"state\")).Value");

        Assert.EndsWith(".Value\nInsert\n>", terminal.Until(screen => screen.EndsWith("Insert\n>", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [OutsideFact("tmux")]
    public void What_is_watched_appears_above_what_is_being_typed()
    {
        using var terminal = Start();
        terminal.Enter("var supply = await DeviceProxy.Connect(\"lab/supply/1\");");
        terminal.Enter("supply.Attribute<double>(\"current\").Values()");
        terminal.Until(screen => screen.EndsWith("0.0\n>", StringComparison.Ordinal));
        terminal.Enter("await supply.WriteAttribute(\"current_setpoint\", 5.0);");
        terminal.Type("half a line");

        var screen = terminal.Until(screen => screen.Contains("5.0\n> half a line", StringComparison.Ordinal));

        Assert.EndsWith("4.0\n4.5\n5.0\n> half a line", screen, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(state, recursive: true);

    private static void Gone(Tmux terminal)
    {
        while (terminal.IsAlive)
        {
            // Each look takes some milliseconds.
        }
    }

    private Tmux Start()
    {
        var terminal = new Tmux(
            "env", $"XDG_STATE_HOME={state}", "dotnet", Path.Combine(AppContext.BaseDirectory, "RxDevices.Tool.dll"), "console");
        terminal.Until(screen => screen.EndsWith('>'));
        return terminal;
    }
}
