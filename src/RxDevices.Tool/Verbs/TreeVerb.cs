using System.Reactive.Threading.Tasks;
using RxDevices.Hosting;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary><c>rxdevices tree [DEVICE]</c>: everything there is, with types and states.</summary>
internal static class TreeVerb
{
    public static Verb Make()
    {
        var name = Typed.Name("DEVICE", "Only this device, or those below a domain or family: lab, lab/supply.", NameKind.Device);
        name.Arity = System.CommandLine.ArgumentArity.ZeroOrOne;
        var json = Form.MakeOption();
        var server = ServerOption.Make();
        var verb = new Verb("tree", "Show devices, their states, attributes and commands as a tree.") { name, json, server };
        Credentials.AddTo(verb);
        verb.WithExamples(
            "Examples",
            ("rxdevices tree", "all devices"),
            ("rxdevices tree lab", "those of a domain"),
            ("rxdevices tree lab/supply/1 --json", "one of them, for programs"));
        verb.SetAction((parsed, cancellation) =>
        {
            var form = Form.Of(parsed, json);
            var paint = Paint.Of(parsed.InvocationConfiguration);
            return ServerOption.Ask(
                parsed,
                server,
                client => Show(client, parsed.GetValue(name) ?? "", form, paint, cancellation),
                cancellation);
        });
        return verb;
    }

    private static async Task<int> Show(LineClient client, string beginning, Form form, Paint paint, CancellationToken cancellation)
    {
        var devices = (await client.List(cancellation)).Where(device => IsBelow(device.ToString(), beginning.TrimEnd('/'))).ToList();
        if (devices.Count == 0)
        {
            form.Error.WriteLine(beginning.Length == 0 ? "There are no devices." : $"There is no device '{beginning}', and none below it. Try: rxdevices list");
            return CommandLine.Failed;
        }

        // All are asked at once and told in order.
        var asked = devices.Select(device => Describe(client.Device(device.ToString()), cancellation)).ToList();
        var exitCode = 0;
        foreach (var (device, answer) in devices.Zip(asked))
        {
            exitCode |= await form.Tell(device.ToString(), async () =>
            {
                var (description, state) = await answer;
                return form.IsJson ? LineJson.Device(description, state) : DeviceTree.Draw(description, state, paint);
            });
        }

        return exitCode;
    }

    private static async Task<(DeviceDescription Description, Reading State)> Describe(DeviceProxy device, CancellationToken cancellation)
    {
        var description = device.Describe(cancellation);
        var state = device.Attribute("State").Read().ToTask(cancellation);
        return (await description, await state);
    }

    private static bool IsBelow(string device, string beginning) =>
        beginning.Length == 0
        || device.Equals(beginning, StringComparison.OrdinalIgnoreCase)
        || device.StartsWith($"{beginning}/", StringComparison.OrdinalIgnoreCase);
}
