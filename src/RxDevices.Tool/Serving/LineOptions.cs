using System.CommandLine;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>What carries the lines of clients, and what becomes of those who read too slowly.</summary>
internal sealed class LineOptions
{
    private readonly Option<string> slowWatchers = new("--slow-watchers")
    {
        Description = "What becomes of a client that does not read what it watches: it is disconnected, or misses readings and is told how many.",
        HelpName = "POLICY",
        DefaultValueFactory = _ => "disconnect",
    };

    private readonly Option<string> transport = new("--transport")
    {
        Description = "What carries the lines: epoll (Linux), sockets (everywhere), or whichever is best here.",
        HelpName = "TRANSPORT",
        DefaultValueFactory = _ => "best",
    };

    public LineOptions()
    {
        slowWatchers.AcceptOnlyFromAmong("disconnect", "latest-wins");
        transport.AcceptOnlyFromAmong("best", "epoll", "sockets");
    }

    public void AddTo(Verb verb)
    {
        verb.Options.Add(slowWatchers);
        verb.Options.Add(transport);
    }

    public void Apply(ParseResult parsed, LineHostingOptions server)
    {
        server.Transport = Enum.Parse<LineTransport>(parsed.GetRequiredValue(transport), ignoreCase: true);
        server.Server = server.Server with
        {
            SlowWatchers = parsed.GetRequiredValue(slowWatchers) == "latest-wins" ? SlowWatchers.LatestWins : SlowWatchers.Disconnect,
        };
    }
}
