using System.Text.Json.Nodes;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>What libzmq's PUB and SUB said to each other before the first message.</summary>
internal sealed record Handshake(string From, string Kind, byte[] Bytes, string? Text)
{
    public static Handshake[] Of(string name)
    {
        using var stream = typeof(Handshake).Assembly.GetManifestResourceStream($"{name}.json")!;
        return [.. JsonNode.Parse(stream)!["frames"]!.AsArray().Select(frame => new Handshake(
            frame!["from"]!.GetValue<string>(),
            frame["kind"]!.GetValue<string>(),
            Convert.FromHexString((frame["hex"] ?? frame["frame_hex"])!.GetValue<string>()),
            frame["text"]?.GetValue<string>()))];
    }
}
