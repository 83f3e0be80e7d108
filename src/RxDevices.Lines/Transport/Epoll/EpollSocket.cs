using System.Runtime.InteropServices;

namespace RxDevices.Lines;

/// <summary>A socket of the kernel's that never blocks: tried, and waited for where that did not do.</summary>
/// <remarks>Closing is safe while others use it: the descriptor goes when the last has done.</remarks>
internal sealed unsafe class EpollSocket : SafeHandle
{
    private readonly EpollLoop loop;

    public EpollSocket(int descriptor, EpollLoop loop)
        : base(-1, ownsHandle: true)
    {
        this.loop = loop;
        Descriptor = descriptor;
        SetHandle(descriptor);
        Input = new(loop);
        Output = new(loop);
        try
        {
            loop.Add(this);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override bool IsInvalid => handle < 0;

    public int Descriptor { get; }

    public EpollLoop Loop => loop;

    public Readiness Input { get; }

    public Readiness Output { get; }

    /// <summary>Whether the other side sends no more, so that a short read does not mean that all was read.</summary>
    public bool HasEnd { get; private set; }

    /// <summary>Something has happened to it.</summary>
    public void Tell(uint what)
    {
        if ((what & (Libc.NoMoreInput | Libc.HungUp | Libc.Broken)) != 0)
        {
            HasEnd = true;
        }

        if ((what & ~Libc.Writable) != 0)
        {
            Input.Tell();
        }

        if ((what & ~(Libc.Readable | Libc.NoMoreInput)) != 0)
        {
            Output.Tell();
        }
    }

    /// <summary>Reads what there is; -1 when there is nothing yet.</summary>
    /// <exception cref="IOException">The connection is broken.</exception>
    public int Receive(Span<byte> buffer)
    {
        Input.Clear();
        fixed (byte* start = buffer)
        {
            var length = (int)Result(Libc.Receive(this, start, buffer.Length, 0), Input);
            if (length == buffer.Length || (length >= 0 && HasEnd))
            {
                Input.Tell();
            }

            return length;
        }
    }

    /// <summary>Sends what there is room for; -1 when there is none.</summary>
    /// <exception cref="IOException">The connection is broken.</exception>
    public int Send(ReadOnlySpan<byte> bytes)
    {
        Output.Clear();
        fixed (byte* start = bytes)
        {
            return (int)Result(Libc.Send(this, start, bytes.Length, Libc.NoSignal), Output);
        }
    }

    /// <summary>Closes it so that the other side is told of a break.</summary>
    public void Reset()
    {
        try
        {
            const int level = 1;
            const int linger = 13;
            var atOnce = 1L;
            _ = Libc.SetOption(this, level, linger, &atOnce, sizeof(long));
        }
        catch (ObjectDisposedException)
        {
            // Closed already.
        }

        Close();
    }

    /// <summary>Closes it; whoever waits for it is told.</summary>
    public new void Close()
    {
        Dispose();
        Input.Tell();
        Output.Tell();
    }

    protected override bool ReleaseHandle()
    {
        // First, so that the number is free for the next one when it is closed.
        loop?.Remove(this);
        return Libc.Close(Descriptor) == 0;
    }

    private static nint Result(nint result, Readiness readiness)
    {
        if (result >= 0)
        {
            return result;
        }

        switch (Marshal.GetLastPInvokeError())
        {
            case Libc.WouldBlock:
                return -1;
            case Libc.Interrupted:
                readiness.Tell();
                return -1;
            default:
                throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }
    }
}
