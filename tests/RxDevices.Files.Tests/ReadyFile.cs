using RxDevices.Hosting;
using RxDevices.Testing;

namespace RxDevices.Files.Tests;

/// <summary>The devices of a file in virtual time.</summary>
internal sealed class ReadyFile : IDisposable
{
    private ReadyFile(DeviceFile file) => File = Context.Host.AddFile(file);

    public DeviceTestContext Context { get; } = new(seed: 1);

    public FileDevices File { get; }

    /// <summary>The files that are shipped.</summary>
    public static IEnumerable<string> Paths => Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Order();

    public static string Folder { get; } = Path.Combine(Root(), "samples", "devices");

    public static ReadyFile Of(string name) => new(DeviceFile.Load(Path.Combine(Folder, name)));

    public static ReadyFile Parse(string text) => new(DeviceFile.Parse(text, "f"));

    public static IReadOnlyList<string> ProblemsOf(string text)
    {
        try
        {
            DeviceFile.Parse(text, "f").Rehearse();
            return [];
        }
        catch (DeviceFileException exception)
        {
            return [.. exception.Problems.Select(problem => problem.ToString())];
        }
    }

    public object? Read(string attribute)
    {
        var name = AttributeName.Parse(attribute);
        var reading = Context.Host.Find(name.Device)!.Read(name.Attribute).AsTask();
        Assert.True(reading.IsCompletedSuccessfully);
        return reading.Result.Failure is { } failure ? failure.Reason : reading.Result.Quality == Quality.Invalid ? "invalid" : reading.Result.Value;
    }

    public double Number(string attribute) => Convert.ToDouble(Read(attribute), System.Globalization.CultureInfo.InvariantCulture);

    public void Write(string attribute, object value)
    {
        var name = AttributeName.Parse(attribute);
        var written = Context.Host.Find(name.Device)!.Write(name.Attribute, value).AsTask();
        Assert.True(written.IsCompletedSuccessfully, written.Exception?.Message);
    }

    public Task<object?> Run(string device, string command, object? argument = null) =>
        Context.Host.Find(device)!.Execute(command, argument).AsTask();

    public void After(double seconds)
    {
        Context.AdvanceBy(TimeSpan.FromSeconds(seconds));
        Assert.Empty(Context.Faults.Select(fault => fault.ToString()));
    }

    public void Dispose() => Context.Dispose();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder!.FullName, "RxDevices.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
