using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>A value of an attribute or command, as it is written: a number, true or false, a text, a list of such, a list of lists of one length.</summary>
internal sealed class PlainValueKind : Kind<object>
{
    public override string Expected => "a value: a number, true or false, a text, or a list of such";

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out object value) =>
        Of(node, reading) is { } found ? (value = found) is not null : Unexpected(node, reading, out value);

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["type"] = new JsonArray("string", "number", "boolean", "array") };

    private static object? Of(FileNode node, FileReading reading) => node switch
    {
        FileText { IsQuoted: true } text => reading.TextOf(text),
        FileText { IsNothing: false } text => Plain(reading.TextOf(text)),
        FileList list => Of([.. list.Items.Select(item => Of(item, reading))]),
        _ => null,
    };

    private static object Plain(string text) =>
        text is "true" or "True" ? true
        : text is "false" or "False" ? false
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : NumberKind.TryNumber(text, out var number) ? number
        : text;

    private static Array? Of(object?[] items) => items switch
    {
        _ when Array.TrueForAll(items, item => item is long) => Array.ConvertAll(items, item => (long)item!),
        _ when Array.TrueForAll(items, item => item is long or double) =>
            Array.ConvertAll(items, item => Convert.ToDouble(item, CultureInfo.InvariantCulture)),
        _ when Array.TrueForAll(items, item => item is string) => Array.ConvertAll(items, item => (string)item!),
        _ when Array.TrueForAll(items, item => item is bool) => Array.ConvertAll(items, item => (bool)item!),
        _ when Array.TrueForAll(items, item => item is long[]) => Image(Array.ConvertAll(items, item => (long[])item!)),
        _ when Array.TrueForAll(items, item => item is long[] or double[]) =>
            Image(Array.ConvertAll(items, item => item as double[] ?? Array.ConvertAll((long[])item!, number => (double)number))),
        _ when Array.TrueForAll(items, item => item is string[]) => Image(Array.ConvertAll(items, item => (string[])item!)),
        _ when Array.TrueForAll(items, item => item is bool[]) => Image(Array.ConvertAll(items, item => (bool[])item!)),
        _ => null,
    };

    private static T[,]? Image<T>(T[][] rows)
    {
        if (Array.Exists(rows, row => row.Length != rows[0].Length))
        {
            return null;
        }

        var image = new T[rows.Length, rows[0].Length];
        for (var y = 0; y < rows.Length; y++)
        {
            for (var x = 0; x < rows[0].Length; x++)
            {
                image[y, x] = rows[y][x];
            }
        }

        return image;
    }
}
