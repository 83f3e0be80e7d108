using System.Diagnostics;
using RxDevices.OutsidePrograms.Tests.Kit;

namespace RxDevices.OutsidePrograms.Tests;

/// <summary>A real recording is killed; what was recorded a second before that is on the tape.</summary>
public sealed class TapeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [OutsideFact("ncat")]
    public async Task A_recording_that_is_killed_leaves_all_but_the_last_second()
    {
        await using var server = await RxServer.Start();
        var tape = Path.Combine(folder, "tape");
        await using (var recording = Tool("record", tape, "lab/supply/1/current", "--server", $"tcp://127.0.0.1:{server.Lines}"))
        {
            await Until(() => File.Exists(tape) && new FileInfo(tape).Length > 150);
            await server.Say("lab/supply/1/current_setpoint = 5\n");
            await Until(() => Said("tape", "export", tape).Contains("current,5,", StringComparison.Ordinal));
            await recording.Signal("KILL");
            Assert.Equal(137, await recording.Ended());
        }

        Assert.Contains("current,5,ATTR_VALID", Said("tape", "export", tape), StringComparison.Ordinal);
        await using (var again = Tool("record", tape, "lab/supply/1/current", "--append", "--for", "1s", "--server", $"tcp://127.0.0.1:{server.Lines}"))
        {
            Assert.Equal(0, await again.Ended());
        }

        Assert.Contains("12 readings of 1 attributes", Said("tape", "info", tape), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static OutsideProcess Tool(params string[] arguments) =>
        OutsideProcess.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "RxDevices.Tool.dll"), .. arguments]);

    private static string Said(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "RxDevices.Tool.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
        })!;
        return process.StandardOutput.ReadToEnd();
    }

    private static async Task Until(Func<bool> isSo)
    {
        for (var tries = 0; !isSo(); tries++)
        {
            Assert.True(tries < 2000, "It did not come to that.");
            await Task.Yield();
            Thread.SpinWait(1_000_000);
        }
    }
}
