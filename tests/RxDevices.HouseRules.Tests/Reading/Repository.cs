using System.Text;

namespace RxDevices.HouseRules.Tests.Reading;

/// <summary>The files of this repository as they lie on disk, without what a build wrote.</summary>
public static class Repository
{
    private static readonly string[] NotOurs = [".git", "artifacts", "bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts", ".vs", ".vscode", ".idea"];

    /// <summary>The folder that holds RxDevices.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Paths of all files, from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. FilesUnder(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    /// <summary>The C# files under a folder: <c>src</c>, <c>tests</c> or <c>samples</c>.</summary>
    public static IEnumerable<SourceFile> Sources(string folder) =>
        Files.Where(path => path.StartsWith($"{folder}/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(path => new SourceFile(path, Read(path)));

    /// <summary>The C# files of <c>src</c>, <c>tests</c> and <c>samples</c>.</summary>
    public static IEnumerable<SourceFile> AllSources() => new[] { "src", "tests", "samples" }.SelectMany(Sources);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>All files that are text: those without a zero byte near their start.</summary>
    public static IEnumerable<(string Path, string Text)> TextFiles() =>
        from path in Files
        let bytes = File.ReadAllBytes(Path.Combine(Root, path))
        where !bytes.AsSpan(0, Math.Min(bytes.Length, 8000)).Contains((byte)0)
        select (path, Encoding.UTF8.GetString(bytes));

    // In a second work tree of a repository .git is a file.
    private static IEnumerable<string> FilesUnder(DirectoryInfo folder) =>
        folder.EnumerateFiles()
            .Where(file => !NotOurs.Contains(file.Name))
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Concat(folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(FilesUnder));

    private static string FindRoot()
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
