using System.Reactive.Threading.Tasks;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary><c>rxdevices read NAME...</c>: what is its value?</summary>
internal static class ReadVerb
{
    public static Verb Make()
    {
        var names = Typed.Names("Attributes in full: domain/family/member/attribute.");
        var json = Form.MakeOption();
        var server = ServerOption.Make();
        var verb = new Verb("read", "Print the value of an attribute; of several, a line NAME VALUE for each.") { names, json, server };
        Credentials.AddTo(verb);
        verb.WithExamples(
            "Examples",
            ("rxdevices read lab/supply/1/current", "prints the value alone: 0.0"),
            ("rxdevices read lab/supply/1/current lab/supply/1/state", "prints NAME VALUE lines; texts in quotes"),
            ("rxdevices read lab/supply/1/current --json", "with its time, quality and type"),
            ("rxdevices read test/asyncio/1/test_attribute", "an attribute that takes 2 s to answer"));
        verb.SetAction((parsed, cancellation) =>
        {
            var form = Form.Of(parsed, json);
            return ServerOption.Ask(
                parsed,
                server,
                client => ReadAll(client, parsed.GetRequiredValue(names), form, cancellation),
                cancellation);
        });
        return verb;
    }

    // All are asked at once and told in order: many slow ones take no longer than the slowest.
    private static async Task<int> ReadAll(LineClient client, string[] names, Form form, CancellationToken cancellation)
    {
        var asked = names.Select(name => Read(client, name, cancellation)).ToList();
        var exitCode = 0;
        foreach (var (name, reading) in names.Zip(asked))
        {
            exitCode |= await form.Tell(name, async () => form.IsJson ? LineJson.Reading(name, await reading)
                : names.Length == 1 ? LineText.Reading(await reading)
                : $"{name} {OneLine(await reading)}");
        }

        return exitCode;
    }

    // Async, so that a malformed name is one more refusal.
    private static async Task<Reading> Read(LineClient client, string name, CancellationToken cancellation) =>
        await client.Attribute(name).Read().ToTask(cancellation);

    private static string OneLine(Reading reading) => reading.HasValue ? LineText.Literal(reading.Value) : LineText.Reading(reading);
}
