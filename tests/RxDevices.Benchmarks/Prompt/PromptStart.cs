using System.Diagnostics;
using System.Globalization;

namespace RxDevices.Benchmarks.Prompt;

/// <summary>How long <c>rxdevices console</c> takes to its first prompt, and a first expression typed at once to its result.</summary>
internal static class PromptStart
{
    // A server of tmux that is told to end is there for a while yet.
    private static int server;

    /// <summary>Starts it some times in a terminal that tmux makes; the screen is looked at every 20 ms.</summary>
    /// <param name="tool">The path of the built command.</param>
    /// <param name="times">How often.</param>
    public static async Task<int> Run(string tool, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            Tmux("-f", "/dev/null", "new-session", "-d", "env", $"XDG_STATE_HOME={Path.GetTempPath()}", Path.GetFullPath(tool), "console");
            await Until("\n>");
            var prompt = clock.ElapsedMilliseconds;
            Tmux("send-keys", "1.5 + 1", "Enter");
            await Until("\n2.5");
            var result = clock.ElapsedMilliseconds - prompt;
            Tmux("send-keys", "2.5 + 1", "Enter");
            await Until("\n3.5");
            var next = clock.ElapsedMilliseconds - prompt - result;
            Tmux("kill-server");
            server++;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"first prompt {prompt} ms; first result, typed at once, {result} ms later; the next {next} ms later"));
        }

        return 0;
    }

    // Looking takes the time of a processor too, so it is done now and then.
    private static async Task Until(string text)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!Tmux("capture-pane", "-p").Contains(text, StringComparison.Ordinal))
        {
            await looks.WaitForNextTickAsync();
        }
    }

    private static string Tmux(params string[] arguments)
    {
        using var tmux = Process.Start(new ProcessStartInfo("tmux", ["-L", $"rxdevices-benchmark-{server}", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = tmux.StandardOutput.ReadToEnd();
        tmux.WaitForExit();
        return said;
    }
}
