using System.Globalization;
using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Threading.Channels;
using RxDevices.Hosting;
using RxDevices.Tango;

namespace RxDevices.OutsidePrograms.Tests.Events;

/// <summary>Our subscriber and the events of real Tango servers. Asking the admin device is left to PyTango.</summary>
public class RealEventsTests
{
    [OutsideFact("PyTango")]
    public async Task Events_of_a_server_of_PyTango_are_understood_also_after_its_restart()
    {
        var port = OutsideProcess.FreePort();
        var server = await StartPyTango(port);
        try
        {
            using var subscriber = new EventSubscriber(ZmtpSockets.Connect, _ => { }, RealTime.Clock);
            var (values, failures) = (new Lines<Reading>(), new Lines<Reading>());
            using var one = Observe(subscriber, port, "value", "change", EventReads.Readings(_ => null), values);
            using var other = Observe(subscriber, port, "broken", "change", EventReads.Readings(_ => null), failures);
            Assert.Equal("Subscribed", await values.Next());
            Assert.Equal("Subscribed", await failures.Next());
            await AssertCounts(values);
            Assert.Equal("Failed Ref_Error", await failures.Next());
            Assert.Equal(1, subscriber.Channels);

            await server.DisposeAsync();
            Assert.Equal("Lost API_EventTimeout", await values.NextBut(line => char.IsAsciiDigit(line[0])));
            server = await StartPyTango(port);
            Assert.Equal("Subscribed", await values.Next());
            await AssertCounts(values);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [OutsideFact("TangoTest PyTango")]
    public async Task The_heart_of_a_real_TangoTest_is_heard()
    {
        var port = OutsideProcess.FreePort();
        await using var server = await OutsideProcess.Start(
            OutsidePrograms.PathOf("TangoTest")!, "test", "-nodb", "-dlist", "sys/tg_test/1", "-ORBendPoint", $"giop:tcp:127.0.0.1:{port}")
            .WhenSaid("Ready to accept");
        using var subscriber = new EventSubscriber(ZmtpSockets.Connect, _ => { }, RealTime.Clock);
        var configurations = new Lines<AttributeConfig5>();
        using var watching = Observe(
            subscriber, port, "double_scalar", "attr_conf", EventReads.Configuration, configurations, "tangotest", "sys/tg_test/1");
        Assert.Equal("Subscribed", await configurations.Next());
        var begin = subscriber.LastHeard;
        await RealTime.Clock.Sleep(TimeSpan.FromSeconds(22), CancellationToken.None);
        Assert.InRange((subscriber.LastHeard - begin).TotalSeconds, 9, 22);
        Assert.Equal(1, subscriber.Channels);
    }

    // A real server sends the first event after a new client twice; without database it numbers none, so both are told.
    private static async Task AssertCounts(Lines<Reading> values)
    {
        var first = await values.Next();
        var second = await values.NextBut(line => line == first);
        Assert.Equal($"{int.Parse(first, CultureInfo.InvariantCulture) + 1}", second);
    }

    private static Task<OutsideProcess> StartPyTango(int port) => OutsideProcess.Python(
        "pytango_server.py", "test", "-nodb", "-dlist", "ref/dev/1", "-ORBendPoint", $"giop:tcp:127.0.0.1:{port}").WhenSaid("Ready to accept");

    private static IDisposable Observe<T>(
        EventSubscriber subscriber,
        int port,
        string attribute,
        string eventName,
        WireRead<T> read,
        Lines<T> lines,
        string server = "pusher",
        string device = "ref/dev/1") => subscriber.Observe(new EventRequest<T>(
        async _ =>
        {
            await using var asking = OutsideProcess.Python(
                "subscribe.py", $"tango://127.0.0.1:{port}/dserver/{server}/test#dbase=no", device, attribute, eventName);
            try
            {
                var texts = await asking.ToEnd();
                return new EventSubscription(texts[0], texts[1], texts[^2], texts[^1]);
            }
            catch (InvalidOperationException refused)
            {
                throw new DevFailedException("Refused", refused.Message, "subscribe.py");
            }
        },
        _ => default,
        read)).Subscribe(notice => lines.Add(notice.Kind == EventNoticeKind.Subscribed ? "Subscribed"
            : notice.Failure is { } failure ? $"{notice.Kind} {failure.Reason}"
            : notice.Value is Reading reading ? Convert.ToString(reading.Value, CultureInfo.InvariantCulture)!
            : $"{notice.Value}"), lines.Fail);

    private sealed class Lines<T>
    {
        private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

        public void Add(string line) => lines.Writer.TryWrite(line);

        public void Fail(Exception exception) => lines.Writer.TryComplete(exception);

        public async Task<string> Next() => await lines.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        public async Task<string> NextBut(Func<string, bool> isPassedOver)
        {
            while (true)
            {
                var line = await Next();
                if (!isPassedOver(line))
                {
                    return line;
                }
            }
        }
    }
}
