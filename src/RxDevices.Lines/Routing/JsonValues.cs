using System.Text.Json;

namespace RxDevices.Lines;

/// <summary>Values in JSON, as the core writes them: numbers as numbers, NaN and infinities as text, states and labels as text.</summary>
internal static class JsonValues
{
    public static void Write(Utf8JsonWriter json, object? value) => ValueJson.Write(json, value);

    /// <summary>Reads a value of that kind; an enumeration's value is its label, for its type is the far side's.</summary>
    public static object? Read(JsonElement json, ValueKind kind) => ValueJson.Read(json, kind);
}
