using System.CommandLine;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>How many connections one machine may have, and how long one may take with anything.</summary>
internal sealed class LimitOptions
{
    private readonly Option<int?> perPeer = Numbers.Count(
        "--max-clients-per-peer", 1, "How many connections one machine may have at once; without it any number.");

    private readonly Option<double?> line = Numbers.Seconds(
        "--line-timeout", 0, $"How long a line may take from its first byte to its end ({Usual.LineTimeout.TotalSeconds}); 0: for ever.");

    private readonly Option<double?> write = Numbers.Seconds(
        "--write-timeout", 0, $"How long a client may read nothing of what is sent to it ({Usual.WriteTimeout.TotalSeconds}); 0: for ever.");

    private readonly Option<double?> idle = Numbers.Seconds(
        "--idle-timeout", 0, "How long a client may neither say nor be told anything; without it, or with 0, for ever.");

    private static LineServerOptions Usual { get; } = new();

    public void AddTo(Verb verb)
    {
        verb.Options.Add(perPeer);
        verb.Options.Add(line);
        verb.Options.Add(write);
        verb.Options.Add(idle);
    }

    /// <summary>The bounds with what was typed.</summary>
    public LineServerOptions Apply(ParseResult parsed, LineServerOptions server) => server with
    {
        ClientsPerPeer = parsed.GetValue(perPeer) ?? server.ClientsPerPeer,
        LineTimeout = Span(parsed.GetValue(line)) ?? server.LineTimeout,
        WriteTimeout = Span(parsed.GetValue(write)) ?? server.WriteTimeout,
        IdleTimeout = Span(parsed.GetValue(idle)) ?? server.IdleTimeout,
    };

    private static TimeSpan? Span(double? seconds) => seconds switch
    {
        null => null,
        0 => Timeout.InfiniteTimeSpan,
        _ => TimeSpan.FromSeconds(seconds.Value),
    };
}
