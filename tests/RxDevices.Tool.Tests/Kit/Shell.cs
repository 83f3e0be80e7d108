namespace RxDevices.Tool.Tests.Kit;

/// <summary>The command, run in this process.</summary>
internal sealed class Shell : IAsyncDisposable
{
    private readonly CancellationTokenSource interrupt = new();

    private Shell(string[] args, ITerminal? terminal = null) =>
        Exit = Task.Run(() => CommandLine.Run(args, Output, Error, interrupt.Token, terminal));

    public Spoken Output { get; } = new();

    public Spoken Error { get; } = new();

    /// <summary>The exit code.</summary>
    public Task<int> Exit { get; }

    /// <summary>Starts a command.</summary>
    public static Shell Start(params string[] args) => new(args);

    /// <summary>Starts a command on a terminal.</summary>
    public static Shell StartOn(ITerminal terminal, params string[] args) => new(args, terminal);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Exit, string Output, string Error)> Run(params string[] args)
    {
        await using var shell = new Shell(args);
        return (await shell.Exit, shell.Output.ToString(), shell.Error.ToString());
    }

    /// <summary>Ctrl+C.</summary>
    public void Interrupt() => interrupt.Cancel();

    public async ValueTask DisposeAsync()
    {
        await interrupt.CancelAsync();
        await Exit;
        interrupt.Dispose();
    }
}
