using System.Globalization;
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Threading.Channels;
using RxDevices.Hosting;
using RxDevices.OutsidePrograms.Tests.Kit;
using RxDevices.Tango;

namespace RxDevices.OutsidePrograms.Tests.Events;

/// <summary>Our client and the events of real Tango servers.</summary>
public class RealEventsTests
{
    [OutsideFact("PyTango")]
    public async Task Events_of_a_server_of_PyTango_are_told_also_after_its_restart()
    {
        var port = OutsideProcess.FreePort();
        var server = await StartPyTango(port);
        try
        {
            await using var client = new TangoClient("127.0.0.1", port);
            var device = client.Device("ref/dev/1");
            var (values, failures) = (new Lines(), new Lines());
            using var one = device.Attribute("value").Events(EventKind.Change).Subscribe(values.Add);
            using var other = device.Attribute("broken").Subscribe(failures.Add);
            await AssertCounts(values);
            await failures.NextBut(line => line != "Ref_Error");
            Assert.Equal(1, client.Events.Channels);

            await server.DisposeAsync();
            Assert.Equal("API_EventTimeout", await values.NextBut(line => char.IsAsciiDigit(line[0])));
            server = await StartPyTango(port);
            await AssertCounts(values);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [OutsideFact("TangoTest")]
    public async Task The_heart_of_a_real_TangoTest_is_heard()
    {
        await using var server = await RealTangoTest.Start();
        await using var client = new TangoClient("127.0.0.1", server.Port);
        var units = Channel.CreateUnbounded<string>();
        using var watching = client.Device(RealTangoTest.Name).Attribute("double_scalar").Configurations()
            .Subscribe(now => units.Writer.TryWrite(now.Name));
        Assert.Equal("double_scalar", await units.Reader.ReadAsync());
        Assert.Equal(1, client.Events.Channels);
        var begin = client.Events.LastHeard;
        await RealTime.Clock.Sleep(TimeSpan.FromSeconds(22), CancellationToken.None);
        Assert.InRange((client.Events.LastHeard - begin).TotalSeconds, 9, 22);
        Assert.Equal(1, client.Events.Channels);
    }

    // What was read at the beginning comes first; a real server sends the first event after a new client twice, and without a database it
    // numbers none, so both are told.
    private static async Task AssertCounts(Lines values)
    {
        var first = await values.NextBut(line => !char.IsAsciiDigit(line[0]));
        var second = await values.NextBut(line => line == first);
        Assert.Equal($"{int.Parse(first, CultureInfo.InvariantCulture) + 1}", second);
    }

    private static async Task<OutsideProcess> StartPyTango(int port)
    {
        var server = OutsideProcess.Python(
            "pytango_server.py", "test", "-nodb", "-dlist", "ref/dev/1", "-ORBendPoint", $"giop:tcp:127.0.0.1:{port}");
        await server.WhenSaid("Ready to accept");
        return server;
    }

    private sealed class Lines
    {
        private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

        public void Add(Reading reading) => lines.Writer.TryWrite(
            reading.Failure?.Reason ?? Convert.ToString(reading.Value, CultureInfo.InvariantCulture)!);

        public async Task<string> NextBut(Func<string, bool> isPassedOver)
        {
            while (true)
            {
                var line = await lines.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));
                if (!isPassedOver(line))
                {
                    return line;
                }
            }
        }
    }
}
