using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RxDevices.Hosting;

/// <summary>Snapshots as files: a line that says what it is, with the checksum of the rest, then JSON.</summary>
internal static class SnapshotFile
{
    private const string Title = "rxdevices snapshot ";
    private const string Version = "1";

    /// <summary>Writes a file beside it first, so that there is never half a snapshot of that name.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, Snapshot snapshot)
    {
        var body = BodyOf(snapshot);
        var beside = $"{path}.tmp";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes($"{Title}{Version} {Convert.ToHexString(SHA256.HashData(body))}\n"));
            file.Write(body);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="DevFailedException">It is no snapshot, of another version, or damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Snapshot Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var end = bytes.AsSpan().IndexOf((byte)'\n');
        var words = (end < 0 ? "" : Encoding.UTF8.GetString(bytes.AsSpan(0, end))).Split(' ');
        if (words is not ["rxdevices", "snapshot", var version, var sum])
        {
            throw SimulationControl.Refuse($"{path} is no snapshot of rxdevices");
        }

        if (version != Version)
        {
            throw SimulationControl.Refuse($"{path} is a snapshot of version {version}; this program reads version {Version}");
        }

        var body = bytes.AsMemory(end + 1);
        if (Convert.ToHexString(SHA256.HashData(body.Span)) != sum)
        {
            throw SimulationControl.Refuse($"{path} is damaged: its checksum is not that of its content");
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            return Parse(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw SimulationControl.Refuse($"{path} cannot be read: {exception.Message}");
        }
    }

    private static byte[] BodyOf(Snapshot snapshot)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("seed", snapshot.Seed);
            json.WriteString("start", snapshot.Start.ToString("O", CultureInfo.InvariantCulture));
            json.WriteNumber("ticks", snapshot.Ticks);
            json.WriteStartArray("devices");
            foreach (var device in snapshot.Devices)
            {
                json.WriteStartObject();
                json.WriteString("name", device.Name);
                json.WriteString("class", device.Class);
                json.WriteString("properties", device.Properties);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("inputs");
            foreach (var input in snapshot.Inputs)
            {
                WriteInput(json, input);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteInput(Utf8JsonWriter json, LoggedInput logged)
    {
        var input = logged.Input;
        json.WriteStartObject();
        json.WriteNumber("ticks", logged.Ticks);
        json.WriteString("device", input.Device.ToString());
        json.WriteString("kind", $"{input.Kind}");
        json.WriteString("member", input.Member);
        json.WriteString("type", $"{input.ValueKind.Type}");
        json.WriteString("format", $"{input.ValueKind.Format}");
        json.WritePropertyName("value");
        if (input.Value is IReadOnlyDictionary<string, string> properties)
        {
            json.WriteStartObject();
            foreach (var (name, text) in properties)
            {
                json.WriteString(name, text);
            }

            json.WriteEndObject();
        }
        else
        {
            ValueJson.Write(json, input.Value);
        }

        json.WriteEndObject();
    }

    private static Snapshot Parse(JsonElement json) => new(
        json.GetProperty("seed").GetUInt64(),
        DateTimeOffset.Parse(json.GetProperty("start").GetString()!, CultureInfo.InvariantCulture),
        json.GetProperty("ticks").GetInt64(),
        [
            .. json.GetProperty("devices").EnumerateArray().Select(device => new SnapshotDevice(
                device.GetProperty("name").GetString()!, device.GetProperty("class").GetString()!, device.GetProperty("properties").GetString()!)),
        ],
        [.. json.GetProperty("inputs").EnumerateArray().Select(ParseInput)]);

    private static LoggedInput ParseInput(JsonElement json)
    {
        var kind = Enum.Parse<InputKind>(json.GetProperty("kind").GetString()!);
        var valueKind = new ValueKind(
            Enum.Parse<DataType>(json.GetProperty("type").GetString()!), Enum.Parse<DataFormat>(json.GetProperty("format").GetString()!));
        var value = json.GetProperty("value");
        return new(
            json.GetProperty("ticks").GetInt64(),
            new(
                DeviceName.Parse(json.GetProperty("device").GetString()!),
                kind,
                json.GetProperty("member").GetString()!,
                kind == InputKind.Configure
                    ? value.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString()!)
                    : value.ValueKind == JsonValueKind.Null ? null : ValueJson.Read(value, valueKind),
                valueKind));
    }
}
