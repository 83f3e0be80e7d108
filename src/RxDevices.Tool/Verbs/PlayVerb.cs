using System.CommandLine;
using RxDevices.Files;
using RxDevices.Lines;
using RxDevices.Simulation;

namespace RxDevices.Tool;

/// <summary><c>rxdevices play FILE</c>: what happens to devices, and what is expected of them.</summary>
internal static class PlayVerb
{
    public static Verb Make()
    {
        var file = new Argument<string>("FILE") { Description = "The scenario: YAML or JSON, see docs/scenarios.md." };
        var isVirtual = Flag.Make("--virtual", "In virtual time: as fast as possible, with the same result as in real time.");
        var junit = new Option<string>("--junit") { Description = "Write the outcomes to this file as JUnit's XML: a test case for each expectation.", HelpName = "FILE" };
        var keepGoing = Flag.Make("--keep-going", "Go on when an expectation is broken; without it the rest is skipped.");
        var seed = Numbers.Seed("--seed", "The seed of the run, in the place of that in the file.");
        var server = ServerOption.Make();
        server.Description = "Play it with the devices of a server, in real time, instead of devices of its own: tcp://HOST:PORT or unix:PATH.";
        var verb = new Verb("play", "Play a scenario: write, run and inject at times or when something is so, and tell what is not as expected.")
        {
            file, isVirtual, junit, keepGoing, seed, server,
        };
        verb.WithExamples(
            "Examples",
            ("rxdevices play ramp.yaml --virtual", "exit code 1 when an expectation is broken, 2 when the file is wrong"),
            ("rxdevices play ramp.yaml --virtual --junit ramp.xml", "and a report for continuous integration"),
            ("rxdevices play ramp.yaml --server tcp://127.0.0.1:8888", "with the devices of a server that runs"));
        verb.SetAction((parsed, cancellation) =>
        {
            var options = new ScenarioOptions
            {
                Speed = parsed.GetValue(isVirtual) ? SimulationClock.AsFastAsPossible : 1,
                GoesOn = parsed.GetValue(keepGoing),
                Seed = parsed.GetValue(seed),
                Progress = parsed.InvocationConfiguration.Output.WriteLine,
            };
            return parsed.CommandResult.Has(server)
                ? ServerOption.Ask(parsed, server, client => Play(parsed, options with { Find = name => Find(client, name) }), cancellation)
                : Play(parsed, options);

            Task<int> Play(ParseResult parsed, ScenarioOptions options) =>
                PlayVerb.Play(parsed.GetRequiredValue(file), options, parsed.GetValue(junit), parsed.InvocationConfiguration, cancellation);
        });
        return verb;
    }

    private static async Task<int> Play(
        string path, ScenarioOptions options, string? junit, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        ScenarioReport report;
        try
        {
            report = await Scenario.Load(path).Run(options, cancellation);
        }
        catch (ScenarioException mistakes)
        {
            terminal.Error.WriteLine(mistakes.Message);
            return CommandLine.WrongUsage;
        }

        if (junit is not null)
        {
            report.WriteJUnit(junit);
        }

        terminal.Output.WriteLine(report);
        return report.IsRight ? 0 : CommandLine.Failed;
    }

    private static IDevicePort? Find(LineClient client, string name) =>
        DeviceName.TryParse(name, out _) ? client.Device(name).Port : null;
}
