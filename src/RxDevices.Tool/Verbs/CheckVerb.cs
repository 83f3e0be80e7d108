using System.CommandLine;
using RxDevices.Files;

namespace RxDevices.Tool;

/// <summary><c>rxdevices check FILE...</c>: what is wrong with files, or what they would make.</summary>
internal static class CheckVerb
{
    public static Verb Make()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "A file of devices, YAML or JSON.",
            Arity = ArgumentArity.OneOrMore,
        };
        var verb = new Verb("check", "Check files of devices: tell every mistake, or what would be there.") { files };
        verb.WithExamples(
            "Examples",
            ("rxdevices check devices.yaml", "every mistake as FILE:LINE:COLUMN: what is wrong, and an exit code of 1"),
            ("rxdevices serve devices.yaml", "serves what was found right"));
        verb.SetAction(parsed =>
        {
            var terminal = parsed.InvocationConfiguration;
            return parsed.GetRequiredValue(files).Select(file => Check(file, terminal)).ToList().Max();
        });
        return verb;
    }

    private static int Check(string path, InvocationConfiguration terminal)
    {
        try
        {
            var file = DeviceFile.Load(path);
            file.Rehearse();
            terminal.Output.WriteLine($"{path} is right: {file.Names.Count} devices.");
            foreach (var line in file.Summary)
            {
                terminal.Output.WriteLine($"  {line}");
            }

            return 0;
        }
        catch (Exception exception) when (exception is DeviceFileException or IOException)
        {
            terminal.Error.WriteLine(exception.Message);
            return CommandLine.Failed;
        }
    }
}
