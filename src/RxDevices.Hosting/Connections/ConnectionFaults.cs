using System.Buffers;
using RxDevices.Simulation;

namespace RxDevices.Hosting;

/// <summary>What the faults of a host make of what passes on one connection.</summary>
/// <remarks>One reader and one writer at a time.</remarks>
internal sealed class ConnectionFaults
{
    private const int Printable = '~' - '!' + 1;
    private readonly FaultInjector injector;
    private readonly ClientFaults faults;
    private readonly byte[]? prompt;

    private ConnectionFaults(FaultInjector injector, ClientFaults faults, byte[]? prompt) =>
        (this.injector, this.faults, this.prompt) = (injector, faults, prompt);

    /// <summary>Whether anything goes wrong now.</summary>
    public bool AreAny => faults.IsAny;

    /// <summary>Whether what is sent is lost without anybody noticing.</summary>
    public bool IsHalfOpen => faults.Acting.Any(fault => fault.Fault is Fault.HalfOpen);

    /// <summary>The connection of a client on which the host of these devices can make things go wrong. Devices without a host have no
    /// faults: then it is the connection as it is.</summary>
    /// <param name="directory">The devices.</param>
    /// <param name="stream">The connection.</param>
    /// <param name="addresses">What a target may call the client; the first is for people. Asked for when something is to go wrong.</param>
    /// <param name="prompt">Where what passes are lines: what may stand before one and is no part of it. Null: each piece that passes is one.</param>
    /// <param name="abort">Breaks the connection at once.</param>
    public static (Stream Stream, Action Abort) Wrap(
        IDeviceDirectory directory, Stream stream, Func<IReadOnlyList<string>> addresses, byte[]? prompt, Action abort)
    {
        if (directory is not DeviceHost { Injector: var injector, Clock: var clock })
        {
            return (stream, abort);
        }

        DisturbedStream? disturbed = null;
        disturbed = new(stream, new(injector, injector.Connect(addresses, Break), prompt), clock.AsTimeProvider());
        return (disturbed, Break);

        void Break()
        {
            disturbed!.Abort();
            abort();
        }
    }

    /// <summary>The client is gone.</summary>
    public void Leave() => injector.Disconnect(faults);

    /// <summary>How much later what is sent now arrives.</summary>
    public TimeSpan Latency()
    {
        var sum = TimeSpan.Zero;
        foreach (var fault in faults.Acting)
        {
            if (fault.Fault is Fault.Latency latency && Strikes(fault, isInput: false, out var tally))
            {
                sum += latency.Of(tally.Count, tally.Details);
            }
        }

        return sum;
    }

    /// <summary>How long so many bytes take on the way.</summary>
    public TimeSpan TimeOf(int bytes) =>
        faults.Acting.Aggregate(TimeSpan.Zero, (sum, fault) => fault.Fault is Fault.Bandwidth bandwidth ? sum + bandwidth.TimeOf(bytes) : sum);

    private bool HasLines => prompt is not null;

    /// <summary>Waits until something can come through again.</summary>
    public async ValueTask WhileNothingComesThrough(CancellationToken cancellation)
    {
        while (faults.Acting.FirstOrDefault(fault => fault.Fault is Fault.HalfOpen) is { } halfOpen)
        {
            await halfOpen.Over.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>What becomes of some bytes on their way, line by line; a new copy.</summary>
    /// <exception cref="IOException">The connection was broken off at one of the lines.</exception>
    public ReadOnlyMemory<byte> Damage(ReadOnlyMemory<byte> bytes, bool isInput)
    {
        var damaged = new ArrayBufferWriter<byte>(Math.Max(1, bytes.Length));
        while (!bytes.IsEmpty)
        {
            if (HasLines && bytes.Span.StartsWith(prompt))
            {
                damaged.Write(prompt);
                bytes = bytes[prompt!.Length..];
                continue;
            }

            var end = HasLines ? bytes.Span.IndexOf((byte)'\n') + 1 : bytes.Length;
            var line = end > 0 ? bytes[..end] : bytes;
            bytes = bytes[line.Length..];
            if (end > 0)
            {
                DamageLine(line.ToArray(), isInput, damaged);
            }
            else
            {
                // What a client has typed so far of a line.
                damaged.Write(line.Span);
            }
        }

        return damaged.WrittenMemory;
    }

    private void DamageLine(byte[] line, bool isInput, ArrayBufferWriter<byte> damaged)
    {
        var (times, text) = (1, line.AsMemory());
        foreach (var fault in faults.Acting)
        {
            if (fault.Fault is not (Fault.Drop or Fault.Duplicate or Fault.Corrupt or Fault.Truncate or Fault.Reset)
                || !Strikes(fault, isInput, out var tally))
            {
                continue;
            }

            switch (fault.Fault)
            {
                case Fault.Drop:
                    times = 0;
                    break;
                case Fault.Duplicate:
                    times *= 2;
                    break;
                case Fault.Corrupt:
                    Corrupt(text.Span[..Content(text.Span)], tally);
                    break;
                case Fault.Truncate:
                    text = Truncated(text, tally);
                    break;
                default:
                    faults.Break();
                    throw new IOException("The connection was reset by a fault.");
            }
        }

        for (var time = 0; time < times; time++)
        {
            damaged.Write(text.Span);
        }
    }

    // Lines stay lines: their ends are left alone.
    private int Content(ReadOnlySpan<byte> line) => HasLines ? line.TrimEnd("\r\n"u8).Length : line.Length;

    // Printable characters stay printable, so that what is damaged is the meaning.
    private void Corrupt(Span<byte> text, FaultTally tally)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var bits = tally.Details.Bits(tally.Count);
        ref var character = ref text[(int)((bits >> 32) % (ulong)text.Length)];
        if (!HasLines)
        {
            character ^= (byte)(1 << (int)(bits % 8));
            return;
        }

        var other = (byte)('!' + (bits % Printable));
        character = other != character ? other : (byte)('!' + ((bits + 1) % Printable));
    }

    private Memory<byte> Truncated(Memory<byte> line, FaultTally tally)
    {
        var content = Content(line.Span);
        var kept = (int)(tally.Details.Fraction(tally.Count) * content);
        line.Span[content..].CopyTo(line.Span[kept..]);
        return line[..(kept + line.Length - content)];
    }

    private bool Strikes(InjectedFault fault, bool isInput, out FaultTally tally)
    {
        tally = faults.TallyOf(fault, isInput);
        var strikes = tally.Strikes();
        if (strikes)
        {
            fault.Struck(tally);
        }

        return strikes;
    }
}
