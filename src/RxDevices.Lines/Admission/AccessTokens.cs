using System.Security.Cryptography;
using System.Text;

namespace RxDevices.Lines;

/// <summary>The words that let clients in. Comparing takes as long for a nearly right word as for any other, and as long for the first as for the last.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class AccessTokens(IEnumerable<string> tokens)
{
    private const string Verb = "auth ";
    private readonly byte[][] prints = [.. tokens.Select(token => SHA256.HashData(Encoding.UTF8.GetBytes(token)))];

    /// <summary>The longest line that can have one.</summary>
    public static int LongestLine => Verb.Length + TokenFile.LongestToken + 2;

    /// <summary>Whether clients need one at all.</summary>
    public bool AreWanted => prints.Length > 0;

    /// <summary>Whether a client's first line, <c>auth TOKEN</c>, has one of them.</summary>
    public bool Admit(string line)
    {
        var word = line.StartsWith(Verb, StringComparison.OrdinalIgnoreCase) ? line[Verb.Length..].Trim() : "";
        var shown = SHA256.HashData(Encoding.UTF8.GetBytes(word));
        var isOne = false;
        foreach (var print in prints)
        {
            isOne |= CryptographicOperations.FixedTimeEquals(print, shown);
        }

        return isOne;
    }
}
