using System.CommandLine;
using RxDevices.Files;
using RxDevices.Hosting;

namespace RxDevices.Tool;

/// <summary>The file whose devices are served, from its first reading on; saving it changes the devices.</summary>
internal sealed class ServedFile : IDisposable
{
    private readonly DeviceFile file;
    private readonly InvocationConfiguration terminal;
    private IDisposable? watch;

    private ServedFile(DeviceFile file, InvocationConfiguration terminal) => (this.file, this.terminal) = (file, terminal);

    /// <summary>The seed that the file wishes for.</summary>
    public ulong? Seed => file.Seed;

    /// <summary>Reads a file, if one is wanted; a problem is a line for each mistake.</summary>
    public static ServedFile? Open(string? path, InvocationConfiguration terminal, out string? problem)
    {
        problem = null;
        try
        {
            return path is null ? null : new(DeviceFile.Load(path), terminal);
        }
        catch (Exception exception) when (exception is DeviceFileException or IOException)
        {
            problem = exception.Message;
            return null;
        }
    }

    /// <summary>Adds the devices to an application, and watches the file from its start on.</summary>
    public void AddTo(RxDevicesBuilder devices) => devices.AddFile(
        file, added => watch = FileWatch.Of(file.Path, RealTime.Clock).Subscribe(_ => Reload(added)));

    public void Dispose() => watch?.Dispose();

    private void Reload(FileDevices devices)
    {
        try
        {
            if (devices.Reload() is { IsAny: true } changes)
            {
                terminal.Output.WriteLine(
                    $"{file.Path} was read again: {changes.Added.Count} devices added, {changes.Replaced.Count} replaced, {changes.Removed.Count} removed");
                terminal.Output.Flush();
            }
        }
        catch (Exception exception) when (exception is DeviceFileException or IOException)
        {
            terminal.Error.WriteLine($"{exception.Message}\nThe devices stay as they were.");
        }
        catch (ObjectDisposedException)
        {
            // Saved in the very moment in which the server ends.
        }
    }
}
