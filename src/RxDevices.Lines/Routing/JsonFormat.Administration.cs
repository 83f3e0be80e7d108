using System.Text.Json;

namespace RxDevices.Lines;

/// <content>What programs that run devices are told.</content>
internal sealed partial class JsonFormat
{
    public string History(string name, IReadOnlyList<Reading> readings) => Object(json => WriteEach(
        json, "history", readings, reading => WriteReading(json, name, reading)));

    public string History(string name, ValueKind kind, IReadOnlyList<CommandRecord> records) => Object(json =>
    {
        JsonDescriptions.WriteKind(json, kind);
        WriteEach(json, "results", records, record =>
        {
            json.WriteString("time", record.Time.UtcDateTime);
            if (record.Failure is { } failure)
            {
                WriteFailure(json, failure);
            }
            else
            {
                json.WritePropertyName("result");
                JsonValues.Write(json, record.Value);
            }
        });
    });

    public string Configured(AttributeDescription attribute, IEnumerable<string> properties) => Object(json =>
    {
        json.WriteStartObject("configured");
        foreach (var property in properties)
        {
            json.WriteString(property, AttributeProperties.Show(attribute, property));
        }

        json.WriteEndObject();
    });

    public string Polling(IReadOnlyList<PollingStatus> polled) => Object(json => WriteEach(
        json, "polled", polled, status => JsonAdministration.Write(json, status, WriteFailure)));

    public string BlackBox(IReadOnlyList<DeviceRequest> requests) => Object(json => WriteEach(
        json, "requests", requests, request => JsonAdministration.Write(json, request)));

    public string LockedBy(LockStatus? status) => Object(json => JsonAdministration.Write(json, status));

    public string Statistics(IReadOnlyList<LineStatistic> statistics) => Object(json =>
    {
        json.WriteStartObject("stats");
        foreach (var statistic in statistics)
        {
            json.WriteNumber(statistic.Name, statistic.Count);
        }

        json.WriteEndObject();
    });

    public string Client(ClientIdentity client) => Object(json => JsonAdministration.Write(json, client));

    public string Properties(IReadOnlyList<DeviceProperty> properties) => Object(json => WriteEach(
        json, "properties", properties, property => JsonAdministration.Write(json, property)));

    public string Done(int? number = null) => Object(json =>
    {
        json.WriteBoolean("done", true);
        if (number is { } left)
        {
            json.WriteNumber("number", left);
        }
    });

    public string Ready(string name, DataReady ready) => Object(json =>
    {
        json.WriteBoolean("watched", true);
        json.WriteString("name", name);
        json.WriteString("attribute", ready.Attribute);
        json.WriteString("time", ready.Time.UtcDateTime);
        json.WriteNumber("counter", ready.Counter);
    });

    public string Configuration(string name, AttributeDescription attribute) => Object(json =>
    {
        json.WriteBoolean("watched", true);
        JsonDescriptions.Write(json, attribute);
    });

    public string Interface(DeviceDescription device) => Object(json =>
    {
        json.WriteBoolean("watched", true);
        WriteDevice(json, device);
    });

    private static void WriteEach<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
