using System.Text;

namespace RxDevices.Tool;

/// <summary>A device as a tree.</summary>
internal static class DeviceTree
{
    /// <summary>The device with its state, and below it what it has, over several lines.</summary>
    public static string Draw(DeviceDescription device, Reading state, Paint paint)
    {
        var text = new StringBuilder($"{device.Name}  {device.Class}  {StateOf(state, paint)}");
        Branch(text, "├── ", "attributes");
        Leaves(text, "│   ", Aligned([.. device.Attributes.Select(Words)]));
        Branch(text, "└── ", "commands");
        Leaves(text, "    ", [.. device.Commands.Select(Signature)]);
        return text.ToString();
    }

    private static void Branch(StringBuilder text, string line, string name) => text.Append('\n').Append(line).Append(name);

    private static void Leaves(StringBuilder text, string indent, IReadOnlyList<string> leaves)
    {
        for (var i = 0; i < leaves.Count; i++)
        {
            text.Append('\n').Append(indent).Append(i == leaves.Count - 1 ? "└── " : "├── ").Append(leaves[i]);
        }
    }

    private static string StateOf(Reading state, Paint paint) => state switch
    {
        { HasValue: true, Value: DevState value } => paint.Text(TangoText.Of(value), Paint.Of(value)),
        { Failure: { } failure } => paint.Text(failure.Reason, Colour.Alarm),
        _ => paint.Text(TangoText.Of(state.Quality), Colour.Faint),
    };

    private static string[] Words(AttributeDescription attribute) =>
    [
        attribute.Name, TangoText.Of(attribute.Kind.Type), TangoText.Of(attribute.Kind.Format), TangoText.Of(attribute.Access), attribute.Unit,
    ];

    private static string Signature(CommandDescription command) =>
        $"{command.Name}({(command.Argument == ValueKind.Void ? "" : command.Argument.ToString())})"
        + (command.Result == ValueKind.Void ? "" : $" -> {command.Result}");

    private static string[] Aligned(string[][] rows) =>
        [.. rows.Select(words => string.Join("  ", words.Select((word, column) => word.PadRight(rows.Max(row => row[column].Length)))).TrimEnd())];
}
