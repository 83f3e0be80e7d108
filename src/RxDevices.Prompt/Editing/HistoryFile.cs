using System.Text;

namespace RxDevices.Prompt;

/// <summary>What was typed in earlier sessions: a file with an entry on each line, its line breaks as <c>\n</c>.</summary>
/// <remarks>Several consoles may add to it at once. It is cut when it holds twice what is remembered.</remarks>
/// <param name="path">The file; it and its folder are made when something is to be kept.</param>
/// <param name="tell">Told once when it cannot be read or written; the session goes on without it.</param>
internal sealed class HistoryFile(string path, Action<string> tell)
{
    private bool isBroken;

    /// <summary>The user's, in the state directory of the XDG Base Directory Specification.</summary>
    public static string UsualPath(Func<string, string?> variable, string home) => Path.Combine(
        variable("XDG_STATE_HOME") is { Length: > 0 } folder && Path.IsPathRooted(folder) ? folder : Path.Combine(home, ".local", "state"),
        "rxdevices",
        "console_history");

    /// <summary>Reads what is remembered, the oldest first.</summary>
    public IReadOnlyList<string> Load()
    {
        string[] lines = [];
        Try(() =>
        {
            lines = File.Exists(path) ? File.ReadAllLines(path) : [];
            if (lines.Length > 2 * History.Most)
            {
                lines = lines[^History.Most..];
                File.WriteAllLines(path, lines);
            }
        });
        return [.. lines.Select(Unescape)];
    }

    /// <summary>Keeps one more entry.</summary>
    public void Add(string entry) => Try(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.AppendAllText(path, $"{Escape(entry)}\n");
    });

    private void Try(Action use)
    {
        try
        {
            use();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!isBroken)
            {
                tell($"What is typed is not remembered: {exception.Message}");
            }

            isBroken = true;
        }
    }

    private static string Escape(string entry) => entry.Replace(@"\", @"\\").Replace("\n", @"\n");

    private static string Unescape(string line)
    {
        var entry = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            var isEscape = line[i] == '\\' && i + 1 < line.Length;
            entry.Append(!isEscape ? line[i] : line[++i] == 'n' ? '\n' : line[i]);
        }

        return entry.ToString();
    }
}
