using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using RxDevices.Lines;

namespace RxDevices.Testing;

/// <summary>Somebody who types into netcat, in virtual time, without a socket.</summary>
/// <remarks>One owner at a time.</remarks>
public sealed class Netcat : IDisposable
{
    private const string Prompt = ">>> ";
    private readonly Subject<Line> lines = new();
    private readonly System.Text.StringBuilder screen = new();
    private readonly Timeline replies;

    /// <summary>Connects.</summary>
    /// <param name="router">The other side.</param>
    /// <param name="peer">Who the router believes is typing.</param>
    /// <param name="scheduler">The clock.</param>
    public Netcat(LineRouter router, Peer peer, IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(router);
        var answers = router.Route(lines, peer).Do(reply => screen.Append(reply.Text)).Where(reply => reply.Text is not ("" or Prompt));
        replies = Timeline.Of(answers, Shorten, scheduler);
    }

    /// <summary>All that came back, as the terminal shows it, prompts included.</summary>
    public string Screen => screen.ToString();

    /// <summary>What came back and when, without prompts: <c>["2s 42"]</c>; an empty line is <c>"2s"</c>, the end <c>"3s completed"</c>.</summary>
    public IReadOnlyList<string> Replies => replies.Lines;

    /// <summary>Types lines and presses return after each.</summary>
    public void Type(params string[] texts)
    {
        foreach (var text in texts)
        {
            lines.OnNext(new(text));
        }
    }

    /// <summary>Sends a line as it is, also one that could not be read.</summary>
    public void Type(Line line) => lines.OnNext(line);

    /// <summary>Types Ctrl+D: no more lines will come.</summary>
    public void EndInput() => lines.OnCompleted();

    /// <summary>Goes away.</summary>
    public void Dispose()
    {
        replies.Dispose();
        lines.Dispose();
    }

    private static string Shorten(Reply reply)
    {
        var text = reply.Text.EndsWith($"\n{Prompt}", StringComparison.Ordinal) ? reply.Text[..^Prompt.Length] : reply.Text;
        return text[^1] == '\n' ? text[..^1] : text;
    }
}
