using System.Reactive.Concurrency;
using RxDevices.Devices;
using RxDevices.Testing;

namespace RxDevices.Prompt.Tests.Kit;

/// <summary>A prompt with devices in virtual time, in a terminal in memory.</summary>
internal sealed class PromptTest : IAsyncDisposable
{
    private readonly CancellationTokenSource leave = new();
    private readonly PromptSession session;

    public PromptTest(int width = 80)
    {
        Terminal = new(width);
        Devices.Add("sys/tg_test/1", context => new TangoTest(context));
        Devices.Add("test/slow/1", context => new SlowDevice(context));
        Devices.Add("lab/supply/1", context => new PowerSupply(context));
        var near = new NearDevices(Devices.Host);
        session = new(
            Terminal,
            new([], Remembered.Add),
            print => new(new(near, print, Devices.Clock), ScriptSurroundings.With(typeof(TangoTest).Assembly)),
            evaluator => new(evaluator, near),
            ImmediateScheduler.Instance);
        Ended = session.Run("hello", leave.Token);
    }

    public MemoryTerminal Terminal { get; }

    public DeviceTestContext Devices { get; } = new();

    public List<string> Remembered { get; } = [];

    /// <summary>Completes when somebody has left.</summary>
    public Task Ended { get; }

    public Task WarmUp() => session.WarmUp();

    public PrintedLines Output => session.Output;

    /// <summary>Types a line and waits until the next one can be typed; answers what has been printed meanwhile.</summary>
    public async Task<string> Enter(string text)
    {
        var before = Terminal.Screen.Length + text.Length + 1;
        Terminal.Type($"{text}\n");
        var screen = await Terminal.Shows("\n>");
        return screen.Length - 2 < before ? "" : screen[before..^2].TrimStart('\n').TrimStart();
    }

    public async ValueTask DisposeAsync()
    {
        await leave.CancelAsync();
        await Ended;
        session.Dispose();
        Devices.Dispose();
        leave.Dispose();
    }
}
