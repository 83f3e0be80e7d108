using System.Text;

namespace RxDevices.Lines;

/// <summary>What <c>help</c> answers.</summary>
internal static class HelpText
{
    private const int Column = 28;

    private static readonly (string Form, string Meaning)[] Questions =
    [
        ("NAME", "the value of an attribute, for example sys/tg_test/1/ampli"),
        ("NAME from SOURCE", "the same from device, from cache (what polling kept) or from cache-then-device"),
        ("NAME = VALUE", "write it: 1.5, True, 'text', [1, 2, 3], [[1, 2], [3, 4]]; answers the new value"),
        ("DEVICE/COMMAND()", "execute a command, for example sys/tg_test/1/SwitchStates()"),
        ("DEVICE/COMMAND(ARGUMENT)", "the same with an argument, for example sys/tg_test/1/DevDouble(2.5)"),
        ("?", "list the devices"),
        ("? DEVICE", "its attributes and commands with their types"),
        ("? NAME", "the configuration of an attribute"),
    ];

    private static readonly (string Form, string Meaning)[] Ends =
    [
        ("help [VERB]", "this text, or more of one verb"),
        ("quit", "end the conversation"),
    ];

    /// <summary>Everything that can be typed.</summary>
    public static string All { get; } =
        Table([.. Questions, .. Verbs.All.SelectMany(verb => verb.Usages), .. Ends])
        + "\nNames compare without case: domain/family/member/attribute.";

    /// <summary>One verb, with an example.</summary>
    /// <exception cref="DevFailedException">There is none of that name.</exception>
    public static string Of(string verb) => Verbs.Find([verb]) is { } found
        ? $"{Table(found.Usages)}\nfor example: {found.Example}"
        : throw VerbWords.Refuse($"'{verb}' is no verb; there are {string.Join(", ", Verbs.All.Select(known => known.Name))}");

    private static string Table(IEnumerable<(string Form, string Meaning)> lines) => lines.Aggregate(
        new StringBuilder(),
        (text, line) => text.Append(text.Length == 0 ? "" : "\n").Append(line.Form.PadRight(Column - 1)).Append(' ').Append(line.Meaning),
        text => text.ToString());
}
