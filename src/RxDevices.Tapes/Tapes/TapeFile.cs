using Microsoft.Win32.SafeHandles;

namespace RxDevices.Tapes;

/// <summary>The bytes of a tape, also while it is being recorded.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class TapeFile : IDisposable
{
    private readonly SafeFileHandle handle;

    private TapeFile(SafeFileHandle handle) => this.handle = handle;

    public long Length => RandomAccess.GetLength(handle);

    /// <summary>Opens a file and looks at its beginning.</summary>
    public static TapeFile Open(string path)
    {
        var file = new TapeFile(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        if (file.WhyNoTape(path) is { } problem)
        {
            file.Dispose();
            throw new TapeException(problem);
        }

        return file;
    }

    /// <summary>As many of the bytes from there on as fit and are there.</summary>
    public Span<byte> Read(long position, Span<byte> into)
    {
        var read = 0;
        while (read < into.Length && RandomAccess.Read(handle, into[read..], position + read) is var more and > 0)
        {
            read += more;
        }

        return into[..read];
    }

    /// <summary>The content of a block.</summary>
    public ByteInput Content(TapeBlock block)
    {
        var stored = new byte[block.Header.StoredLength];
        if (Read(block.Start, stored).Length < stored.Length || Checksum.Of(stored) != block.Header.Checksum)
        {
            throw new TapeDamageException("its checksum is another one");
        }

        return new(block.Header.IsPacked ? Packing.Unpack(stored, block.Header.Length) : stored);
    }

    public void Dispose() => handle.Dispose();

    private string? WhyNoTape(string path)
    {
        var header = new byte[TapeFormat.HeaderLength];
        var read = Read(0, header);
        if (!read.StartsWith(TapeFormat.Magic))
        {
            return read.StartsWith("RXTAPE"u8)
                ? $"{path} was a tape, but a program for texts has changed its bytes: copy it again as a binary file."
                : $"{path} is no tape: it does not begin with RXTAPE. Record one with 'rxdevices record FILE NAME...'.";
        }

        return read.Length < header.Length ? $"{path} is no tape any more: it ends within its first {header.Length} bytes."
            : header[8] + (header[9] << 8) is var version and not TapeFormat.Version
                ? $"{path} is a tape of version {version}; this program reads version {TapeFormat.Version}. Use a newer one."
            : null;
    }
}
