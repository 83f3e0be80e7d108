using System.Text;

namespace RxDevices.Files;

/// <summary>A YAML or JSON file as pieces that know their places.</summary>
/// <remarks>JSON is YAML too. What is read is bounded: the size of the file, how deep it nests, how much its aliases stand for.</remarks>
internal static class YamlFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; null when it cannot be read at all, and then the problems say why.</summary>
    /// <exception cref="IOException">There is no such file, or it cannot be opened.</exception>
    public static FileNode? Read(string path, FileProblems problems)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[MostBytes + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > MostBytes ? TooLarge(problems) : Parse(bytes.AsSpan(0, length), problems);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    /// <summary>Reads what stands in a file.</summary>
    public static FileNode? Parse(ReadOnlySpan<byte> bytes, FileProblems problems)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            problems.Add(1, 1, "this is UTF-16", "text in UTF-8");
            return null;
        }

        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        try
        {
            return Parse(Strict.GetString(bytes), problems);
        }
        catch (DecoderFallbackException)
        {
            var good = GoodLength(bytes);
            var line = bytes[..good].Count((byte)'\n') + 1;
            var column = Strict.GetCharCount(bytes[(bytes[..good].LastIndexOf((byte)'\n') + 1)..good]) + 1;
            problems.Add(line, column, $"found the byte 0x{bytes[good]:X2}, which is none", "text in UTF-8");
            return null;
        }
    }

    /// <summary>Reads what stands in a text.</summary>
    public static FileNode? Parse(string text, FileProblems problems) =>
        text.Length > MostBytes ? TooLarge(problems) : new NodeBuilder(text, problems).Build();

    private static FileNode? TooLarge(FileProblems problems)
    {
        problems.Add(1, 1, "it is larger", $"a file of at most {MostBytes / 1024 / 1024} MiB");
        return null;
    }

    private static int GoodLength(ReadOnlySpan<byte> bytes)
    {
        var place = 0;
        while (place < bytes.Length && Rune.DecodeFromUtf8(bytes[place..], out _, out var taken) == System.Buffers.OperationStatus.Done)
        {
            place += taken;
        }

        return place;
    }
}
