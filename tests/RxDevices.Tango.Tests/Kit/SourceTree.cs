namespace RxDevices.Tango.Tests.Kit;

/// <summary>Where the sources of this project lie.</summary>
internal static class SourceTree
{
    /// <summary>The folder that holds RxDevices.sln.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RxDevices.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"no RxDevices.sln above {AppContext.BaseDirectory}");
    }
}
