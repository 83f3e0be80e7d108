using System.Net.Sockets;
using System.Reactive.Linq;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Admission;

/// <summary>TLS over real sockets: there is no other way to a handshake.</summary>
public sealed class TlsTests : IAsyncDisposable
{
    private readonly CertificateFolder files = new();
    private readonly ServerBench bench = new();

    public async ValueTask DisposeAsync()
    {
        await bench.DisposeAsync();
        files.Dispose();
    }

    [Fact]
    public async Task A_client_that_believes_the_server_is_answered()
    {
        var address = await Serve();

        await using var client = await LineClient.Connect(address, Believing());

        Assert.Equal(42L, (await client.Attribute($"{ServerBench.Name}/answer").Read()).Value);
    }

    [Fact]
    public async Task A_client_that_does_not_says_so()
    {
        var address = await Serve();

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => LineClient.Connect(address));

        Assert.Equal(Reasons.NotTrusted, refusal.Failure.Reason);
        Assert.StartsWith("The handshake with the server failed: ", refusal.Failure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_may_want_a_certificate_of_the_client()
    {
        var address = await Serve(files.Authority);
        var (certificate, key) = files.Issue("client");

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => LineClient.Connect(address, Believing()));
        await using var client = await LineClient.Connect(address, new LineClientOptions
        {
            Tls = new() { Authorities = files.Authority, Certificate = certificate, Key = key },
        });

        Assert.Contains(refusal.Failure.Reason, new[] { Reasons.NotTrusted, Reasons.CommunicationFailed });
        Assert.Single(await client.List());
    }

    [Fact]
    public async Task Who_speaks_no_TLS_is_told_so_and_others_are_served()
    {
        var address = await Serve();
        using var plain = new TcpClient(address.Host, address.Port);
        await using var terminal = new Terminal(plain.GetStream());
        await terminal.Type("? \n");
        terminal.EndInput();

        Assert.Equal(
            "Refused: this port speaks TLS; for people: openssl s_client -quiet -connect HOST:PORT\n", await terminal.ToEnd());
        await using var client = await LineClient.Connect(address, Believing());
        Assert.Single(await client.List());
    }

    [Fact]
    public void What_is_wrong_with_the_files_is_said()
    {
        var (certificate, key) = files.Issue("server");
        var empty = files.Write("empty", "");

        Assert.EndsWith(
            "there is no private key in it; name the file of the key as well (--key FILE).", Refusal(new() { Certificate = certificate }), StringComparison.Ordinal);
        Assert.EndsWith("there is no certificate in it; a PEM file or a .pfx is wanted.", Refusal(new() { Certificate = empty }), StringComparison.Ordinal);
        Assert.EndsWith(
            "there is no certificate in it; a PEM file is wanted.",
            Refusal(new() { Certificate = certificate, Key = key, Authorities = empty }),
            StringComparison.Ordinal);
        Assert.StartsWith(
            $"Cannot use the certificate {certificate}: ",
            Refusal(new() { Certificate = certificate, Key = files.Issue("other").Key }),
            StringComparison.Ordinal);
    }

    private static string Refusal(LineTlsOptions options) => Assert.Throws<IOException>(() => ServerTls.Load(options)).Message;

    private LineClientOptions Believing() => new() { Tls = new() { Authorities = files.Authority } };

    private async Task<LineAddress> Serve(string? clients = null)
    {
        var (certificate, key) = files.Issue("server");
        var tls = ServerTls.Load(new() { Certificate = certificate, Key = key, Authorities = clients });
        var listener = await SocketListener.Listen(LineAddress.Tls("127.0.0.1", 0), tls);
        bench.Server.Serve(listener);
        return listener.Address;
    }
}
