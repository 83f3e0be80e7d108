using System.Globalization;
using RxDevices.Storage.Tests.Kit;

namespace RxDevices.Storage.Tests.Kills;

/// <summary>
/// A real server is killed while clients write, all the way from the line to the file. <c>RXDEVICES_KILLS=1000</c> in the environment
/// kills as many.
/// </summary>
public sealed class ServedKillTests : IDisposable
{
    private const ulong Seed = 2;
    private const int Most = 300;
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_server_killed_while_it_is_written_to_shows_the_value_acknowledged_last_or_the_one_in_flight()
    {
        var random = new SeededRandom(Seed, "kills");
        var acknowledged = 0;
        for (var kill = 0; kill <= Kills; kill++)
        {
            using var server = await ServerProcess.Start(folder.Settings);
            Assert.InRange(server.Acknowledged, acknowledged, acknowledged + 1);

            await server.CountUntilKilled(random.Next(1, Most));
            acknowledged = server.Acknowledged;
        }

        Assert.True(acknowledged > Kills, $"{Kills} servers came no further than {acknowledged}.");
    }

    public void Dispose() => folder.Dispose();

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("RXDEVICES_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 10;
}
