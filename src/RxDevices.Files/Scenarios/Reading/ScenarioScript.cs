namespace RxDevices.Files;

/// <summary>What stands in the file of a scenario.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Devices">The path of its device file, beside it; null: the usual devices.</param>
/// <param name="Seed">The seed of its run, if it says one.</param>
/// <param name="Steps">Its steps, in their order.</param>
/// <param name="Always">What must be so all the time.</param>
internal sealed record ScenarioScript(
    string? Title, string? Devices, ulong? Seed, IReadOnlyList<ScenarioStep> Steps, IReadOnlyList<ScenarioStep> Always)
{
    /// <summary>Where that path stands.</summary>
    public FileNode? DevicesNode { get; init; }
}
