namespace RxDevices.Hosting;

/// <summary>How to have a run again up to an instant: its seed, its start, its devices, and what came from outside.</summary>
internal sealed record Snapshot(
    ulong Seed, DateTimeOffset Start, long Ticks, IReadOnlyList<SnapshotDevice> Devices, IReadOnlyList<LoggedInput> Inputs);
