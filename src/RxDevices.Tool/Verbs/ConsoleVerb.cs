using RxDevices.Prompt;

namespace RxDevices.Tool;

/// <summary><c>rxdevices console</c>: C# at a prompt, with devices.</summary>
internal static class ConsoleVerb
{
    public static Verb Make()
    {
        var target = new PromptTarget();
        var take = Numbers.Count("--take", 1, "Without a terminal: how many values of an observable to print.");
        var verb = new Verb("console", "A C# prompt with devices of its own, or with those of a server.") { take };
        target.AddTo(verb);
        verb.WithExamples(
            "Examples",
            ("rxdevices console", "the devices that serve has, in this process"),
            ("rxdevices console --server tcp://127.0.0.1:8888", "the devices of a server"),
            ("rxdevices console < script.csx", "without a terminal: what could have been typed, until something goes wrong"),
            ("await devices.Device(\"sys/tg_test/1\").ReadAttribute(\"ampli\")", "what one may type there"));
        verb.SetAction((parsed, cancellation) =>
        {
            var terminal = parsed.InvocationConfiguration;
            return Console.IsInputRedirected || Console.IsOutputRedirected
                ? target.Use(parsed, terminal.Error, Script, cancellation)
                : target.Use(parsed, new PrintedLines(Console.Error.WriteLine), devices => InteractivePrompt.Run(devices, terminal.Output, cancellation), cancellation);

            async Task<int> Script(IPromptDevices devices)
            {
                var text = await Console.In.ReadToEndAsync(cancellation);
                return await Scripts.Run(devices, terminal, parsed.GetValue(take), script => script.RunTyped(text, cancellation));
            }
        });
        return verb;
    }
}
