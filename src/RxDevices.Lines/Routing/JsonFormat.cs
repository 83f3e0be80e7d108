using System.Buffers;
using System.Text;
using System.Text.Json;

namespace RxDevices.Lines;

/// <summary>Answers for programs: each one JSON object on one line. The shapes are described in docs/wire.md.</summary>
internal sealed partial class JsonFormat : IAnswerFormat
{
    public static JsonFormat Instance { get; } = new();

    public bool IsForPeople => false;

    public string Reading(string name, Reading reading) => Object(json => WriteReading(json, name, reading));

    public string Watched(string name, Reading reading) => Object(json =>
    {
        json.WriteBoolean("watched", true);
        WriteReading(json, name, reading);
    });

    public string Missed(string name, long count) => Object(json =>
    {
        json.WriteBoolean("watched", true);
        json.WriteString("name", name);
        json.WriteNumber("missed", count);
    });

    public string WatchEnded(string name) => Object(json =>
    {
        json.WriteBoolean("watched", false);
        json.WriteString("name", name);
    });

    public string Result(ValueKind kind, object? result) => Object(json =>
    {
        JsonDescriptions.WriteKind(json, kind);
        json.WritePropertyName("result");
        JsonValues.Write(json, result);
    });

    public string Failure(DevFailed failure) => Object(json => WriteFailure(json, failure));

    public static string Failure(string name, DevFailed failure) => Object(json =>
    {
        json.WriteString("name", name);
        WriteFailure(json, failure);
    });

    public string Devices(IReadOnlyList<DeviceName> devices) => Object(json =>
    {
        json.WriteStartArray("devices");
        foreach (var device in devices)
        {
            json.WriteStringValue(device.ToString());
        }

        json.WriteEndArray();
    });

    public string Device(DeviceDescription device) => Object(json => WriteDevice(json, device));

    public static string Device(DeviceDescription device, Reading state) => Object(json =>
    {
        WriteDevice(json, device);
        WriteOutcome(json, "state", state);
    });

    public string Attribute(DeviceDescription device, AttributeDescription attribute, PollingStatus? polling) => Object(json =>
    {
        json.WriteString("device", device.Name.ToString());
        JsonDescriptions.Write(json, attribute);
        if (polling is not null)
        {
            json.WriteStartObject("polling");
            JsonAdministration.Write(json, polling, WriteFailure);
            json.WriteEndObject();
        }
    });

    public string Help(string text) => Object(json => json.WriteString("help", text));

    private static void WriteDevice(Utf8JsonWriter json, DeviceDescription device)
    {
        json.WriteString("device", device.Name.ToString());
        json.WriteString("class", device.Class);
        WriteEach(json, "attributes", device.Attributes, attribute => JsonDescriptions.Write(json, attribute));
        WriteEach(json, "commands", device.Commands, command => JsonDescriptions.Write(json, command));
    }

    private static void WriteReading(Utf8JsonWriter json, string name, Reading reading)
    {
        json.WriteString("name", name);
        JsonDescriptions.WriteKind(json, reading.Kind);
        json.WriteString("time", reading.Time.UtcDateTime);
        json.WriteString("quality", reading.Quality.ToString());
        WriteOutcome(json, "value", reading);
        if (reading.HasSetPoint)
        {
            json.WritePropertyName("setPoint");
            JsonValues.Write(json, reading.SetPoint);
        }
    }

    private static void WriteOutcome(Utf8JsonWriter json, string property, Reading reading)
    {
        if (reading.HasValue)
        {
            json.WritePropertyName(property);
            JsonValues.Write(json, reading.Value);
        }
        else if (reading.Failure is { } failure)
        {
            WriteFailure(json, failure);
        }
    }

    private static void WriteFailure(Utf8JsonWriter json, DevFailed failure)
    {
        json.WriteStartArray("failure");
        foreach (var error in failure.Errors)
        {
            json.WriteStartObject();
            json.WriteString("reason", error.Reason);
            json.WriteString("description", error.Description);
            json.WriteString("origin", error.Origin);
            json.WriteString("severity", error.Severity.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Object(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
