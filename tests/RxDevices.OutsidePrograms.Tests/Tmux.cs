using System.Diagnostics;

namespace RxDevices.OutsidePrograms.Tests;

/// <summary>A program in a real terminal: types, and reads the screen.</summary>
internal sealed class Tmux : IDisposable
{
    // Each look at the screen takes some milliseconds, so that this is many seconds.
    private const int MostLooks = 3000;

    private readonly string server = $"rxdevices-{Guid.NewGuid():N}";

    /// <summary>Starts a program in a terminal of 100 columns and 40 rows.</summary>
    public Tmux(params string[] command) =>
        Ask(["-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "40", .. command]);

    /// <summary>What can be seen, without empty ends.</summary>
    public string Screen => Ask("capture-pane", "-p").TrimEnd();

    /// <summary>Whether the program is there.</summary>
    public bool IsAlive => Ask("list-sessions").Length > 0;

    /// <summary>Types text and Enter.</summary>
    public void Enter(string text)
    {
        Type(text);
        Press("Enter");
    }

    /// <summary>Types text. A semicolon at its end would end the command of tmux itself.</summary>
    public void Type(string text) => Ask("send-keys", "-l", "--", text.EndsWith(';') ? $"{text[..^1]}\\;" : text);

    /// <summary>Presses a key by tmux's name for it: <c>C-c</c>, <c>Tab</c>.</summary>
    public void Press(string key) => Ask("send-keys", key);

    /// <summary>Looks until the screen is as wanted; answers it, or how it is at last.</summary>
    public string Until(Func<string, bool> isThere)
    {
        for (var looks = 0; looks < MostLooks; looks++)
        {
            if (Screen is var screen && isThere(screen))
            {
                return screen;
            }
        }

        return Screen;
    }

    public void Dispose() => Ask("kill-server");

    private string Ask(params string[] arguments)
    {
        using var tmux = Process.Start(new ProcessStartInfo("tmux", ["-L", server, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = tmux.StandardOutput.ReadToEnd();
        tmux.WaitForExit();
        return said;
    }
}
