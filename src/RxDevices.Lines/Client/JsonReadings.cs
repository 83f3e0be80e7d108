using System.Text.Json;

namespace RxDevices.Lines;

/// <summary>Readings and refusals of a far server, from the JSON it answers.</summary>
internal static class JsonReadings
{
    /// <summary>The refusal in an answer, or null.</summary>
    public static DevFailed? FailureOf(JsonElement json) => json.TryGetProperty("failure", out var errors)
        ? new(errors.EnumerateArray().Select(error => new DevError(
            error.GetProperty("reason").GetString()!,
            error.GetProperty("description").GetString()!,
            error.GetProperty("origin").GetString()!,
            JsonDescriptions.Read<ErrorSeverity>(error, "severity"))))
        : null;

    /// <summary>The reading in an answer.</summary>
    public static Reading Read(JsonElement json)
    {
        var kind = JsonDescriptions.ReadKind(json);
        return kind.Accept(new Reader(json, kind));
    }

    /// <summary>A value of a kind, or null for nothing.</summary>
    public static object? ReadValue(JsonElement json, ValueKind kind) =>
        json.ValueKind == JsonValueKind.Null ? null : kind.Accept(new ValueReader(json, kind));

    private sealed class ValueReader(JsonElement json, ValueKind kind) : IKindVisitor<object?>
    {
        public object? Visit<T>() => ValueTraits<T>.Convert(JsonValues.Read(json, kind));
    }

    private sealed class Reader(JsonElement json, ValueKind kind) : IKindVisitor<Reading>
    {
        public Reading Visit<T>()
        {
            var hasSetPoint = json.TryGetProperty("setPoint", out var setPoint);
            return new Reading<T>(
                json.TryGetProperty("value", out var value) ? Convert<T>(value) : default!,
                new DateTimeOffset(json.GetProperty("time").GetDateTime()),
                JsonDescriptions.Read<Quality>(json, "quality"),
                FailureOf(json),
                hasSetPoint,
                hasSetPoint ? Convert<T>(setPoint) : default!);
        }

        private T Convert<T>(JsonElement value) => ValueTraits<T>.Convert(JsonValues.Read(value, kind));
    }
}
