using System.Runtime.ExceptionServices;
using RxDevices.Hosting;
using RxDevices.Prompt;

namespace RxDevices.Tool;

/// <summary>The prompt in the terminal the program was started in.</summary>
internal static class InteractivePrompt
{
    /// <summary>Lives until somebody leaves; answers the exit code.</summary>
    public static async Task<int> Run(IPromptDevices devices, TextWriter output, CancellationToken cancellation)
    {
        var (console, errors) = (Console.Out, Console.Error);
        var remembered = new HistoryFile(
            HistoryFile.UsualPath(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)),
            text => Console.Error.WriteLine(text));
        using var session = new PromptSession(
            new SystemTerminal(output),
            new(remembered.Load(), remembered.Add),
            print => Evaluators.For(devices, print),
            evaluator => new(evaluator, devices),
            RealTime.Clock);

        // What scripts and devices write appears above the line being typed, and what they throw on threads of their own ends nothing.
        Console.SetOut(session.Output);
        Console.SetError(session.Output);
        ExceptionHandling.SetUnhandledExceptionHandler(exception =>
        {
            session.Tell(FailureText.Of(exception));
            return true;
        });
        try
        {
            var running = session.Run(Greeting(devices), cancellation);
            _ = Task.Run(session.WarmUp, cancellation);
            await running;
            return 0;
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(errors);
        }
    }

    private static string Greeting(IPromptDevices devices) =>
        $"C# with devices: {string.Join(", ", devices.Directory.Names)}\nTab completes, Ctrl+C cancels, Ctrl+D leaves.";
}
