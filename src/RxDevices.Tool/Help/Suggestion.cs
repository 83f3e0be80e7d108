using RxDevices.Files;

namespace RxDevices.Tool;

/// <summary>What somebody who mistyped a name may have meant.</summary>
internal static class Suggestion
{
    /// <summary><c> Did you mean 'serve'?</c>, or nothing when no name is near.</summary>
    public static string For(string typed, IReadOnlyList<string> names) =>
        Spelling.Nearest(typed, names) is { } nearest ? $" Did you mean '{nearest}'?" : "";
}
