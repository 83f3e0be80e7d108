using System.Buffers;
using System.Net;
using System.Text;
using System.Threading.Channels;
using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.OutsidePrograms.Tests.Kit;
using RxDevices.Tango;

namespace RxDevices.OutsidePrograms.Tests.Events;

/// <summary>Our publisher and libzmq's SUB, libzmq's PUB and our subscriber, over TCP.</summary>
public class LibzmqTests
{
    [OutsideFact("pyzmq")]
    public async Task Our_events_and_heartbeats_reach_libzmq()
    {
        using var host = new DeviceHost();
        IDevicePort device = host.Add("sys/tg_test/1", context => new TangoTest(context));
        using var publisher = EventPublisher.Listen(
            new("127.0.0.1:10000", "dserver/TangoTest/test"), IPAddress.Loopback, RealTime.Clock);
        var where = await publisher.Subscribe(device, "double_scalar", EventType.Periodic, CancellationToken.None);
        await device.Configure("double_scalar", new Dictionary<string, string> { ["event_period"] = "100" });

        await using var events = OutsideProcess.Python("zmq_listen.py", where.EventEndpoint, where.Topic, "5");
        await using var beats = OutsideProcess.Python("zmq_listen.py", where.HeartbeatEndpoint, where.Channel, "1");
        var numbers = new List<uint>();
        foreach (var line in await events.ToEnd())
        {
            var frames = FramesOf(line);
            Assert.Equal("tango://127.0.0.1:10000/sys/tg_test/1/double_scalar#dbase=no.idl5_periodic", Text(frames[0]));
            Assert.True(EventMessage.TryRead(frames, out var isLittleEndian, out var number, out var isFailure));
            Assert.False(isFailure);
            var reader = EventMessage.Open(EventMessage.PayloadOf(frames), isLittleEndian);
            Assert.IsType<Reading<double>>(AttributeReading.Read(ref reader, _ => null).Reading);
            numbers.Add(number);
        }

        Assert.Equal(Enumerable.Range((int)numbers[0], 5), numbers.Select(number => (int)number));
        Assert.Equal(
            "tango://127.0.0.1:10000/dserver/tangotest/test#dbase=no.heartbeat", Text(FramesOf(Assert.Single(await beats.ToEnd()))[0]));
    }

    [OutsideFact("pyzmq")]
    public async Task Messages_of_libzmq_reach_our_subscriber()
    {
        await using var publisher = OutsideProcess.Python("zmq_publish.py", "a/b");
        var endpoint = (await publisher.Said.ReadLineAsync())!;
        var heard = Channel.CreateUnbounded<string>();
        using var subscriber = new ZmtpSubscriber(
            await ZmtpSockets.Connect(endpoint, CancellationToken.None),
            frames =>
            {
                heard.Writer.TryWrite(string.Join(' ', frames.Select(frame => Text(frame))));
                return null;
            },
            RealTime.Clock);
        var running = subscriber.Run();
        subscriber.Subscribe("a/");

        // libzmq answers pings, so we know when it has heard us.
        await subscriber.Heard();
        var first = await heard.Reader.ReadAsync();
        Assert.StartsWith("a/b ", first, StringComparison.Ordinal);
        Assert.Equal($"a/b {int.Parse(first[4..]) + 1}", await heard.Reader.ReadAsync());
        subscriber.Dispose();
        await running;
    }

    private static ReadOnlySequence<byte>[] FramesOf(string line) =>
        [.. line.Split(' ').Select(frame => new ReadOnlySequence<byte>(Convert.FromHexString(frame)))];

    private static string Text(in ReadOnlySequence<byte> frame) => Encoding.Latin1.GetString(frame);
}
