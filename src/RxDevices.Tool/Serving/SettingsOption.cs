using System.CommandLine;
using RxDevices.Storage;

namespace RxDevices.Tool;

/// <summary>Where a server keeps what is written to memorized attributes.</summary>
internal static class SettingsOption
{
    public static Option<string> Make() => new("--settings")
    {
        Description = "Keep what is written to memorized attributes in this file, and show it again at the next start; without it"
            + " nothing is kept. The file is made when there is none; its folder must be there.",
        HelpName = "FILE",
    };

    /// <summary>Opens the file, if one is wanted; a problem is one line.</summary>
    public static SqliteSettingStore? Open(string? path, out string? problem)
    {
        problem = path is not null && string.IsNullOrWhiteSpace(path) ? "--settings takes the path of a file." : null;
        try
        {
            return path is null || problem is not null ? null : SqliteSettingStore.Open(path);
        }
        catch (IOException exception)
        {
            problem = exception.Message;
            return null;
        }
    }
}
