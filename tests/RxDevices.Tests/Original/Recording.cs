using System.Text.Json;
using System.Text.Json.Serialization;

namespace RxDevices.Tests.Original;

/// <summary>What the original was seen to do: attributes.json, which README.md explains.</summary>
internal static class Recording
{
    /// <summary>How the recording is spelled: Tango's names of states and qualities, and words for numbers that JSON has none for.</summary>
    public static JsonSerializerOptions Spelling { get; } = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public static IReadOnlyList<Case> Cases { get; } = Load();

    private static IReadOnlyList<Case> Load()
    {
        using var stream = typeof(Recording).Assembly.GetManifestResourceStream("attributes.json")!;
        return JsonSerializer.Deserialize<Whole>(stream, Spelling)!.Cases;
    }

    private sealed record Whole(IReadOnlyList<Case> Cases);
}
