using System.CommandLine;

namespace RxDevices.Tool;

/// <summary><c>rxdevices run-script FILE</c>: a C# script with devices.</summary>
internal static class RunScriptVerb
{
    public static Verb Make()
    {
        var file = new Argument<string>("FILE") { Description = "The script, C# as at the prompt of console." };
        var target = new PromptTarget();
        var take = Numbers.Count("--take", 1, "How many values to print when the script ends in an observable; without it, until Ctrl+C.");
        var verb = new Verb("run-script", "Run a C# script with devices of its own, or with those of a server; prints what its last expression gives.")
        {
            file, take,
        };
        target.AddTo(verb);
        verb.WithExamples(
            "Examples",
            ("rxdevices run-script check.csx", "exit code 1 when it does not compile or something goes wrong"),
            ("rxdevices run-script check.csx --server tcp://127.0.0.1:8888", "with the devices of a server"),
            ("rxdevices run-script watch.csx --take 3", "three values of the observable it ends in"));
        verb.SetAction(async (parsed, cancellation) =>
        {
            var terminal = parsed.InvocationConfiguration;
            string text;
            try
            {
                text = await File.ReadAllTextAsync(parsed.GetRequiredValue(file), cancellation);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                terminal.Error.WriteLine(exception.Message);
                return CommandLine.Failed;
            }

            return await target.Use(
                parsed,
                terminal.Error,
                devices => Scripts.Run(devices, terminal, parsed.GetValue(take), script => script.Run(text, cancellation)),
                cancellation);
        });
        return verb;
    }
}
