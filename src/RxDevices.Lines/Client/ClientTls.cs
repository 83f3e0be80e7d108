using System.Net.Security;
using System.Security.Authentication;

namespace RxDevices.Lines;

/// <summary>What a client shows to a server over TLS, and what it wants to see of it.</summary>
internal static class ClientTls
{
    /// <summary>Reads the files.</summary>
    /// <exception cref="IOException">One is missing or holds something else; the message says what to do.</exception>
    public static SslClientAuthenticationOptions Load(LineTlsOptions files, string host) => new()
    {
        TargetHost = host,
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        CertificateChainPolicy = files.Authorities is null ? null : ServerTls.Believing(files.Authorities),
        ClientCertificateContext = files.Certificate is null ? null : Own(files.Certificate, files),
    };

    /// <summary>Shakes hands with a server; answers the connection that is talked over from then on.</summary>
    /// <exception cref="AuthenticationException">The server is not believed, or does not believe us.</exception>
    public static async Task<LineConnection> Shake(
        LineConnection plain, SslClientAuthenticationOptions options, CancellationToken cancellation)
    {
        var stream = new TlsStream(plain.Stream);
        try
        {
            await stream.AuthenticateAsClientAsync(options, cancellation).ConfigureAwait(false);
            return new(stream, plain.Peer, plain.Abort);
        }
        catch
        {
            plain.Abort();
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static SslStreamCertificateContext Own(string path, LineTlsOptions files)
    {
        var (own, chain) = CertificateFiles.LoadWithKey(path, files.Key, files.Password);
        return SslStreamCertificateContext.Create(own, chain, offline: true);
    }
}
