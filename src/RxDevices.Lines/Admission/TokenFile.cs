using System.Text;

namespace RxDevices.Lines;

/// <summary>The words that let clients in, one a line.</summary>
public static class TokenFile
{
    /// <summary>The longest token, in bytes of UTF-8.</summary>
    internal const int LongestToken = 512;

    /// <summary>Reads the file. Blank lines are passed over.</summary>
    /// <exception cref="IOException">It is missing, empty, or a line is no token; the message says which.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        try
        {
            var lines = File.ReadAllLines(path);
            var flaw = Array.FindIndex(lines, line => line.Trim().Length > 0 && !IsToken(line.Trim()));
            string[] tokens = [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0)];
            return flaw >= 0
                ? throw new IOException($"Line {flaw + 1} of {path} is no token: a token is one word of at most {LongestToken} bytes.")
                : tokens.Length > 0 ? tokens
                : throw new IOException($"There is no token in {path}: write one a line, for example by openssl rand -hex 24 > {path}.");
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    /// <summary>Whether a text can be a token.</summary>
    internal static bool IsToken(string text) => text.Length > 0
        && Encoding.UTF8.GetByteCount(text) <= LongestToken
        && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));
}
