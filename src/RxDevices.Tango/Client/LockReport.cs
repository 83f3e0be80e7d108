namespace RxDevices.Tango;

/// <summary>What an admin device says of a lock: numbers (locked, process, four of Java's), texts (a sentence, an address, Java's name).</summary>
internal static class LockReport
{
    private const string By = " is locked by ";
    private const string From = " from host ";

    // Until when it is valid Tango does not say: its clients lock for so long, and again before that is over.
    private static readonly TimeSpan UsualValidity = TimeSpan.FromSeconds(10);

    /// <summary>Who has the lock, or null.</summary>
    public static LockStatus? Parse(LongStringArray status, DateTimeOffset now)
    {
        if (status.Numbers is not [not 0, ..])
        {
            return null;
        }

        var text = status.Texts.ElementAtOrDefault(0) ?? "";
        var by = text.IndexOf(By, StringComparison.Ordinal);
        var who = by < 0 ? text : text[(by + By.Length)..];
        var from = who.LastIndexOf(From, StringComparison.Ordinal);
        return new(from < 0 ? new(who) : new(who[..from], who[(from + From.Length)..]), now + UsualValidity);
    }
}
