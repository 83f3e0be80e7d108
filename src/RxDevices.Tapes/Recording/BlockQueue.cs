namespace RxDevices.Tapes;

/// <summary>Blocks that wait for the disk, so many bytes of them at most. A block that is longer than that goes in when nothing else waits.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class BlockQueue(long memory)
{
    private readonly Queue<PendingBlock> blocks = new();
    private readonly object gate = new();
    private long bytes;
    private bool isComplete;

    /// <summary>Whether there is room for a block of so many bytes.</summary>
    public bool HasRoom(int length)
    {
        lock (gate)
        {
            return !isComplete && Fits(length);
        }
    }

    /// <summary>Puts a block in, unless there is no room for it.</summary>
    public bool TryAdd(PendingBlock block)
    {
        lock (gate)
        {
            if (isComplete || !Fits(block.Content.Length))
            {
                return false;
            }

            Put(block);
            return true;
        }
    }

    /// <summary>Puts a block in as soon as there is room for it; answers whether anybody is there to take it.</summary>
    public bool Add(PendingBlock block)
    {
        lock (gate)
        {
            while (!isComplete && !Fits(block.Content.Length))
            {
                Monitor.Wait(gate);
            }

            if (isComplete)
            {
                return false;
            }

            Put(block);
            return true;
        }
    }

    /// <summary>The next block, as soon as there is one; null when there will be none any more.</summary>
    public PendingBlock? Take()
    {
        lock (gate)
        {
            while (blocks.Count == 0 && !isComplete)
            {
                Monitor.Wait(gate);
            }

            if (!blocks.TryDequeue(out var block))
            {
                return null;
            }

            bytes -= block.Content.Length;
            Monitor.PulseAll(gate);
            return block;
        }
    }

    /// <summary>No block comes any more; those that wait are taken still.</summary>
    public void Complete()
    {
        lock (gate)
        {
            isComplete = true;
            Monitor.PulseAll(gate);
        }
    }

    private bool Fits(int length) => blocks.Count == 0 || bytes + length <= memory;

    private void Put(PendingBlock block)
    {
        blocks.Enqueue(block);
        bytes += block.Content.Length;
        Monitor.PulseAll(gate);
    }
}
