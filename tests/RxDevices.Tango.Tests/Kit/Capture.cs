using System.Text.Json.Nodes;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>What real programs said to each other, and what an independent decoder made of it.</summary>
internal sealed record Capture(string Name, string Operation, byte[] Request, byte[] Reply, byte[][] Frames, byte[] Wire, JsonNode Decoded)
{
    private static readonly Lazy<Capture[]> Everything = new(() => [.. Load()]);

    /// <summary>Requests and replies.</summary>
    public static IReadOnlyList<Capture> Calls => [.. Everything.Value.Where(capture => capture.Request.Length > 0)];

    /// <summary>Events, by their frames.</summary>
    public static IReadOnlyList<Capture> Events => [.. Everything.Value.Where(capture => capture.Frames.Length > 0)];

    public static TheoryData<string> CallNames => [.. Calls.Select(capture => capture.Name)];

    public static TheoryData<string> EventNames => [.. Events.Select(capture => capture.Name)];

    public static Capture Of(string name) => Everything.Value.Single(capture => capture.Name == name);

    private static IEnumerable<Capture> Load()
    {
        var assembly = typeof(Capture).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            var json = JsonNode.Parse(stream)!;

            // The handshakes of ZMTP are frames of their own kind.
            if (json["frames"] is null)
            {
                yield return new(
                    Path.GetFileNameWithoutExtension(file),
                    json["operation"]!.GetValue<string>(),
                    Bytes(json["request_hex"]),
                    Bytes(json["reply_hex"]),
                    [.. (json["zmq_frames_hex"]?.AsArray() ?? []).Select(Bytes)],
                    Bytes(json["zmtp_bytes_hex"]),
                    json["decoded"]!);
            }
        }
    }

    private static byte[] Bytes(JsonNode? hex) => hex is null ? [] : Convert.FromHexString(hex.GetValue<string>());
}
