using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>The list of devices, each template as the devices it stands for.</summary>
internal sealed class DevicesKind : Kind<IReadOnlyList<DeviceSpec>>
{
    private const int Most = 100_000;

    public override string Expected => "a list of devices";

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out IReadOnlyList<DeviceSpec> value)
    {
        value = null;
        if (node is not FileList list)
        {
            return Unexpected(node, reading, out value);
        }

        var before = reading.Problems.Count;
        var devices = new List<DeviceSpec>();
        foreach (var item in list.Items)
        {
            ReadItem(item, reading, devices);
        }

        if (devices.Count > Most)
        {
            reading.Problems.Add(node, $"there are {devices.Count}", $"at most {Most} devices");
        }

        value = devices;
        return reading.Problems.Count == before;
    }

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["type"] = "array", ["items"] = DevicePart.Part.Schema(definitions) };

    private static void ReadItem(FileNode item, FileReading reading, List<DeviceSpec> devices)
    {
        var meaning = MeaningOf(item);
        var numbers = (item as FileMap)?["count"] is { } count && DevicePart.Counts.TryRead(count, reading.Quiet(), out var many)
            ? Enumerable.Range(FirstOf(item, reading), many).Select(number => (int?)number)
            : [null];
        foreach (var number in numbers)
        {
            // What is wrong with one of a template is wrong with most.
            var one = new FileReading(reading.Problems, number, reading.Tables);
            if (devices.Count > Most || !DevicePart.Part.TryRead(item, one, out var device))
            {
                return;
            }

            devices.Add(device with
            {
                Node = (FileMap)item,
                Meaning = $"{number}:{meaning}{(meaning.Contains("table", StringComparison.Ordinal) ? reading.Tables.Stamp : "")}",
            });
        }
    }

    private static int FirstOf(FileNode item, FileReading reading) =>
        ((FileMap)item)["first"] is { } node && DevicePart.Firsts.TryRead(node, reading.Quiet(), out var first) ? first : 1;

    // Of how many of a template there are, the others know nothing.
    private static string MeaningOf(FileNode item)
    {
        var writer = new StringWriter();
        (item is FileMap map ? new FileMap([.. map.Entries.Where(entry => entry.Key.Text is not ("count" or "first"))], 1, 1) : item).WriteMeaning(writer);
        return writer.ToString();
    }
}
