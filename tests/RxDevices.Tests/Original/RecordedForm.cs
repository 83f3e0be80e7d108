using System.Text.Json;
using System.Text.Json.Nodes;

namespace RxDevices.Tests.Original;

/// <summary>Values, readings and failures in the form of the recording, and back.</summary>
internal static class RecordedForm
{
    public static T Value<T>(JsonElement json) => (T)Value(json, typeof(T));

    public static JsonNode? Of(object? value) => value switch
    {
        null => null,
        double number when !double.IsFinite(number) => double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity",
        float number => Of((double)number),
        DevState state => TangoText.Of(state),
        Level level => (int)level,
        Encoded encoded => new JsonObject { ["format"] = encoded.Format, ["data"] = Of(encoded.Bytes) },
        Array { Rank: 1 } row => new JsonArray([.. row.Cast<object>().Select(Of)]),
        Array rows => new JsonArray([.. Enumerable.Range(0, rows.GetLength(0)).Select(y => Row(rows, y))]),
        _ => JsonSerializer.SerializeToNode(value),
    };

    public static JsonObject Of(Reading reading)
    {
        if (reading.Failure is { } failure)
        {
            return Of(failure);
        }

        var recorded = new JsonObject();
        if (reading.HasValue)
        {
            recorded["value"] = Of(reading.Value);
        }

        recorded["quality"] = TangoText.Of(reading.Quality)["ATTR_".Length..];
        if (reading.HasSetPoint && reading.HasValue)
        {
            recorded["set"] = Of(reading.SetPoint);
        }

        return recorded;
    }

    public static JsonObject Of(DevFailed failure) => new()
    {
        ["errors"] = new JsonArray([.. failure.Errors.Select(error => new JsonObject
        {
            ["reason"] = error.Reason,
            ["description"] = error.Description,
            ["origin"] = error.Origin,
        })]),
    };

    private static object Value(JsonElement json, Type type) => type switch
    {
        { IsSZArray: true } => Row(json, type.GetElementType()!),
        { IsArray: true } => Rows(json, type.GetElementType()!),
        _ when type == typeof(Encoded) => new Encoded(
            json.GetProperty("format").GetString()!, [.. json.GetProperty("data").EnumerateArray().Select(one => one.GetByte())]),
        _ => json.Deserialize(type, Recording.Spelling)!,
    };

    private static Array Row(JsonElement json, Type element)
    {
        var row = Array.CreateInstance(element, json.GetArrayLength());
        foreach (var (x, one) in json.EnumerateArray().Index())
        {
            row.SetValue(Value(one, element), x);
        }

        return row;
    }

    private static Array Rows(JsonElement json, Type element)
    {
        var width = json.EnumerateArray().Select(row => row.GetArrayLength()).FirstOrDefault();
        var rows = Array.CreateInstance(element, json.GetArrayLength(), width);
        foreach (var (y, row) in json.EnumerateArray().Index())
        {
            foreach (var (x, one) in row.EnumerateArray().Index())
            {
                rows.SetValue(Value(one, element), y, x);
            }
        }

        return rows;
    }

    private static JsonArray Row(Array rows, int y) =>
        new([.. Enumerable.Range(0, rows.GetLength(1)).Select(x => Of(rows.GetValue(y, x)))]);
}
