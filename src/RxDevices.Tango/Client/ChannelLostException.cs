namespace RxDevices.Tango;

/// <summary>A connection ended before its answer came.</summary>
/// <param name="wasUnread">Whether the server said that it did not look at the question.</param>
/// <param name="cause">What broke it, if anything did.</param>
internal sealed class ChannelLostException(bool wasUnread, Exception? cause = null) : IOException("The connection was lost.", cause)
{
    public bool WasUnread => wasUnread;
}
