using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>Where a line server listens or is reached: <c>tcp://HOST:PORT</c>, <c>tls://HOST:PORT</c> or <c>unix:PATH</c>.</summary>
/// <remarks>Safe from any thread. Port 0 lets the machine pick a free one when listening.</remarks>
public sealed record LineAddress
{
    private const string TcpScheme = "tcp://";
    private const string TlsScheme = "tls://";

    // What sockaddr_un holds on the system that allows least.
    private const int LongestPath = 103;

    private LineAddress(string host, int port, string? path) => (Host, Port, Path) = (host, port, path);

    /// <summary>The port of the original system, on this machine alone.</summary>
    public static LineAddress Default { get; } = new("127.0.0.1", 8888, null);

    /// <summary>The host's name or address; empty for a unix socket.</summary>
    public string Host { get; }

    /// <summary>The port, 0 to 65535; 0 for a unix socket.</summary>
    public int Port { get; }

    /// <summary>The path of the unix socket, or null.</summary>
    public string? Path { get; }

    /// <summary>Whether it is talked to over TLS.</summary>
    public bool IsTls { get; internal init; }

    /// <summary>The address of a TCP port.</summary>
    public static LineAddress Tcp(string host, int port) => new(host, port, null);

    /// <summary>The address of a TCP port that is talked to over TLS.</summary>
    public static LineAddress Tls(string host, int port) => Tcp(host, port) with { IsTls = true };

    /// <summary>The address of a unix socket.</summary>
    public static LineAddress Unix(string path) => new("", 0, path);

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">It is none; the message says what would be.</exception>
    public static LineAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith("unix:", StringComparison.Ordinal))
        {
            var path = text["unix:".Length..];
            return path.StartsWith("//", StringComparison.Ordinal) ? ParsePath(path[2..], text) : ParsePath(path, text);
        }

        var isTls = text.StartsWith(TlsScheme, StringComparison.OrdinalIgnoreCase);
        var colon = text.LastIndexOf(':');
        return (isTls || text.StartsWith(TcpScheme, StringComparison.OrdinalIgnoreCase))
            && colon > TcpScheme.Length
            && ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? Tcp(text[TcpScheme.Length..colon].Trim('[', ']'), port) with { IsTls = isTls }
            : throw Refuse(text);
    }

    /// <summary>The address as it is written.</summary>
    public override string ToString() => Path is not null
        ? $"unix:{Path}"
        : $"{(IsTls ? TlsScheme : TcpScheme)}{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}";

    /// <summary>The address as a socket wants it; a name is looked up.</summary>
    internal async Task<EndPoint> Resolve(CancellationToken cancellation) => Path is not null
        ? new UnixDomainSocketEndPoint(Path)
        : await Sockets.Resolve(Host, Port, cancellation).ConfigureAwait(false);

    private static LineAddress ParsePath(string path, string text) =>
        path.Length == 0 ? throw Refuse(text)
        : Encoding.UTF8.GetByteCount(path) > LongestPath
            ? throw new FormatException($"'{text}' is too long: the path of a unix socket has at most {LongestPath} bytes.")
        : Unix(path);

    private static FormatException Refuse(string text) =>
        new($"'{text}' is no address; write tcp://HOST:PORT (for example tcp://127.0.0.1:8888), tls://HOST:PORT or unix:PATH.");
}
