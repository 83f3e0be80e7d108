using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RxDevices.Tango;

/// <summary>
/// The name of a far device, or of one of its attributes: <c>tango://HOST:PORT/domain/family/member#dbase=no</c>. With <c>#dbase=no</c> the
/// port is that of the device's own server; without it, that of a database that knows the server.
/// </summary>
/// <param name="Host">A host name or address.</param>
/// <param name="Port">The TCP port.</param>
/// <param name="Device">The device.</param>
/// <param name="Attribute">The attribute of it, when there is a fourth field.</param>
/// <param name="HasDatabase">Whether a database is asked for the server.</param>
/// <remarks>Immutable. Safe from any thread. Source: Tango Controls, "Naming rules".</remarks>
public sealed record TangoUrl(string Host, int Port, DeviceName Device, string? Attribute = null, bool HasDatabase = false)
{
    private const string Protocol = "tango://";
    private const string Origin = "DeviceProxy::parse_name()";

    /// <summary>Whether a text names its server, so that it is no bare name.</summary>
    public static bool IsUrl([NotNullWhen(true)] string? text) =>
        text is not null && (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("//", StringComparison.Ordinal));

    /// <summary>Reads a name.</summary>
    /// <exception cref="DevFailedException">It is none, in the words of Tango's own client.</exception>
    public static TangoUrl Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (name, hasDatabase) = SplitModifier(text);
        if (name.StartsWith(Protocol, StringComparison.OrdinalIgnoreCase))
        {
            name = name[Protocol.Length..];
        }
        else if (name.StartsWith("//", StringComparison.Ordinal))
        {
            name = name[2..];
        }
        else
        {
            throw name.IndexOf("://", StringComparison.Ordinal) is >= 0 and var end
                ? new DevFailedException(ClientReasons.UnsupportedProtocol, $"{name[..end]} protocol is an unsupported protocol", Origin)
                : WrongSyntax(text);
        }

        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var place = slash < 0 ? name : name[..slash];
        var colon = place.LastIndexOf(':');
        if (colon <= 0 || !ushort.TryParse(place[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            throw new DevFailedException(
                Reasons.WrongDeviceName, $"Host and port not correctly defined in device name {text}", Origin);
        }

        var fields = slash < 0 ? "" : name[(slash + 1)..];
        var attribute = fields.Count(letter => letter == '/') == 3 ? fields[(fields.LastIndexOf('/') + 1)..] : null;
        var device = attribute is null ? fields : fields[..^(attribute.Length + 1)];
        return attribute != "" && DeviceName.TryParse(device, out var parsed)
            ? new(place[..colon].Trim('[', ']'), port, parsed, attribute, hasDatabase)
            : throw WrongSyntax(text);
    }

    /// <summary>The name as Tango's programs take it.</summary>
    public override string ToString()
    {
        var host = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
        var attribute = Attribute is null ? "" : $"/{Attribute}";
        return string.Create(
            CultureInfo.InvariantCulture, $"{Protocol}{host}:{Port}/{Device}{attribute}{(HasDatabase ? "" : "#dbase=no")}");
    }

    private static (string Name, bool HasDatabase) SplitModifier(string text)
    {
        var sign = text.IndexOf('#', StringComparison.Ordinal);
        return sign < 0 ? (text, true) : text[(sign + 1)..].ToLowerInvariant() switch
        {
            "dbase=no" => (text[..sign], false),
            "dbase=yes" => (text[..sign], true),
            var modifier => throw new DevFailedException(
                ClientReasons.UnsupportedModifier, $"{modifier} modifier is an unsupported db modifier", Origin),
        };
    }

    private static DevFailedException WrongSyntax(string text) => new(
        Reasons.WrongDeviceName,
        $"Wrong device name syntax (domain/family/member) in {text}\nRem: Alias are forbidden when not using a database",
        Origin);
}
