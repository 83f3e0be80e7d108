using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Server;

public sealed class MetricsTests
{
    [Fact]
    public async Task What_clients_did_is_counted_also_when_they_have_left()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();
        await client.Ask($"{ServerBench.Name}/answer");
        await client.Ask($"{ServerBench.Name}/answer");
        var during = bench.Server.Counts;
        await client.DisposeAsync();
        await bench.NoClients;

        Assert.Equal((1, 2), (during.Clients, during.Heard));
        Assert.Equal((0, 2, 0, 0), (bench.Server.Counts.Clients, bench.Server.Counts.Heard, bench.Server.Counts.Owed, bench.Server.Counts.TimedOut));
    }

    [Fact]
    public async Task Stats_tells_people_and_programs()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();

        Assert.Equal(
            """
            clients  = 1
            at_door  = 0
            heard    = 1
            writes   = N
            owed     = 1
            missed   = 0
            refused  = 0
            timeouts = 0
            """,
            Settled(await client.Ask("stats")));
        Assert.StartsWith("DevFailed[", await client.Ask("stats now"), StringComparison.Ordinal);
        await client.Type("json on\nstats\n");
        Assert.Equal(
            "{\"stats\":{\"clients\":1,\"at_door\":0,\"heard\":4,\"writes\":N,\"owed\":2,\"missed\":0,\"refused\":0,\"timeouts\":0}}\n",
            Settled(await client.Until("\n")));
    }

    [Fact]
    public async Task It_is_told_under_these_names()
    {
        await using var bench = new ServerBench();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "RxDevices.Lines")
                {
                    lock (names)
                    {
                        names.Add(instrument.Name);
                    }
                }
            },
        };
        listener.Start();

        Assert.Equal(
            [
                "rxdevices.lines.at_door", "rxdevices.lines.clients", "rxdevices.lines.heard", "rxdevices.lines.missed", "rxdevices.lines.owed",
                "rxdevices.lines.refused", "rxdevices.lines.timeouts", "rxdevices.lines.writes",
            ],
            names);
    }

    // A write is counted when it is done, and may have been read by then.
    private static string Settled(string told) => Regex.Replace(told, @"(?<=writes *\W+)\d+", "N");
}
