using System.CommandLine;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary><c>rxdevices list [DEVICE]</c>: what is there?</summary>
internal static class ListVerb
{
    public static Verb Make()
    {
        var name = Typed.Name("DEVICE", "A device, for its attributes and commands; or an attribute, for its configuration.", NameKind.Attribute);
        name.Arity = ArgumentArity.ZeroOrOne;
        var json = Form.MakeOption();
        var server = ServerOption.Make();
        var verb = new Verb("list", "List the devices, or what one of them has.") { name, json, server };
        Credentials.AddTo(verb);
        verb.WithExamples(
            "Examples",
            ("rxdevices list", "the names of the devices"),
            ("rxdevices list lab/supply/1", "its attributes and commands with their types"),
            ("rxdevices list lab/supply/1/current", "unit, limits and more of an attribute"),
            ("rxdevices list lab/supply/1 --json", "the same for programs"));
        verb.SetAction((parsed, cancellation) =>
        {
            var form = Form.Of(parsed, json);
            return ServerOption.Ask(
                parsed,
                server,
                client => form.Tell(parsed.GetValue(name) ?? "", () => Describe(client, parsed.GetValue(name), form, cancellation)),
                cancellation);
        });
        return verb;
    }

    private static async Task<string> Describe(LineClient client, string? name, Form form, CancellationToken cancellation)
    {
        if (name is null)
        {
            var devices = await client.List(cancellation);
            return form.IsJson ? LineJson.Devices(devices) : string.Join('\n', devices);
        }

        if (name.Count(letter => letter == '/') < 3)
        {
            var described = await client.Device(name).Describe(cancellation);
            return form.IsJson ? LineJson.Device(described) : LineText.Device(described);
        }

        var attribute = AttributeName.Parse(name);
        var device = client.Device(attribute.Device);
        var description = await device.Attribute(attribute.Attribute).Describe(cancellation);
        var owner = await device.Describe(cancellation);
        return form.IsJson ? LineJson.Attribute(owner, description) : LineText.Attribute(owner, description);
    }
}
