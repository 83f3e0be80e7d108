namespace RxDevices.Tango;

/// <summary>
/// Tells events from what was known before: a subscription begins with what is read when it is in place, and by then events of before may
/// be on their way, because they travel by another connection.
/// </summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class FreshNotices
{
    private Reading? read;

    public bool Passes(EventNotice<Reading> notice)
    {
        if (notice.Kind == EventNoticeKind.Subscribed)
        {
            read = notice.Value;
            return true;
        }

        if (notice.Value is not { } reading || read is null)
        {
            return true;
        }

        if (reading.Time < read.Time || (reading.Time == read.Time && !EventFilter.Differ(read, reading)))
        {
            return false;
        }

        read = null;
        return true;
    }
}
