
namespace RxDevices.Tool;

/// <summary>The whole command: its verbs, and what becomes of what was typed.</summary>
internal static class CommandLine
{
    /// <summary>The command was typed wrongly, and nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>It was done only in part, or not at all.</summary>
    public const int Failed = 1;

    /// <summary>What a shell reports for a program that Ctrl+C ended.</summary>
    public const int Interrupted = 130;

    /// <summary>Runs what was typed; answers the exit code.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="output">For results.</param>
    /// <param name="error">For what went wrong.</param>
    /// <param name="cancellation">Somebody wants it to end.</param>
    /// <param name="terminal">What shows the output, if it is a terminal.</param>
    /// <param name="mayColour">Whether it may be coloured.</param>
    public static async Task<int> Run(
        string[] args, TextWriter output, TextWriter error, CancellationToken cancellation, ITerminal? terminal = null, bool mayColour = false)
    {
        // Values may begin with '@' as well: no response files.
        var parsed = Root().Parse(args, new() { ResponseFileTokenReplacer = null });
        if (UsageErrors.Of(parsed) is { Count: > 0 } problems)
        {
            return UsageErrors.Tell(parsed, problems, error);
        }

        try
        {
            // Ctrl+C is ours: System.CommandLine would give up on a drain after its own time.
            return await parsed.InvokeAsync(
                new Surroundings
                {
                    Terminal = terminal,
                    MayColour = mayColour,
                    Output = output,
                    Error = TextWriter.Synchronized(error),
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (ClosedOutputException)
        {
            // As after `| head -3`: the reader has what it wanted.
            return 0;
        }
        catch (IOException exception)
        {
            error.WriteLine(exception.Message);
            return Failed;
        }
    }

    /// <summary>The command with all its verbs.</summary>
    public static Verb Root()
    {
        var root = new Verb("rxdevices", "Simulated devices: serves them to any program that can send a line of text, and asks them.")
        {
            ServeVerb.Make(),
            CheckVerb.Make(),
            SchemaVerb.Make(),
            ListVerb.Make(),
            TreeVerb.Make(),
            ReadVerb.Make(),
            WriteVerb.Make(),
            RunVerb.Make(),
            WatchVerb.Make(),
            ConsoleVerb.Make(),
            RunScriptVerb.Make(),
            PlotVerb.Make(),
            RecordVerb.Make(),
            TapeVerb.Make(),
            PlayVerb.Make(),
            CompletionVerb.Make(),
            ManVerb.Make(Root),
            CompleteVerb.Make(Root),
        };
        root.WithExamples(
            "To begin with, in two terminals",
            ("rxdevices serve", "serves devices on 127.0.0.1 port 8888, until Ctrl+C"),
            ("rxdevices list", "says which devices there are"),
            ("rxdevices read sys/tg_test/1/ampli", "asks one of them for a value"));
        root.Options.Add(Talk.MakeOption());
        root.ShowsHelpWhenAlone();
        root.ShowsVersion();
        return root;
    }
}
