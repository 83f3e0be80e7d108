using System.Text.Json;

namespace RxDevices.Lines;

/// <summary>What is told of polling, requests, locks and properties in JSON, there and back. Spans are in milliseconds.</summary>
internal static class JsonAdministration
{
    public static void Write(Utf8JsonWriter json, PollingStatus status, Action<Utf8JsonWriter, DevFailed> writeFailure)
    {
        json.WriteString("kind", status.Kind.ToString());
        json.WriteString("member", status.Member);
        WriteSpan(json, "period", status.Period);
        json.WriteNumber("depth", status.Depth);
        json.WriteNumber("skipped", status.Skipped);
        WriteSpan(json, "duration", status.Duration);
        WriteSpan(json, "age", status.Age);
        json.WriteStartArray("gaps");
        foreach (var gap in status.Gaps)
        {
            json.WriteNumberValue(Milliseconds(gap));
        }

        json.WriteEndArray();
        if (status.Failure is { } failure)
        {
            writeFailure(json, failure);
        }
    }

    public static PollingStatus ReadPolling(JsonElement json) => new(
        JsonDescriptions.Read<MemberKind>(json, "kind"),
        json.GetProperty("member").GetString()!,
        ReadSpan(json, "period")!.Value,
        json.GetProperty("depth").GetInt32(),
        json.GetProperty("skipped").GetInt64(),
        ReadSpan(json, "duration"),
        ReadSpan(json, "age"),
        [.. json.GetProperty("gaps").EnumerateArray().Select(ReadSpan)],
        JsonReadings.FailureOf(json));

    public static void Write(Utf8JsonWriter json, DeviceRequest request)
    {
        json.WriteString("time", request.Time.UtcDateTime);
        json.WriteString("request", request.Kind.ToString());
        json.WriteString("member", request.Member);
        Write(json, request.Client);
    }

    public static DeviceRequest ReadRequest(JsonElement json) => new(
        ReadTime(json, "time"),
        JsonDescriptions.Read<RequestKind>(json, "request"),
        json.GetProperty("member").GetString(),
        ReadClient(json));

    public static void Write(Utf8JsonWriter json, LockStatus? status)
    {
        json.WriteBoolean("locked", status is not null);
        if (status is not null)
        {
            Write(json, status.Owner);
            json.WriteString("until", status.Until.UtcDateTime);
        }
    }

    public static LockStatus? ReadLock(JsonElement json) =>
        json.GetProperty("locked").GetBoolean() ? new(ReadClient(json), ReadTime(json, "until")) : null;

    public static void Write(Utf8JsonWriter json, DeviceProperty property)
    {
        json.WriteString("name", property.Name);
        JsonDescriptions.WriteKind(json, property.Kind);
        json.WritePropertyName("value");
        JsonValues.Write(json, property.Value);
        json.WritePropertyName("default");
        JsonValues.Write(json, property.Default);
        json.WriteString("description", property.Description);
    }

    public static DeviceProperty ReadProperty(JsonElement json)
    {
        var kind = JsonDescriptions.ReadKind(json);
        return new(
            json.GetProperty("name").GetString()!,
            kind,
            JsonReadings.ReadValue(json.GetProperty("value"), kind),
            JsonReadings.ReadValue(json.GetProperty("default"), kind),
            json.GetProperty("description").GetString()!);
    }

    /// <summary>A span that may be none, in milliseconds.</summary>
    public static void WriteSpan(Utf8JsonWriter json, string name, TimeSpan? span)
    {
        if (span is { } given)
        {
            json.WriteNumber(name, Milliseconds(given));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static TimeSpan? ReadSpan(JsonElement json, string name) => json.GetProperty(name) is { ValueKind: JsonValueKind.Number } number
        ? ReadSpan(number)
        : null;

    public static DateTimeOffset ReadTime(JsonElement json, string name) => new(json.GetProperty(name).GetDateTime());

    public static void Write(Utf8JsonWriter json, ClientIdentity client)
    {
        json.WriteString("client", client.Name);
        json.WriteString("host", client.Host);
    }

    // Decimal, so that nothing is lost below a millisecond.
    private static decimal Milliseconds(TimeSpan span) => span.Ticks / (decimal)TimeSpan.TicksPerMillisecond;

    private static TimeSpan ReadSpan(JsonElement number) => new((long)(number.GetDecimal() * TimeSpan.TicksPerMillisecond));

    private static ClientIdentity ReadClient(JsonElement json) =>
        new(json.GetProperty("client").GetString()!, json.GetProperty("host").GetString()!);
}
