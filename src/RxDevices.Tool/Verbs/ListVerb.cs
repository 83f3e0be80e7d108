using System.CommandLine;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary><c>rxdevices list [DEVICE]</c>: what is there?</summary>
internal static class ListVerb
{
    public static Verb Make()
    {
        var name = Typed.Name("DEVICE", "A device, for its attributes and commands; or an attribute, for its configuration.");
        name.Arity = ArgumentArity.ZeroOrOne;
        var server = ServerOption.Make();
        var verb = new Verb("list", "List the devices, or what one of them has.") { name, server };
        verb.WithExamples(
            "Examples",
            ("rxdevices list", "the names of the devices"),
            ("rxdevices list lab/supply/1", "its attributes and commands with their types"),
            ("rxdevices list lab/supply/1/current", "unit, limits and more of an attribute"));
        verb.SetAction((parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return ServerOption.Ask(
                parsed.GetRequiredValue(server),
                error,
                client => Refusals.Tell(error, async () =>
                    output.WriteLine(await Describe(client, parsed.GetValue(name), cancellation))),
                cancellation);
        });
        return verb;
    }

    private static async Task<string> Describe(LineClient client, string? name, CancellationToken cancellation)
    {
        if (name is null)
        {
            return string.Join('\n', await client.List(cancellation));
        }

        if (name.Count(letter => letter == '/') < 3)
        {
            return LineText.Device(await client.Device(name).Describe(cancellation));
        }

        var attribute = AttributeName.Parse(name);
        var device = client.Device(attribute.Device);
        var description = await device.Attribute(attribute.Attribute).Describe(cancellation);
        return LineText.Attribute(await device.Describe(cancellation), description);
    }
}
