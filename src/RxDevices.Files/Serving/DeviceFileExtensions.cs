using Microsoft.Extensions.Options;
using RxDevices.Files;

namespace RxDevices.Hosting;

/// <summary>Devices of files in hosts.</summary>
public static class DeviceFileExtensions
{
    /// <summary>Adds the devices of a file: all, or none.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">The file; messages call it that.</param>
    /// <param name="classes">The classes it may name; default: the ready ones.</param>
    /// <exception cref="DeviceFileException">The file has mistakes: all of them are told.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static FileDevices AddFile(this DeviceHost host, string path, DeviceClasses? classes = null) =>
        host.AddFile(DeviceFile.Load(path, classes));

    /// <summary>Adds the devices of a file that was read: all, or none.</summary>
    /// <exception cref="DeviceFileException">A device cannot be in this host.</exception>
    public static FileDevices AddFile(this DeviceHost host, DeviceFile file)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(file);
        return FileDevices.Add(host, file);
    }

    /// <summary>Adds the devices of a file when the application starts. What is wrong with the file is reported then, all of it.</summary>
    /// <param name="devices">The devices of the application.</param>
    /// <param name="path">The file; messages call it that.</param>
    /// <param name="classes">The classes it may name; default: the ready ones.</param>
    /// <param name="added">Told of them, to read the file again later; default: nobody is told.</param>
    public static RxDevicesBuilder AddFile(
        this RxDevicesBuilder devices, string path, DeviceClasses? classes = null, Action<FileDevices>? added = null)
    {
        ArgumentNullException.ThrowIfNull(devices);
        return devices.Prepare(host => Prepare(host, path, () => DeviceFile.Load(path, classes), added));
    }

    /// <summary>Adds the devices of a file that was read when the application starts. What cannot be in its host is reported then.</summary>
    /// <param name="devices">The devices of the application.</param>
    /// <param name="file">The file.</param>
    /// <param name="added">Told of them, to read the file again later; default: nobody is told.</param>
    public static RxDevicesBuilder AddFile(this RxDevicesBuilder devices, DeviceFile file, Action<FileDevices>? added = null)
    {
        ArgumentNullException.ThrowIfNull(devices);
        ArgumentNullException.ThrowIfNull(file);
        return devices.Prepare(host => Prepare(host, file.Path, () => file, added));
    }

    private static void Prepare(DeviceHost host, string path, Func<DeviceFile> load, Action<FileDevices>? added)
    {
        try
        {
            var there = host.AddFile(load());
            added?.Invoke(there);
        }
        catch (DeviceFileException exception)
        {
            throw new OptionsValidationException(path, typeof(DeviceFile), exception.Problems.Select(problem => problem.ToString()));
        }
    }
}
