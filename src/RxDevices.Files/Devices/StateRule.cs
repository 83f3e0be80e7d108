using static RxDevices.Files.Kinds;

namespace RxDevices.Files;

/// <summary>A state and when the device is in it.</summary>
/// <param name="State">The state.</param>
/// <param name="When">The condition; null: always.</param>
/// <param name="Status">The status then; null: Tango's sentence.</param>
internal sealed record StateRule(DevState State, FileFormula? When, string? Status)
{
    /// <summary>A rule as it stands in a file.</summary>
    public static Part<StateRule> Part { get; } = new("state rule", "A state and when the device is in it.", keys => new(
        keys.Required("state", Kinds.State, "The state."),
        keys.Optional("when", Computed, null!, "The device is in it while this is true, unless one before it is.", "always"),
        keys.Optional("status", Text, null!, "What the status says then.", "Tango's sentence")));
}
