using System.Diagnostics;
using System.Net.Sockets;

namespace RxDevices.Tool.Tests.Serving;

/// <summary>The built program with the signals of a real terminal.</summary>
public sealed class ProcessTests : IAsyncDisposable
{
    private readonly Process process = Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { typeof(CommandLine).Assembly.Location, "serve", "--no-tango", "--lines", "tcp://127.0.0.1:0" },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    [Theory]
    [InlineData("-TERM")]
    [InlineData("-INT")]
    public async Task A_signal_ends_it_after_what_was_asked_is_answered(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends signals");
        using var client = await Connect();
        using var answers = new StreamReader(client.GetStream());

        // The first answer shows that the second question has been heard.
        await client.GetStream().WriteAsync("prompt off\nlab/supply/1/current\ntest/asyncio/1/test_attribute\n"u8.ToArray());
        Assert.Equal(">>> 0.0", await answers.ReadLineAsync());

        await Send(signal);

        Assert.Equal("42\n", await answers.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await process.StandardError.ReadToEndAsync());
    }

    [Fact]
    public async Task A_second_signal_ends_it_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends signals");
        using var client = await Connect();
        using var answers = new StreamReader(client.GetStream());
        await client.GetStream().WriteAsync("lab/supply/1/current\ntest/asyncio/1/test_attribute\n"u8.ToArray());
        await answers.ReadLineAsync();

        await Send("-INT");

        // Two signals on their way together are one, so a few may be needed; the answer is not waited for.
        while (!process.HasExited)
        {
            await Send("-INT");
        }

        Assert.NotEqual(0, process.ExitCode);
    }

    [Fact]
    public async Task A_watch_ends_quietly_when_nobody_reads_it_any_more()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell");
        using var client = await Connect();
        var port = ((System.Net.IPEndPoint)client.Client.RemoteEndPoint!).Port;
        var tool = typeof(CommandLine).Assembly.Location;
        var watch = $"dotnet '{tool}' watch lab/supply/1/current --every 0.01 --server tcp://127.0.0.1:{port}";
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"({watch}; echo $? >&2) | head -n 2"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        Assert.Equal(2, (await shell.StandardOutput.ReadToEndAsync()).Count(letter => letter == '\n'));
        Assert.Equal("0\n", await shell.StandardError.ReadToEndAsync());
    }

    [Fact]
    public async Task What_only_plots_need_is_not_loaded_by_other_verbs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "looks into /proc");
        using var client = await Connect();

        var loaded = await File.ReadAllTextAsync($"/proc/{process.Id}/maps");

        Assert.Contains("/RxDevices.Lines.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("ScottPlot", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("Skia", loaded, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task<TcpClient> Connect()
    {
        const string serving = "Serving on 127.0.0.1 port ";
        var line = await process.StandardOutput.ReadLineAsync();
        Assert.StartsWith(serving, line, StringComparison.Ordinal);
        return new TcpClient("127.0.0.1", int.Parse(line.AsSpan(serving.Length), System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task Send(string signal)
    {
        using var kill = Process.Start(new ProcessStartInfo("/bin/kill", [signal, $"{process.Id}"]) { RedirectStandardError = true })!;
        await kill.WaitForExitAsync();
    }
}
