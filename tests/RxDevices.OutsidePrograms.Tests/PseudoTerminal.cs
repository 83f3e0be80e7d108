using System.Diagnostics;
using System.Text;

namespace RxDevices.OutsidePrograms.Tests;

/// <summary>A program on a terminal of its own, with somebody who types and reads there. The terminal is that of <c>script</c>.</summary>
public sealed class PseudoTerminal : IAsyncDisposable
{
    private readonly Process script;
    private readonly StringBuilder heard = new();

    /// <summary>Starts a command of the shell.</summary>
    public PseudoTerminal(string command)
    {
        var start = new ProcessStartInfo("script", ["-qec", $"stty rows 10 cols 100; {command}", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "xterm";
        start.Environment["PS1"] = "READY> ";
        start.Environment.Remove("NO_COLOR");
        script = Process.Start(start)!;
    }

    /// <summary>Types, tabs and returns included.</summary>
    public async Task Type(string keys)
    {
        await script.StandardInput.WriteAsync(keys);
        await script.StandardInput.FlushAsync();
    }

    /// <summary>Waits until the terminal has been sent a text since the last one that was waited for.</summary>
    public async Task Hear(string text)
    {
        var buffer = new char[4096];
        while (!heard.ToString().Contains(text, StringComparison.Ordinal))
        {
            var count = await script.StandardOutput.ReadAsync(buffer);
            Assert.True(count > 0, $"It ended without '{text}': {heard}");
            heard.Append(buffer, 0, count);
        }

        heard.Remove(0, heard.ToString().IndexOf(text, StringComparison.Ordinal) + text.Length);
    }

    /// <summary>Waits for the end; answers what was sent last, and the exit code.</summary>
    public async Task<(string Last, int ExitCode)> End()
    {
        heard.Append(await script.StandardOutput.ReadToEndAsync());
        await script.WaitForExitAsync();
        return (heard.ToString(), script.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (!script.HasExited)
        {
            script.Kill(entireProcessTree: true);
            await script.WaitForExitAsync();
        }

        script.Dispose();
    }
}
