using System.Buffers;

namespace RxDevices.Tango;

/// <summary>The unfinished messages of a connection, by request. GIOP 1.1 names no request in a fragment, so it has only one.</summary>
/// <remarks>One owner at a time. Source: CORBA 3.0, chapter 15.4.9 "Fragment Message".</remarks>
internal sealed class FragmentAssembly(GiopLimits limits)
{
    private readonly Dictionary<(GiopVersion Version, uint Request), Unfinished> unfinished = [];
    private long total;

    /// <summary>Takes a first part, a fragment or a cancellation.</summary>
    /// <param name="message">What came; the whole message, when that was its last part.</param>
    /// <param name="isWhole">Whether it is one to act on.</param>
    /// <returns>What is wrong with it, if anything.</returns>
    public string? Take(ref GiopMessage message, out bool isWhole)
    {
        isWhole = false;
        if (!TryReadRequest(message, out var key))
        {
            return "a message does not say of which request it is";
        }

        switch (message.Header.Type)
        {
            case GiopMessageType.CancelRequest when !message.Header.HasMore:
                // In 1.1 the unfinished one may be another; a client that gives it up says so by never going on.
                isWhole = true;
                if (key.Version == GiopVersion.V12)
                {
                    Forget(key);
                }

                return null;
            case GiopMessageType.Fragment:
                return Continue(key, ref message, out isWhole);
            case GiopMessageType.Request or GiopMessageType.Reply or GiopMessageType.LocateRequest or GiopMessageType.LocateReply:
                return Begin(key, message);
            default:
                return "this message has no fragments";
        }
    }

    private string? Begin((GiopVersion Version, uint Request) key, in GiopMessage message)
    {
        if (unfinished.Count == limits.MostUnfinished)
        {
            return "too many messages are unfinished";
        }

        var parts = new Unfinished(message.Header, new ChunkedBytes());
        return unfinished.TryAdd(key, parts) ? Append(parts, message.Bytes) : "the request is unfinished already";
    }

    private string? Continue((GiopVersion Version, uint Request) key, ref GiopMessage message, out bool isWhole)
    {
        isWhole = false;
        if (!unfinished.TryGetValue(key, out var parts) || parts.First.IsLittleEndian != message.Header.IsLittleEndian)
        {
            return "a fragment continues nothing";
        }

        // The parts were cut so that alignment stays right when only what follows the fragments' heads is put together.
        var head = GiopHeader.Length + (key.Version == GiopVersion.V12 ? sizeof(uint) : 0);
        var problem = Append(parts, message.Bytes.Slice(head));
        if (problem is null && !message.Header.HasMore)
        {
            var bytes = parts.Bytes.ToSequence();
            message = new(parts.First with { Size = (int)bytes.Length - GiopHeader.Length, HasMore = false }, bytes);
            isWhole = true;
            Forget(key);
        }

        return problem;
    }

    private string? Append(Unfinished parts, ReadOnlySequence<byte> bytes)
    {
        total += bytes.Length;
        if (total > limits.LargestMessage)
        {
            return "the message is too large";
        }

        parts.Bytes.Append(bytes);
        return null;
    }

    private void Forget((GiopVersion Version, uint Request) key)
    {
        if (unfinished.Remove(key, out var parts))
        {
            total -= parts.Bytes.Length;
        }
    }

    // In 1.2 all that can be fragmented, each fragment and each cancellation begins with the request's number.
    private static bool TryReadRequest(in GiopMessage message, out (GiopVersion Version, uint Request) key)
    {
        key = (message.Header.Version, 0);
        if (message.Header.Version != GiopVersion.V12)
        {
            return true;
        }

        var reader = message.Open();
        key.Request = reader.ReadULong();
        return reader.Problem is null;
    }

    private sealed record Unfinished(GiopHeader First, ChunkedBytes Bytes);
}
