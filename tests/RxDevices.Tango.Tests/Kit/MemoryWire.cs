using System.IO.Pipelines;
using RxDevices.Hosting;

namespace RxDevices.Tango.Tests.Kit;

/// <summary>A connection in memory: what one end writes the other reads; a closed end is the end of the stream at the other.</summary>
internal static class MemoryWire
{
    /// <summary>Both ends; the pipe between them holds so many bytes before writing waits.</summary>
    public static (Stream One, Stream Other) Open(long room = 64 * 1024) =>
        Open(new PipeOptions(pauseWriterThreshold: room, resumeWriterThreshold: room / 2, useSynchronizationContext: false));

    /// <summary>Both ends, inline: what one end did, the other knows when that is done.</summary>
    public static (Stream Near, Stream Far) OpenInline() => Open(new PipeOptions(
        readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, useSynchronizationContext: false));

    private static (Stream One, Stream Other) Open(PipeOptions options)
    {
        var (there, back) = (new Pipe(options), new Pipe(options));
        return (new DuplexStream(back.Reader, there.Writer), new DuplexStream(there.Reader, back.Writer));
    }
}
