using System.Text.Json;
using System.Text.Json.Nodes;

namespace RxDevices.Lines.Tests.Golden;

/// <summary>One line that was sent to the original system, and how our reply must match its.</summary>
/// <param name="Id">The name of the case.</param>
/// <param name="Send">What is typed, with its line end.</param>
/// <param name="Match">How to compare: exact, random, list, reason, devfailed or rule.</param>
/// <param name="Reply">The original's reply, where it is compared byte for byte.</param>
/// <param name="Dtype">The type of a random value or of a list's elements, in numpy's words.</param>
/// <param name="Shape">The shape of a list.</param>
/// <param name="Reason">The reason of the first error.</param>
internal sealed record GoldenReply(
    string Id, string Send, string Match, string? Reply = null, string? Dtype = null, int[]? Shape = null, string? Reason = null)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    private static readonly JsonNode File = Load();

    public static GoldenReply[] All { get; } = File["replies"].Deserialize<GoldenReply[]>(Options)!;

    /// <summary>Whole conversations: what is sent, and all that is received.</summary>
    public static (string Sent, string Received)[] Conversations { get; } =
        [.. File["conversation"]!.AsArray().Select(each => ((string)each!["send"]!, (string)each["received"]!))];

    private static JsonNode Load()
    {
        using var stream = typeof(GoldenReply).Assembly.GetManifestResourceStream("golden.json")!;
        return JsonNode.Parse(stream)!;
    }
}
