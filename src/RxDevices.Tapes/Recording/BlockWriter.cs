namespace RxDevices.Tapes;

/// <summary>Packs and writes blocks, on a thread of its own.</summary>
internal sealed class BlockWriter
{
    private readonly Stream file;
    private readonly BlockQueue queue;

    public BlockWriter(Stream file, BlockQueue queue)
    {
        (this.file, this.queue) = (file, queue);
        Completion = Task.Factory.StartNew(WriteAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Completes when all is written and safe; fails when that cannot be done.</summary>
    public Task Completion { get; }

    private void WriteAll()
    {
        try
        {
            using (file)
            {
                while (queue.Take() is { } block)
                {
                    var (header, content) = block.ToBytes();
                    file.Write(header);
                    file.Write(content);
                    if (block.IsLastOfSecond)
                    {
                        MakeSafe();
                    }
                }

                MakeSafe();
            }
        }
        finally
        {
            // Nobody waits for a disk that does not take anything any more.
            queue.Complete();
        }
    }

    private void MakeSafe()
    {
        if (file is FileStream onDisk)
        {
            onDisk.Flush(flushToDisk: true);
        }
        else
        {
            file.Flush();
        }
    }
}
