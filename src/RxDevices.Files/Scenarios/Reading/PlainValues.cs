using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RxDevices.Files;

/// <summary>Values of devices beside those that stand in a file: shown and compared.</summary>
internal static class PlainValues
{
    /// <summary>A value for people, as JSON writes it.</summary>
    public static string Show(object? value)
    {
        if (value is string or DevState)
        {
            return value as string ?? TangoText.Of((DevState)value);
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { SkipValidation = true }))
        {
            ValueJson.Write(json, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A reading for people: its value, or why it has none, with its quality where that is not good.</summary>
    public static string Show(Reading reading) =>
        reading.Failure is { } failure ? $"failed: {failure.Reason}: {failure.Description.ReplaceLineEndings(" ")}"
        : !reading.HasValue ? TangoText.Of(reading.Quality)
        : Show(reading.Value) + (reading.Quality == Quality.Valid ? "" : $" {TangoText.Of(reading.Quality)}");

    /// <summary>Whether a value is one number, and which.</summary>
    public static bool TryNumber(object? value, out double number)
    {
        var isNumber = value is byte or short or ushort or int or uint or long or ulong or float or double;
        number = isNumber ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : 0;
        return isNumber;
    }

    /// <summary>Whether values of a kind are one number.</summary>
    public static bool IsNumber(RxDevices.ValueKind kind) => kind.Format == DataFormat.Scalar && IsNumber(kind.Type);

    /// <summary>Whether a value of a device is one of a file.</summary>
    public static bool AreEqual(object? value, object expected, double tolerance) => (value, expected) switch
    {
        (Array values, Array others) => HaveOneShape(values, others)
            && values.Cast<object>().Zip(others.Cast<object>()).All(pair => AreEqual(pair.First, pair.Second, tolerance)),
        (DevState state, string word) => TangoText.Of(state).Equals(word, StringComparison.OrdinalIgnoreCase),
        (bool flag, bool other) => flag == other,
        (string text, _) => text == (expected as string ?? Show(expected)),
        _ when TryNumber(value, out var number) && TryNumber(expected, out var other) =>
            number.Equals(other) || Math.Abs(number - other) <= tolerance,
        _ => false,
    };

    /// <summary>What is wrong with a value of a file for values of a kind: what was found, and what would be right. Null: nothing.</summary>
    public static (string What, string Expected)? WhyNot(RxDevices.ValueKind kind, object value, IReadOnlyList<string> labels)
    {
        var elements = value is Array array ? array.Cast<object>() : [value];
        var rank = (value as Array)?.Rank ?? 0;
        if (rank != (int)kind.Format)
        {
            return ($"found {Show(value)}", $"{(kind.Format == DataFormat.Scalar ? "one value" : rank == 0 ? "a list" : "a list of that many dimensions")} for a {kind}");
        }

        var wrong = elements.FirstOrDefault(element => !Fits(kind.Type, element, labels));
        return wrong is null ? null : ($"found {Show(wrong)}", Expected(kind.Type, labels));
    }

    private static bool IsNumber(DataType type) => type is >= DataType.UChar and <= DataType.Double;

    private static bool Fits(DataType type, object element, IReadOnlyList<string> labels) => type switch
    {
        DataType.Boolean => element is bool,
        DataType.State => element is string word && Enum.GetValues<DevState>().Any(state => AreEqual(state, word, 0)),
        DataType.Enum => element is long || (element is string label && (labels.Count == 0 || labels.Contains(label))),
        _ when IsNumber(type) => TryNumber(element, out _),
        _ => true,
    };

    private static string Expected(DataType type, IReadOnlyList<string> labels) => type switch
    {
        DataType.Boolean => "true or false",
        DataType.State => $"a state: {FileProblems.OneOf([.. Enum.GetValues<DevState>().Select(state => TangoText.Of(state))])}",
        DataType.Enum => labels.Count == 0 ? "a label" : $"a label: {FileProblems.OneOf([.. labels])}",
        _ => "a number",
    };

    private static bool HaveOneShape(Array values, Array others) =>
        values.Rank == others.Rank && Enumerable.Range(0, values.Rank).All(dimension => values.GetLength(dimension) == others.GetLength(dimension));
}
