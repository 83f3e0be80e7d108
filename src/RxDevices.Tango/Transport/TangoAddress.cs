using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using RxDevices.Hosting;

namespace RxDevices.Tango;

/// <summary>Where a Tango server listens: a host and a TCP port, <c>127.0.0.1:10000</c>.</summary>
/// <param name="Host">A host name or address; 0.0.0.0 is all addresses of this machine.</param>
/// <param name="Port">The port; 0 lets the machine pick a free one.</param>
/// <remarks>Safe from any thread.</remarks>
public sealed record TangoAddress(string Host, int Port)
{
    /// <summary>Tango's port, on this machine alone.</summary>
    public static TangoAddress Default { get; } = new("127.0.0.1", 10000);

    /// <summary>Reads <c>HOST:PORT</c>; an address of IPv6 stands in brackets.</summary>
    /// <exception cref="FormatException">It is none; the message says what would be.</exception>
    public static TangoAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var address)
            ? address
            : throw new FormatException($"'{text}' is no address; write HOST:PORT, for example 127.0.0.1:10000 (port 0 picks a free one).");
    }

    /// <summary>Reads <c>HOST:PORT</c>, or says that it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TangoAddress? address)
    {
        address = null;
        var colon = text?.LastIndexOf(':') ?? -1;
        if (colon <= 0 || !ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return false;
        }

        var host = text![..colon];
        var isBracketed = host is ['[', .., ']'];
        host = isBracketed ? host[1..^1] : host;
        address = Uri.CheckHostName(host) == UriHostNameType.Unknown || (host.Contains(':', StringComparison.Ordinal) && !isBracketed)
            ? null
            : new(host, port);
        return address is not null;
    }

    /// <summary>The address as it is written.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");

    /// <summary>The address as a socket wants it; a name is looked up.</summary>
    internal Task<IPEndPoint> Resolve(CancellationToken cancellation) => Sockets.Resolve(Host, Port, cancellation);
}
