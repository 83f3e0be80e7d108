namespace RxDevices.Storage.Tests.Kit;

/// <summary>A folder that is gone after the test, with a path for settings in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rxdevices-");

    public string Path => folder.FullName;

    public string Settings => System.IO.Path.Combine(Path, "settings.db");

    /// <summary>Copies the settings as a crash now would leave them, with what SQLite has put beside them.</summary>
    public string Copy()
    {
        var copy = folder.CreateSubdirectory("copy");
        copy.Delete(recursive: true);
        copy.Create();
        foreach (var file in folder.GetFiles())
        {
            file.CopyTo(System.IO.Path.Combine(copy.FullName, file.Name));
        }

        return System.IO.Path.Combine(copy.FullName, "settings.db");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
