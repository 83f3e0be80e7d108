using System.Diagnostics;
using System.Globalization;
using RxDevices.Storage.Tests.Kit;
using RxDevices.Storage.Writer;

namespace RxDevices.Storage.Tests.Kills;

/// <summary>A real process that counts up in a store until it is killed.</summary>
internal sealed class WriterProcess(string path, int roundsBeforeReopening) : IDisposable
{
    private readonly Process process = Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { typeof(Count).Assembly.Location, path, $"{roundsBeforeReopening}" },
        RedirectStandardOutput = true,
    })!;

    /// <summary>The last number the process said to be safe; 0 before the first.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Reads so many lines of what the process says.</summary>
    public async Task Hear(int lines)
    {
        for (var line = 0; line < lines; line++)
        {
            Note(await process.StandardOutput.ReadLineAsync().Soon() ?? throw new EndOfStreamException("The writer ended by itself."));
        }
    }

    /// <summary>Ends it without a warning (SIGKILL), and reads what it still had said.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync().Soon();
        var rest = await process.StandardOutput.ReadToEndAsync().Soon();

        // After the last line end stands a line that was cut off, or nothing.
        foreach (var line in rest.Split('\n')[..^1])
        {
            Note(line);
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private void Note(string line) =>
        Acknowledged = int.TryParse(line, CultureInfo.InvariantCulture, out var number) ? number : Acknowledged;
}
