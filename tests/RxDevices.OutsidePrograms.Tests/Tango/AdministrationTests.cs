using System.Globalization;
using RxDevices.Hosting;
using RxDevices.Lines;
using RxDevices.OutsidePrograms.Tests.Kit;
using RxDevices.Tango;

namespace RxDevices.OutsidePrograms.Tests.Tango;

/// <summary>Polling, histories, locks and the black box of a real TangoTest.</summary>
public class AdministrationTests
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(50);

    [OutsideFact("TangoTest PyTango")]
    public async Task What_is_polled_has_the_history_that_PyTango_sees()
    {
        string[] names = ["double_scalar", "wave", "double_image_ro", "string_spectrum_ro", "State", "throw_exception", "long_scalar"];
        await using var server = await RealTangoTest.Start();
        var device = await DeviceProxy.Connect(server.Url);
        foreach (var name in names)
        {
            await device.Administration.StartPolling(MemberKind.Attribute, name, Period);
        }

        await device.Administration.StartPolling(MemberKind.Command, "DumpExecutionState", Period);
        await Until(async () => (await device.Administration.PollingStatus()).All(status => status.Gaps.Count >= 4));
        for (var value = 7; value < 10; value++)
        {
            await device.WriteAttribute("long_scalar", value);
            await Until(async () => Equals((await device.Administration.AttributeHistory("long_scalar", 1))[0].SetPoint, value));
        }

        var polled = await device.Administration.PollingStatus();

        // From now on nothing comes that one of us sees and the other does not.
        foreach (var name in names)
        {
            await device.Administration.StartPolling(MemberKind.Attribute, name, TimeSpan.FromHours(1));
        }

        // Tango polls State and Status in both ways at once.
        Assert.Equal(
            names.Select(name => $"Attribute {name} 0.05 10")
                .Append("Command DumpExecutionState 0.05 10").Append("Command State 0.05 10").Order(),
            polled.Select(status =>
                string.Create(CultureInfo.InvariantCulture, $"{status.Kind} {status.Member} {status.Period.TotalSeconds} {status.Depth}")).Order());
        Assert.All(polled, status => Assert.True(status is { Duration: not null, Age: not null } || status.Failure is not null));

        var python = await OutsideProcess.RunPython("pytango_client.py", ["history", server.Url, .. names]);
        var ours = new List<string>();
        foreach (var name in names)
        {
            ours.AddRange((await device.Administration.AttributeHistory(name, 5)).Select(reading => Print(name, reading)));
        }

        Assert.Equal(python, ours);
        Assert.Equal(
            [null, null, null],
            (await device.Administration.CommandHistory("DumpExecutionState", 3)).Select(record => record.Failure));
        Assert.Equal(
            [DevState.Running, DevState.Running],
            (await device.Administration.CommandHistory("State", 2)).Select(record => record.Value));

        await device.Administration.StopPolling(MemberKind.Command, "DumpExecutionState");
        Assert.Equal(names.Length + 1, (await device.Administration.PollingStatus()).Count);
    }

    [OutsideFact("TangoTest")]
    public async Task A_lock_keeps_other_clients_out()
    {
        await using var server = await RealTangoTest.Start();
        var device = await DeviceProxy.Connect(server.Url);
        var other = device.For(new("Panel", "elsewhere"));
        await device.WriteAttribute("ampli", 1.5);

        await other.Administration.Lock(TimeSpan.FromSeconds(10));
        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => device.WriteAttribute("ampli", 2.5));
        var status = await device.Administration.LockedBy();

        Assert.Equal("API_DeviceLocked", refusal.Failure.Reason);
        Assert.Contains("Panel", status!.Owner.Name, StringComparison.Ordinal);
        await other.WriteAttribute("ampli", 3.5);
        await other.Administration.Relock();
        Assert.Equal(0, await other.Administration.Unlock());
        Assert.Null(await device.Administration.LockedBy());
        await device.WriteAttribute("ampli", 4.5);
        Assert.Equal(4.5, (await other.ReadAttribute("ampli")).Value);
    }

    [OutsideFact("TangoTest")]
    public async Task The_black_box_has_our_requests()
    {
        await using var server = await RealTangoTest.Start();
        var device = await DeviceProxy.Connect(server.Url);
        await device.Execute("State");
        await device.ReadAttribute("ampli");

        var requests = await device.Administration.BlackBox(3);

        Assert.Equal((RequestKind.Read, "ampli"), (requests[0].Kind, requests[0].Member));
        Assert.Contains(requests, request => request is { Kind: RequestKind.Execute, Member: "State" });
        Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), requests[0].Client.Name, StringComparison.Ordinal);
    }

    private static string Print(string name, Reading reading)
    {
        var time = reading.Time - DateTimeOffset.UnixEpoch;
        var seconds = Math.Floor(time.TotalSeconds);
        var value = reading.Failure is { } failure
            ? LineText.Literal(failure.Errors.Select(error => error.Reason).ToArray())
            : reading.Value is DevState state ? $"tango._tango.DevState.{TangoText.Of(state)}" : LineText.Literal(reading.Value);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name} {seconds} {(time - TimeSpan.FromSeconds(seconds)).Ticks / TimeSpan.TicksPerMicrosecond} {TangoText.Of(reading.Quality)} {value}");
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Yield();
        }
    }
}
