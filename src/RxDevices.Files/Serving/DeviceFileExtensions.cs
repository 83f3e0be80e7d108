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

    /// <summary>Tries whether the devices of a file can be, in virtual time in which nothing happens.</summary>
    /// <exception cref="DeviceFileException">They cannot.</exception>
    public static void Rehearse(this DeviceFile file) => FileDevices.Rehearse(file, null);
}
