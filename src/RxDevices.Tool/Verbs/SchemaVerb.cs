using System.CommandLine;
using RxDevices.Files;

namespace RxDevices.Tool;

/// <summary><c>rxdevices schema devices</c>: what may stand in a file, for editors.</summary>
internal static class SchemaVerb
{
    public static Verb Make()
    {
        var kind = new Argument<string>("KIND") { Description = "What kind of file: devices.", HelpName = "devices" };
        kind.AcceptOnlyFromAmong("devices");
        var verb = new Verb("schema", "Print the JSON schema of a kind of file, for editors.") { kind };
        verb.WithExamples(
            "Examples",
            ("rxdevices schema devices > devices.schema.json", "then in a file: # yaml-language-server: $schema=devices.schema.json"));
        verb.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(DeviceFile.Schema));
        return verb;
    }
}
