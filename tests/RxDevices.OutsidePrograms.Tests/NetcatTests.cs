using RxDevices.OutsidePrograms.Tests.Kit;

namespace RxDevices.OutsidePrograms.Tests;

/// <summary>The server of the rxdevices command, and clients that everybody has.</summary>
public class NetcatTests
{
    private const string Conversation = """
        >>> 0.0
        >>> RUNNING
        >>> DevFailed[
        DevError[
            desc = Attribute nope is not supported by device sys/tg_test/1
          origin = AttributeProxy::real_constructor()
          reason = API_UnsupportedAttribute
        severity = ERR]
        ]
        >>>
        """;

    [OutsideFact("ncat")]
    public async Task The_conversation_with_ncat_is_that_of_the_slides()
    {
        await using var server = await RxServer.Start();
        await using var ncat = OutsideProcess.Start("ncat", "--no-shutdown", "localhost", server.Lines);
        await ncat.Tell("sys/tg_test/1/ampli\nsys/tg_test/1/state\nsys/tg_test/1/nope\n");

        Assert.Equal(Conversation + " ", await Hear(ncat, Conversation.Length + 1));

        // Without a shutdown of its side the client stays until the server leaves.
        Assert.Equal(0, await server.Stop("TERM"));
        Assert.Equal("", await ncat.Said.ReadToEndAsync());
    }

    [OutsideFact("nc.openbsd")]
    public async Task The_nc_of_OpenBSD_gets_all_answers_and_then_the_end()
    {
        await using var server = await RxServer.Start();
        await using var nc = OutsideProcess.Start("nc.openbsd", "-N", "localhost", server.Lines);
        await nc.Tell("sys/tg_test/1/ampli\nsys/tg_test/1/state\nsys/tg_test/1/nope\n");

        Assert.Equal(Conversation + " ", await nc.Said.ReadToEndAsync());
        Assert.Equal(0, await nc.Ended());
    }

    [OutsideFact("nc.openbsd")]
    public async Task A_last_line_without_an_end_is_answered()
    {
        await using var server = await RxServer.Start();
        await using var nc = OutsideProcess.Start("nc.openbsd", "-N", "localhost", server.Lines);
        await nc.Tell("sys/tg_test/1/ampli");

        Assert.Equal(">>> 0.0\n>>> ", await nc.Said.ReadToEndAsync());
    }

    [OutsideFact("ncat")]
    public async Task A_server_that_is_ended_in_the_middle_of_a_reading_answers_it_first()
    {
        await using var server = await RxServer.Start();
        await using var ncat = OutsideProcess.Start("ncat", "--no-shutdown", "localhost", server.Lines);
        await ncat.Tell("sys/tg_test/1/ampli\ntest/asyncio/1/test_attribute\n");

        // The reading takes 2 s, and has begun: both lines came together.
        Assert.Equal(">>> 0.0\n>>> ", await Hear(ncat, ">>> 0.0\n>>> ".Length));
        Assert.Equal(0, await server.Stop("TERM"));
        Assert.Equal("42\n>>> ", await ncat.Said.ReadToEndAsync());
    }

    private static async Task<string> Hear(OutsideProcess client, int characters)
    {
        var heard = new char[characters];
        var count = await client.Said.ReadBlockAsync(heard);
        return new(heard, 0, count);
    }
}
