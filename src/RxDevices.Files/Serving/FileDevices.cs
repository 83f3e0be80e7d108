using System.Reactive.Concurrency;
using RxDevices.Hosting;
using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>The devices of a file in a host. Reading the file again changes those that are described otherwise now, and no others.</summary>
/// <remarks>Safe from any thread: one change after the other.</remarks>
public sealed class FileDevices : IDisposable
{
    private readonly DeviceHost host;
    private readonly Lock gate = new();
    private readonly Wiring wiring;
    private readonly HashSet<string> owned = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<int>> faults = new(StringComparer.OrdinalIgnoreCase);
    private DeviceFile file;

    private FileDevices(DeviceHost host, DeviceFile file, Wiring wiring) => (this.host, this.file, this.wiring) = (host, file, wiring);

    /// <summary>The file as it was read last without mistakes.</summary>
    public DeviceFile File => file;

    /// <summary>Adds the devices of a file to a host: all, or none.</summary>
    /// <exception cref="DeviceFileException">Something in the file cannot be in this host.</exception>
    internal static FileDevices Add(DeviceHost host, DeviceFile file)
    {
        var devices = new FileDevices(host, file, new(host.Find, host.Clock));
        try
        {
            devices.Add(file.Content.Devices, file);
            host.Remade += devices.wiring.Start;
            return devices;
        }
        catch
        {
            devices.Dispose();
            throw;
        }
    }

    /// <summary>Reads the file again, and makes the devices what it says now.</summary>
    /// <returns>What that changed.</returns>
    /// <exception cref="DeviceFileException">The file has mistakes; the devices are as they were.</exception>
    /// <exception cref="IOException">It cannot be opened; the devices are as they were.</exception>
    public FileChanges Reload()
    {
        lock (gate)
        {
            var next = DeviceFile.Load(file.Path, file.Classes);
            var before = file.Content.Devices.ToDictionary(device => device.Name, StringComparer.OrdinalIgnoreCase);
            var after = next.Content.Devices.ToDictionary(device => device.Name, StringComparer.OrdinalIgnoreCase);
            var removed = before.Keys.Where(name => !after.ContainsKey(name)).ToList();
            var added = next.Content.Devices.Where(device => !before.ContainsKey(device.Name)).ToList();
            var replaced = next.Content.Devices
                .Where(device => before.TryGetValue(device.Name, out var old) && old.Meaning != device.Meaning)
                .ToList();
            if (removed.Count + added.Count + replaced.Count > 0)
            {
                Rehearse(next);
                removed.ForEach(Remove);
                replaced.ForEach(device => Remove(device.Name));
                Add([.. next.Content.Devices.Where(device => added.Contains(device) || replaced.Contains(device))], next);
            }

            file = next;
            return new([.. added.Select(device => device.Name)], [.. replaced.Select(device => device.Name)], removed);
        }
    }

    /// <summary>Removes the devices from the host.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            foreach (var device in file.Content.Devices)
            {
                Remove(device.Name);
            }

            host.Remade -= wiring.Start;
            wiring.Dispose();
        }
    }

    /// <summary>Tries in virtual time, in which nothing happens, whether the devices can be; those that the file names and has not, are asked for.</summary>
    internal static void Rehearse(DeviceFile file, DeviceHost? among)
    {
        var clock = new HistoricalScheduler(DateTimeOffset.UnixEpoch);
        using var stage = DeviceHost.Apart(clock);
        using var wiring = new Wiring(name => stage.Find(name) ?? (file.Names.Contains(name, StringComparer.OrdinalIgnoreCase) ? null : among?.Find(name)), clock);
        new FileDevices(stage, file, wiring).Add(file.Content.Devices, file);
    }

    private void Rehearse(DeviceFile next) => Rehearse(next, host);

    private void Add(IReadOnlyList<DeviceSpec> devices, DeviceFile from)
    {
        var problems = new FileProblems(from.Path);
        foreach (var device in devices)
        {
            Add(device, from.Classes, problems);
        }

        if (problems.Count == 0)
        {
            Wire(from, problems);
        }

        foreach (var device in problems.Count == 0 ? devices : [])
        {
            Inject(device, problems);
        }

        if (problems.Count > 0)
        {
            foreach (var device in devices)
            {
                Remove(device.Name);
            }

            throw new DeviceFileException(problems.All);
        }
    }

    private void Add(DeviceSpec device, DeviceClasses classes, FileProblems problems)
    {
        try
        {
            if (device.Class is null)
            {
                host.Add(device.Name, context => new FileDevice(context, device, wiring));
            }
            else
            {
                host.Add(
                    device.Name,
                    context => classes.Create(device.Class, context),
                    device.Properties.ToDictionary(property => property.Name, property => property.Value, StringComparer.OrdinalIgnoreCase));
            }

            owned.Add(device.Name);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or DevFailedException)
        {
            foreach (var line in exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var property = device.Properties.FirstOrDefault(property => line.Contains(property.Name, StringComparison.OrdinalIgnoreCase));
                problems.Add(property?.Node ?? device.NameNode, line.Trim());
            }
        }
    }

    private void Wire(DeviceFile from, FileProblems problems)
    {
        try
        {
            wiring.Start();
        }
        catch (WiringException exception)
        {
            foreach (var problem in exception.Problems)
            {
                problems.Add(PlaceOf(problem, from), problem);
            }
        }
    }

    private static FileNode PlaceOf(string problem, DeviceFile from)
    {
        foreach (var device in from.Content.Devices.Where(device => problem.Contains(device.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return device.Inputs.FirstOrDefault(input => problem.Contains($"{device.Name}/{input.Name}", StringComparison.OrdinalIgnoreCase))?.Node
                ?? device.NameNode;
        }

        return from.Content.Devices[0].Node;
    }

    private void Inject(DeviceSpec device, FileProblems problems)
    {
        foreach (var fault in device.Faults)
        {
            try
            {
                var injected = host.Injector.Inject(fault.On is null ? device.Name : $"{device.Name}/{fault.On}", fault.Fault);
                faults.TryAdd(device.Name, []);
                faults[device.Name].Add(injected.Id);
            }
            catch (DevFailedException refusal)
            {
                problems.Add(fault.Node, refusal.Failure.Description);
            }
        }
    }

    private void Remove(string device)
    {
        if (owned.Remove(device))
        {
            host.Remove(device);
        }

        if (faults.Remove(device, out var injected))
        {
            injected.ForEach(fault => host.Injector.Clear(fault));
        }
    }
}
