using RxDevices.Hosting;
using RxDevices.OutsidePrograms.Tests.Kit;
using RxDevices.Tango;

namespace RxDevices.OutsidePrograms.Tests.Tango;

/// <summary>What a real TangoTest refuses, and what is said while it is away, beside what PyTango shows for the same calls.</summary>
public class RefusalTests
{
    private static readonly Dictionary<string, Func<DeviceProxy, Task>> Calls = new()
    {
        ["read nope"] = device => device.ReadAttribute("nope"),
        ["read throw_exception"] = device => device.ReadAttribute("throw_exception"),
        ["read from an empty cache"] = device => device.ReadAttribute("ampli", ReadSource.Cache),
        ["write State"] = device => device.WriteAttribute("State", DevState.On),
        ["write short_scalar_ro"] = device => device.WriteAttribute("short_scalar_ro", (short)1),
        ["write too many"] = device => device.WriteAttribute("double_spectrum", new double[5000]),
        ["write NaN"] = device => device.WriteAttribute("double_scalar", double.NaN),
        ["write infinity"] = device => device.WriteAttribute("float_scalar", double.PositiveInfinity),
        ["write NaN among others"] = device => device.WriteAttribute("double_spectrum", new[] { 1, double.NaN }),
        ["execute nope"] = device => device.Execute("nope"),
        ["history of what is not polled"] = async device => await device.Administration.AttributeHistory("ampli", 3),
        ["history of a command that is not polled"] = async device => await device.Administration.CommandHistory("State", 3),
        ["poll nope"] = async device =>
            await device.Administration.StartPolling(MemberKind.Attribute, "nope", TimeSpan.FromSeconds(1)),
        ["poll a command with an argument"] = async device =>
            await device.Administration.StartPolling(MemberKind.Command, "DevDouble", TimeSpan.FromSeconds(1)),
        ["poll no more"] = async device => await device.Administration.StopPolling(MemberKind.Attribute, "ampli"),
    };

    [OutsideFact("TangoTest PyTango")]
    public async Task Refusals_are_those_of_PyTango()
    {
        await using var server = await RealTangoTest.Start();
        var device = await DeviceProxy.Connect(server.Url);

        await AssertSame(await OutsideProcess.RunPython("pytango_client.py", ["refusals", server.Url, .. Calls.Keys]), Calls, device);
    }

    [OutsideFact("PyTango")]
    public async Task A_server_that_is_away_is_missed_as_PyTango_misses_it()
    {
        var url = $"tango://127.0.0.1:{OutsideProcess.FreePort()}/{RealTangoTest.Name}#dbase=no";
        var python = await OutsideProcess.RunPython("pytango_client.py", "refusals", url, "read ampli", "execute State");
        var device = await DeviceProxy.Connect(url);

        // It was tried just now.
        Assert.Equal(
            ["API_CantConnectToDevice", "API_AttributeFailed"],
            (await Refusal(() => device.ReadAttribute("ampli"))).Failure.Errors.Select(error => error.Reason));
        await AssertSame(
            python,
            new()
            {
                ["read ampli"] = _ => NextAttempt(() => device.ReadAttribute("ampli")),
                ["execute State"] = _ => NextAttempt(() => device.Execute("State")),
            },
            device);
    }

    [OutsideFact("TangoTest PyTango")]
    public async Task A_device_that_its_server_does_not_have_is_refused_when_it_is_connected_to()
    {
        await using var server = await RealTangoTest.Start();
        var url = server.Url.Replace(RealTangoTest.Name, "sys/tg_test/99", StringComparison.Ordinal);
        var python = await OutsideProcess.RunPython("pytango_client.py", "refusals", url, "ping");

        Assert.Equal(python.Single(), Print("ping", (await Refusal(() => DeviceProxy.Connect(url))).Failure));
    }

    [OutsideFact("TangoTest")]
    public async Task A_server_that_stands_still_is_timed_out_and_then_found_again()
    {
        await using var server = await RealTangoTest.Start();
        await using var client = new TangoClient("127.0.0.1", server.Port, new() { Timeout = TimeSpan.FromMilliseconds(300) });
        var device = client.Device(RealTangoTest.Name);
        await device.ReadAttribute("ampli");

        await server.Stop();
        var refusal = await Refusal(() => device.Execute("State"));
        await server.Continue();

        Assert.Equal(
            """
            DevFailed[
            DevError[
                desc = TRANSIENT CORBA system exception: TRANSIENT_CallTimedout
              origin = Connection::command_inout()
              reason = API_CorbaException
            severity = ERR]

            DevError[
                desc = Timeout (300 mS) exceeded on device sys/tg_test/1, command State
              origin = Connection::command_inout()
              reason = API_DeviceTimedOut
            severity = ERR]
            ]
            """,
            refusal.Failure.ToString());
        Assert.Equal(DevState.Running, await device.Execute("State"));
    }

    [OutsideFact("TangoTest")]
    public async Task A_server_that_is_started_again_is_found_by_the_next_call_of_any_kind()
    {
        var port = OutsideProcess.FreePort();
        DeviceProxy device;
        await using (var first = await RealTangoTest.Start(port))
        {
            device = await DeviceProxy.Connect(first.Url);
            await device.WriteAttribute("ampli", 1.5);
        }

        await using var second = await RealTangoTest.Start(port);
        await device.WriteAttribute("ampli", 2.5);

        Assert.Equal(2.5, (await device.ReadAttribute("ampli")).Value);
    }

    [OutsideFact("TangoTest")]
    public async Task A_hundred_reads_at_once_are_all_answered()
    {
        await using var server = await RealTangoTest.Start();
        var device = await DeviceProxy.Connect(server.Url);

        var readings = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => i % 2 == 0
            ? device.ReadAttribute<double>("ampli").ContinueWith(read => read.Result.Value == 0, TaskScheduler.Default)
            : device.Execute("DevLong", i).ContinueWith(result => result.Result is int echo && echo == i, TaskScheduler.Default)));

        Assert.All(readings, Assert.True);
    }

    private static async Task AssertSame(string[] python, Dictionary<string, Func<DeviceProxy, Task>> calls, DeviceProxy device)
    {
        var ours = new List<string>();
        foreach (var (name, call) in calls)
        {
            ours.Add(Print(name, (await Refusal(() => call(device))).Failure));
        }

        Assert.Equal(python, ours);
    }

    private static string Print(string name, DevFailed failure) => string
        .Join(" | ", [name, .. failure.Errors.Select(error => $"{error.Reason}: {error.Description} ({error.Origin})")])
        .Replace("\n", " / ", StringComparison.Ordinal);

    private static Task<DevFailedException> Refusal(Func<Task> call) => Assert.ThrowsAsync<DevFailedException>(call);

    // Not before the pause after the last failure is over.
    private static async Task NextAttempt(Func<Task> call)
    {
        while (true)
        {
            try
            {
                await call();
                return;
            }
            catch (DevFailedException refusal) when (refusal.Failure.Reason == "API_CantConnectToDevice")
            {
                await Task.Yield();
            }
        }
    }
}
