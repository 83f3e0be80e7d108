using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace RxDevices.Lines;

/// <summary>What a server shows to clients over TLS, and what it wants to see of them.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class ServerTls
{
    private const byte Hello = 0x16;
    private readonly SslServerAuthenticationOptions options;

    private ServerTls(SslServerAuthenticationOptions options) => this.options = options;

    /// <summary>Reads the files.</summary>
    /// <exception cref="IOException">One is missing or holds something else; the message says what to do.</exception>
    public static ServerTls Load(LineTlsOptions files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var path = files.Certificate
            ?? throw new IOException("TLS needs a certificate: --cert FILE, a PEM file with its private key or with --key FILE, or a .pfx.");
        var (own, chain) = CertificateFiles.LoadWithKey(path, files.Key, files.Password);
        return new(new()
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            ServerCertificateContext = SslStreamCertificateContext.Create(own, chain, offline: true),
            ClientCertificateRequired = files.Authorities is not null,
            CertificateChainPolicy = files.Authorities is null ? null : Believing(files.Authorities),
        });
    }

    /// <summary>Trust in these authorities alone. Nobody is asked over the network whether a certificate was revoked: devices often stand where
    /// there is nobody to ask.</summary>
    internal static X509ChainPolicy Believing(string authorities)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(CertificateFiles.LoadAuthorities(authorities));
        return policy;
    }

    /// <summary>Whether these are the first bytes of a client that speaks TLS; no line begins so.</summary>
    internal static bool IsHello(ReadOnlySpan<byte> first) => first is [Hello, ..];

    /// <summary>A connection that is talked over only after the handshake.</summary>
    internal LineConnection Expect(Socket socket, LineConnection plain) => new(plain.Stream, plain.Peer, plain.Abort)
    {
        Handshake = cancellation => Shake(socket, plain, cancellation),
    };

    /// <summary>Shakes hands with a client; answers the connection that is talked over from then on.</summary>
    /// <exception cref="RefusedException">The client speaks no TLS; the message tells it so.</exception>
    /// <exception cref="AuthenticationException">The handshake failed.</exception>
    private async Task<LineConnection> Shake(Socket socket, LineConnection plain, CancellationToken cancellation)
    {
        var first = new byte[1];
        if (await socket.ReceiveAsync(first, SocketFlags.Peek, cancellation).ConfigureAwait(false) == 1 && !IsHello(first))
        {
            throw new RefusedException("this port speaks TLS; for people: openssl s_client -quiet -connect HOST:PORT");
        }

        var stream = new TlsStream(plain.Stream);
        await stream.AuthenticateAsServerAsync(options, cancellation).ConfigureAwait(false);
        return new(stream, plain.Peer, plain.Abort) { Later = plain.Later };
    }
}
