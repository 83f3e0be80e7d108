using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary><c>rxdevices write NAME VALUE</c>.</summary>
internal static class WriteVerb
{
    public static Verb Make()
    {
        var name = Typed.Name("NAME", "The attribute in full: domain/family/member/attribute.", NameKind.Attribute);
        var value = Typed.Value("VALUE", "The value, much as in Python: -1.5, True, 'text', [1, 2, 3], [[1, 2], [3, 4]].");
        var server = ServerOption.Make();
        var verb = new Verb("write", "Write an attribute; prints its new value.") { name, value, server };
        Credentials.AddTo(verb);
        verb.WithExamples(
            "Examples",
            ("rxdevices write lab/supply/1/current_setpoint 2.5", "a number; -2.5 works as well"),
            ("rxdevices write my/own/device/name 'a text'", "a text needs quotes only for the shell"),
            ("rxdevices write my/own/device/wave '[1, 2, 3]'", "a list, in quotes for the shell"),
            ("rxdevices write my/own/device/name -- --text", "after --, anything is a value"));
        verb.SetAction((parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return ServerOption.Ask(
                parsed,
                server,
                client => Refusals.Tell(error, async () =>
                {
                    var written = AttributeName.Parse(parsed.GetRequiredValue(name));
                    var device = client.Device(written.Device);
                    output.WriteLine(LineText.Reading(
                        await device.WriteLiteral(written.Attribute, parsed.GetRequiredValue(value), cancellation)));
                }),
                cancellation);
        });
        return verb;
    }
}
