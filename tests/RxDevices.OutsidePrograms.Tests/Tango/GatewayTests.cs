using RxDevices.OutsidePrograms.Tests.Kit;

namespace RxDevices.OutsidePrograms.Tests.Tango;

/// <summary>The server of the rxdevices command with a device of a real TangoTest in it, and a client that everybody has.</summary>
public class GatewayTests
{
    private const string Nope = """
        >>> DevFailed[
        DevError[
            desc = Attribute nope is not supported by device sys/tg_test/1
          origin = AttributeProxy::real_constructor()
          reason = API_UnsupportedAttribute
        severity = ERR]
        ]

        """;

    private const string Absent = """
        >>> DevFailed[
        DevError[
            desc = TRANSIENT CORBA system exception: TRANSIENT_ConnectFailed
          origin = Connection::connect
          reason = API_CorbaException
        severity = ERR]

        DevError[
            desc = Failed to connect to device sys/tg_test/1
          origin = Connection::connect
          reason = API_ServerNotRunning
        severity = ERR]

        DevError[
            desc = Failed to read_attribute on device sys/tg_test/1, attribute ampli
          origin = DeviceProxy::read_attribute()
          reason = API_AttributeFailed
        severity = ERR]
        ]

        """;

    [OutsideFact("TangoTest ncat")]
    public async Task Netcat_to_a_far_device_has_the_conversation_of_the_slides()
    {
        await using var real = await RealTangoTest.Start();
        await using var gateway = await RxServer.Start("--remote", real.Url);

        Assert.Equal(
            $">>> 0.0\n>>> RUNNING\n{Nope}>>> ",
            await gateway.Say("sys/tg_test/1/ampli\nsys/tg_test/1/state\nsys/tg_test/1/nope\n"));
        Assert.Equal(
            ">>> 2.5\n>>> 2.5\n>>> [1, 2, 3]\n>>> it is\n>>> ",
            await gateway.Say(
                "sys/tg_test/1/ampli = 2.5\nSYS/TG_TEST/1/AMPLI\nsys/tg_test/1/DevVarLongArray([1, 2, 3])\nsys/tg_test/1/DevString('it is')\n"));
    }

    [OutsideFact("TangoTest ncat")]
    public async Task A_server_that_is_away_says_so_and_is_found_when_it_comes()
    {
        var port = OutsideProcess.FreePort();
        await using var gateway = await RxServer.Start("--remote", $"tango://127.0.0.1:{port}/sys/tg_test/1#dbase=no");

        Assert.Equal($"{Absent}>>> ", await gateway.Say("sys/tg_test/1/ampli\n"));

        await using var real = await RealTangoTest.Start(port);
        string said;
        do
        {
            // The next attempt is made a second after the one that failed.
            said = await gateway.Say("sys/tg_test/1/ampli\n");
        }
        while (said.Contains("API_CantConnectToDevice", StringComparison.Ordinal));

        Assert.Equal(">>> 0.0\n>>> ", said);
    }
}
