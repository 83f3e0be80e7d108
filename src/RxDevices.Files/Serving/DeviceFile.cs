namespace RxDevices.Files;

/// <summary>The devices that a file describes, read and checked.</summary>
/// <remarks>Immutable. Safe from any thread.</remarks>
public sealed class DeviceFile
{
    private DeviceFile(FilePart content, DeviceClasses classes, FileProblems problems) =>
        (Content, Classes, Path) = (content, classes, problems.File);

    /// <summary>The file, as it was called.</summary>
    public string Path { get; }

    /// <summary>The names of the devices, in the order of the file.</summary>
    public IReadOnlyList<string> Names => [.. Content.Devices.Select(device => device.Name)];

    /// <summary>The seed that the file wishes for, or null.</summary>
    public ulong? Seed => (ulong?)Content.Seed;

    /// <summary>What would be there, a line for each entry of the file.</summary>
    public IReadOnlyList<string> Summary => [.. Content.Devices
        .GroupBy(device => device.Node)
        .Select(entry => (First: entry.First(), Last: entry.Last(), Count: entry.Count()))
        .Select(entry => (entry.Count == 1 ? entry.First.Name : $"{entry.First.Name} to {entry.Last.Name} ({entry.Count})")
            + (entry.First.Class is { } type
                ? $": {type}"
                : $": {entry.First.Attributes.Count} attributes, {entry.First.Commands.Count} commands"))];

    /// <summary>The schema of such files, as JSON (draft 7): for editors, and for programs that write them.</summary>
    public static string Schema { get; } = SchemaDefinitions.Of("Device files of RxDevices", FilePart.Part).ToJsonString(new() { WriteIndented = true }) + "\n";

    internal FilePart Content { get; }

    internal DeviceClasses Classes { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; messages call it that.</param>
    /// <param name="classes">The classes it may name; default: the ready ones.</param>
    /// <exception cref="DeviceFileException">It has mistakes: all of them are told.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static DeviceFile Load(string path, DeviceClasses? classes = null)
    {
        var problems = new FileProblems(path);
        return Check(YamlFile.Read(path, problems), classes, problems);
    }

    /// <summary>Reads what stands in a file.</summary>
    /// <param name="text">What stands there.</param>
    /// <param name="path">What messages call it; tables are looked for in its folder.</param>
    /// <param name="classes">The classes it may name; default: the ready ones.</param>
    /// <exception cref="DeviceFileException">It has mistakes: all of them are told.</exception>
    public static DeviceFile Parse(string text, string path, DeviceClasses? classes = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new FileProblems(path);
        return Check(YamlFile.Parse(text, problems), classes, problems);
    }

    /// <summary>Tries whether the devices can be, in virtual time in which nothing happens.</summary>
    /// <exception cref="DeviceFileException">They cannot: properties, wiring, faults.</exception>
    public void Rehearse() => FileDevices.Rehearse(this, null);

    private static DeviceFile Check(FileNode? root, DeviceClasses? classes, FileProblems problems)
    {
        classes ??= DeviceClasses.Ready();
        var content = default(FilePart);
        if (root is not null)
        {
            // What is right by itself is looked at also when something else is wrong: all mistakes are told at once.
            FilePart.Part.TryRead(root, new(problems), out content);
        }

        if (content?.Devices is not null)
        {
            new MeaningCheck(content, classes, problems).Run();
        }

        if (problems.Count > 0)
        {
            throw new DeviceFileException(problems.All);
        }

        return new(content!, classes, problems);
    }
}
