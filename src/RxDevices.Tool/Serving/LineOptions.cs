using System.CommandLine;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>How many clients of the line protocol a server has at once, what carries their bytes, and what becomes of the slow ones.</summary>
internal sealed class LineOptions
{
    private readonly Option<int?> maxClients = Numbers.Count(
        "--max-clients", 1, "How many clients may be there at once; one more is told so and not served. Without it, as many as the system has files for.");

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
        verb.Options.Add(maxClients);
        verb.Options.Add(slowWatchers);
        verb.Options.Add(transport);
    }

    public void Apply(ParseResult parsed, LineHostingOptions server)
    {
        server.Transport = Enum.Parse<LineTransport>(parsed.GetRequiredValue(transport), ignoreCase: true);
        server.Server = server.Server with
        {
            MaxClients = parsed.GetValue(maxClients) ?? server.Server.MaxClients,
            SlowWatchers = parsed.GetRequiredValue(slowWatchers) == "latest-wins" ? SlowWatchers.LatestWins : SlowWatchers.Disconnect,
        };
    }
}
