using System.CommandLine;
using RxDevices.Hosting;
using RxDevices.Tapes;

namespace RxDevices.Tool;

/// <summary>A tape whose devices are served.</summary>
internal sealed class ServedTape(Tape tape, TapePlayerOptions options, InvocationConfiguration terminal) : IDisposable
{
    private TapePlayer? player;

    /// <summary>Adds the devices to an application; they begin with its clock.</summary>
    public void AddTo(RxDevicesBuilder devices) => devices.Prepare(host =>
    {
        player = new(tape, options, host.Clock);
        foreach (var name in player.DeviceNames)
        {
            host.Add(name.ToString(), player.Create);
        }

        player.Play();
        _ = TellEnd(player);
    });

    public void Dispose()
    {
        player?.Dispose();
        tape.Dispose();
    }

    private async Task TellEnd(TapePlayer playing)
    {
        try
        {
            await playing.Completion;
            terminal.Output.WriteLine($"{tape.Path} has been replayed to its end");
            terminal.Output.Flush();
        }
        catch (IOException exception)
        {
            terminal.Error.WriteLine($"{tape.Path} cannot be read any more: {exception.Message}");
        }

        TapeFiles.TellDamage(tape, terminal.Error);
    }
}
