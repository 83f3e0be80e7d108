using System.Buffers;
using System.Text;

namespace RxDevices.Tango;

/// <summary>One subscriber of a publisher: which beginnings of topics it wants.</summary>
/// <remarks>The connection calls it, one call at a time; the publisher reads its filters under its own lock.</remarks>
internal sealed class ZmtpPeer(ZmtpPublisher publisher, ZmtpLimits limits) : IZmtpHandler
{
    private const byte Subscribe = 1;

    private readonly Dictionary<string, int> filters = [];
    private ZmtpConnection? connection;

    /// <summary>Whether it wants a topic.</summary>
    public bool Wants(string topic)
    {
        foreach (var filter in filters.Keys)
        {
            if (topic.StartsWith(filter, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public void Send(byte[] message) => connection!.Send(message);

    public string? Begin(ZmtpConnection connection, string socketType)
    {
        this.connection = connection;
        return socketType is "SUB" or "XSUB" ? null : $"a {socketType} cannot subscribe";
    }

    // Before 3.1 a subscription was a message: 1 and the topic, or 0 and the topic.
    public string? Message(IReadOnlyList<ReadOnlySequence<byte>> frames)
    {
        if (frames is not [{ IsEmpty: false } frame] || frame.FirstSpan[0] > Subscribe)
        {
            return "a subscriber sent a message";
        }

        return Change(frame.FirstSpan[0] == Subscribe, frame.Slice(1));
    }

    // Commands that are not known here are for newer versions.
    public string? Command(string name, ReadOnlySequence<byte> content) => name switch
    {
        ZmtpCommand.Subscribe => Change(isWanted: true, content),
        ZmtpCommand.Cancel => Change(isWanted: false, content),
        _ => null,
    };

    /// <summary>By the publisher, under its lock: counts a subscription in or out. Answers what is wrong with it.</summary>
    public string? Count(string filter, bool isWanted)
    {
        var count = filters.GetValueOrDefault(filter) + (isWanted ? 1 : -1);
        if (count > 0)
        {
            filters[filter] = count;
            return filters.Count > limits.MostTopics ? "a subscriber wants too many topics" : null;
        }

        filters.Remove(filter);
        return null;
    }

    private string? Change(bool isWanted, ReadOnlySequence<byte> filter) =>
        publisher.Change(this, Encoding.Latin1.GetString(filter), isWanted);
}
