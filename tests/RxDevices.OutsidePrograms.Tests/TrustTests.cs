using RxDevices.OutsidePrograms.Tests.Kit;

namespace RxDevices.OutsidePrograms.Tests;

/// <summary>TLS and tokens of the rxdevices command, with the clients that everybody has.</summary>
public sealed class TrustTests : IDisposable
{
    private const string Question = "sys/tg_test/1/ampli\nquit\n";
    private readonly string folder = Directory.CreateTempSubdirectory("rxdevices").FullName;

    [OutsideFact("openssl")]
    public async Task Openssl_shows_a_token_over_TLS_and_gets_a_value()
    {
        await using (var certificate = OutsideProcess.Start(
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost", "-keyout", PathOf("key"), "-out", PathOf("cert")))
        {
            Assert.Equal(0, await certificate.Ended());
        }

        await using var server = await RxServer.StartOverTls("--cert", PathOf("cert"), "--key", PathOf("key"), "--token-file", Tokens());

        Assert.Equal(">>> 0.0\n>>> ", await Say(server, $"auth sesame\n{Question}"));
        Assert.Equal("Refused: the first line must be: auth TOKEN\n", await Say(server, Question));
    }

    [OutsideFact("nc.openbsd")]
    public async Task A_netcat_with_a_wrong_token_is_told_so_and_gets_no_value()
    {
        await using var server = await RxServer.Start("--token-file", Tokens());
        await using var stranger = OutsideProcess.Start("nc.openbsd", "-N", "localhost", server.Lines);
        await stranger.Tell($"auth open\n{Question}");
        await using var friend = OutsideProcess.Start("nc.openbsd", "-N", "localhost", server.Lines);
        await friend.Tell($"auth sesame\n{Question}");

        Assert.Equal("Refused: the first line must be: auth TOKEN\n", await stranger.Said.ReadToEndAsync());
        Assert.Equal(">>> 0.0\n>>> ", await friend.Said.ReadToEndAsync());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> Say(RxServer server, string lines)
    {
        await using var client = OutsideProcess.Start(
            "openssl", "s_client", "-quiet", "-verify_quiet", "-verify_return_error", "-CAfile", PathOf("cert"), "-connect", $"localhost:{server.Lines}");
        await client.Tell(lines);
        return await client.Said.ReadToEndAsync();
    }

    private string Tokens()
    {
        File.WriteAllText(PathOf("tokens"), "sesame\n");
        return PathOf("tokens");
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
