using System.Globalization;

namespace RxDevices.Benchmarks.Reach;

/// <summary>
/// CPU time per reply of the line server over each transport, beside redis-server: in turn, in one run, several times, because a machine
/// with other work on it is never twice the same. Loopback only.
/// </summary>
internal static class ReachComparison
{
    private static readonly int[] InFlight = [1, 16, 64];

    /// <param name="args">How many rounds, the servers, the numbers of clients, the seconds of each measurement.</param>
    public static async Task<int> Run(string[] args)
    {
        var rounds = int.Parse(args.ElementAtOrDefault(0) ?? "3", CultureInfo.InvariantCulture);
        var kinds = ServerProcess.Available((args.ElementAtOrDefault(1) ?? "epoll,sockets,redis").Split(',')).ToList();
        var crowds = (args.ElementAtOrDefault(2) ?? "50,1000,10000").Split(',').Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToList();
        var seconds = double.Parse(args.ElementAtOrDefault(3) ?? "2", CultureInfo.InvariantCulture);
        var servers = kinds.Select(ServerProcess.Start).ToList();
        try
        {
            foreach (var server in servers)
            {
                await Generator.WarmUp(server);
            }

            foreach (var clients in crowds)
            {
                await Table(servers, clients, rounds, seconds);
            }
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
        }

        return 0;
    }

    private static async Task Table(List<ServerProcess> servers, int clients, int rounds, double seconds)
    {
        var costs = new Dictionary<(string Kind, int InFlight), List<double>>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var inFlight in InFlight)
            {
                foreach (var server in servers)
                {
                    var figures = await Generator.Start("ask", server.Id, server.Port, clients, inFlight, seconds, server.Dialect);
                    costs.TryAdd((server.Kind, inFlight), []);
                    costs[(server.Kind, inFlight)].Add(figures[0]);
                }
            }
        }

        Console.WriteLine($"| CPU per reply, {clients} clients | {string.Join(" | ", InFlight.Select(count => $"x {count} in flight"))} |");
        Console.WriteLine($"| --- |{string.Concat(InFlight.Select(_ => " --- |"))}");
        foreach (var server in servers)
        {
            Console.WriteLine($"| {server.Kind} | {string.Join(" | ", InFlight.Select(count => Cell(costs, server.Kind, count)))} |");
        }

        Console.WriteLine();
    }

    // The median of the rounds, their spread, and what it is beside redis in the same rounds.
    private static string Cell(Dictionary<(string Kind, int InFlight), List<double>> costs, string kind, int inFlight)
    {
        var own = costs[(kind, inFlight)];
        var text = FormattableString.Invariant($"{Median(own):F2} us ({own.Min():F2} to {own.Max():F2})");
        return kind != "redis" && costs.TryGetValue(("redis", inFlight), out var others)
            ? text + FormattableString.Invariant($", {Median(own) / Median(others):F2} x redis")
            : text;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
