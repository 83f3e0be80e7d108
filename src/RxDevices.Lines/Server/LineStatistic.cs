namespace RxDevices.Lines;

/// <summary>Something a server counts.</summary>
/// <param name="Name">Its name, in the meter behind <c>rxdevices.lines.</c></param>
/// <param name="Unit">What is counted.</param>
/// <param name="Meaning">What that means.</param>
/// <param name="Count">How many there are now, or were so far.</param>
/// <param name="IsNow">Whether it is how many there are now.</param>
internal sealed record LineStatistic(string Name, string Unit, string Meaning, long Count, bool IsNow = false)
{
    /// <summary>All of a server.</summary>
    public static IReadOnlyList<LineStatistic> Of(LineCounts counts, Door door) =>
    [
        new("clients", "{client}", "Clients there are.", counts.Clients, IsNow: true),
        new("at_door", "{client}", "Clients that are not let in yet.", door.Waiting, IsNow: true),
        new("heard", "{line}", "Lines heard.", counts.Heard),
        new("writes", "{write}", "Writes to clients; one carries the answers to many lines.", counts.Sent),
        new("owed", "{line}", "Lines that wait for their answers to be sent.", counts.Owed, IsNow: true),
        new("missed", "{reading}", "Readings that clients were too slow for.", counts.Missed),
        new("refused", "{client}", "Clients that were not let in.", door.Refused),
        new("timeouts", "{client}", "Clients that took too long with something.", counts.TimedOut),
    ];
}
