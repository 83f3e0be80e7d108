using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace RxDevices.Tango;

/// <summary>An address people can read: <c>corbaloc:iiop:HOST:PORT/KEY</c>, or <c>corbaloc:iiop:1.2@HOST:PORT/KEY</c> for a newer GIOP.</summary>
/// <param name="Host">A host name or address.</param>
/// <param name="Port">The TCP port.</param>
/// <param name="ObjectKey">The object's key, its bytes as characters of ISO 8859-1.</param>
/// <param name="Version">The version of GIOP to speak.</param>
/// <remarks>Source: CORBA 3.0, chapter 13.6.10.3 "corbaloc:iiop URL". Bytes that may not stand in it are written as %XX.</remarks>
internal sealed record Corbaloc(string Host, ushort Port, string ObjectKey, GiopVersion Version = GiopVersion.V10)
{
    private const string Prefix = "corbaloc:iiop:";
    private const string PrefixWithoutProtocol = "corbaloc::";
    private const ushort UsualPort = 2809;
    private const string Unescaped = ";/:?@&=+$,-_.!~*'()";

    public static bool TryParse(string text, [NotNullWhen(true)] out Corbaloc? address)
    {
        address = null;
        var rest = text.AsSpan();
        var prefix = rest.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? Prefix : PrefixWithoutProtocol;
        if (!rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || rest[prefix.Length..].IndexOf('/') is not (> 0 and var slash))
        {
            return false;
        }

        var place = rest.Slice(prefix.Length, slash);
        var key = rest[(prefix.Length + slash + 1)..];
        var version = GiopVersion.V10;
        if (place.IndexOf('@') is >= 0 and var sign)
        {
            if (place[..sign] is not ['1', '.', >= '0' and <= '9' and var minor])
            {
                return false;
            }

            version = (GiopVersion)Math.Min(minor - '0', (int)GiopVersion.V12);
            place = place[(sign + 1)..];
        }

        var port = UsualPort;
        if (place.LastIndexOf(':') is >= 0 and var colon && !place.EndsWith("]"))
        {
            if (!ushort.TryParse(place[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port))
            {
                return false;
            }

            place = place[..colon];
        }

        address = place.IsEmpty || Unescape(key) is not { } bytes ? null : new(place.ToString(), port, bytes, version);
        return address is not null;
    }

    public override string ToString()
    {
        var version = Version == GiopVersion.V10 ? "" : $"1.{(int)Version}@";
        var text = new StringBuilder($"{Prefix}{version}{Host}:{Port.ToString(CultureInfo.InvariantCulture)}/");
        foreach (var character in ObjectKey)
        {
            _ = char.IsAsciiLetterOrDigit(character) || Unescaped.Contains(character, StringComparison.Ordinal)
                ? text.Append(character)
                : text.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static string? Unescape(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not '%' and <= '\u00FF')
            {
                key.Append(text[i]);
            }
            else if (text[i] == '%' && i + 2 < text.Length
                && byte.TryParse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                key.Append((char)octet);
                i += 2;
            }
            else
            {
                return null;
            }
        }

        return key.ToString();
    }
}
