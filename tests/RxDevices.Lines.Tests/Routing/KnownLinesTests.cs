using System.Reactive.Subjects;
using System.Text;
using RxDevices.Hosting;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Routing;

public class KnownLinesTests
{
    private readonly KnownLines known = new();

    [Fact]
    public void A_line_that_came_before_is_the_same_question()
    {
        var first = Ask("test/lines/1/number");

        Assert.Same(first, Ask("test/lines/1/number"));
        Assert.Equal(new Query.Read("test/lines/1/number"), first.Query);
        Assert.NotSame(first, Ask("TEST/lines/1/number"));
        Assert.Same(Ask("watch test/lines/1/number"), Ask("watch test/lines/1/number"));
    }

    [Fact]
    public void Only_reads_and_watches_are_kept()
    {
        Assert.NotSame(Ask("test/lines/1/number = 1"), Ask("test/lines/1/number = 1"));
        Assert.NotSame(Ask("quit"), Ask("quit"));
        Assert.NotSame(Ask(new string('x', 1_000)), Ask(new string('x', 1_000)));
    }

    [Fact]
    public void Any_number_of_other_lines_does_no_harm()
    {
        for (var i = 0; i < 100_000; i++)
        {
            Assert.Equal(new Query.Read($"a/b/c/{i}"), Ask($"a/b/c/{i}").Query);
        }
    }

    [Fact]
    public void A_current_value_is_answered_without_an_allocation()
    {
        using var host = new DeviceHost();
        host.Add(ServerBench.Name, Specimen.Make);
        using var lines = new Subject<Line>();
        var queue = new ReplyQueue(Stream.Null, new(), new Nobody());
        using var conversation = new LineRouter(host, new(), host.Clock).Route(lines, Peer.InProcess).Subscribe(queue);
        var line = new Line(Encoding.UTF8.GetBytes($"{ServerBench.Name}/NUMBER"));
        Answer(1_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Answer(10_000);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, (after - before) / 10_000);
        Assert.True(queue.Sent > 0, "nothing was answered");

        void Answer(int times)
        {
            for (var i = 0; i < times; i++)
            {
                queue.Hold();
                queue.TakeCredit();
                lines.OnNext(line);
                queue.Release();
            }
        }
    }

    [Fact]
    public void A_value_that_changes_and_a_device_that_is_replaced_are_answered_as_they_are()
    {
        using var host = new DeviceHost();
        host.Add(ServerBench.Name, Specimen.Make);
        using var lines = new Subject<Line>();
        var told = new List<string>();
        using var conversation = new LineRouter(host, new(), host.Clock).Route(lines, Peer.InProcess).Subscribe(reply => told.Add(reply.Text));

        Type("test/lines/1/number");
        Type("TEST/LINES/1/NUMBER = 2");
        Type("test/lines/1/number");
        Type("json on");
        Type("test/lines/1/text");
        Type("json off");
        Type("prompt off");
        Type("test/lines/1/number");
        host.Remove(ServerBench.Name);
        Type("test/lines/1/number");
        host.Add(ServerBench.Name, Specimen.Make);
        Type("test/lines/1/number");

        Assert.Equal(">>> ", told[0]);
        Assert.Equal(["0.0\n>>> ", "2.0\n>>> ", "2.0\n>>> "], told[1..4]);
        Assert.Contains("\"value\":\"\"", told[5], StringComparison.Ordinal);
        Assert.Equal("2.0\n", told[8]);
        Assert.Contains("reason = ", told[9], StringComparison.Ordinal);
        Assert.Equal("0.0\n", told[10]);

        void Type(string text) => lines.OnNext(new(Encoding.UTF8.GetBytes(text)));
    }

    private Question Ask(string line) => known.Ask(new Line(Encoding.UTF8.GetBytes(line)));

    private sealed class Nobody : IReplyOutlet
    {
        public void Break() => Assert.Fail("it broke");

        public void HasEnded() => Assert.Fail("it ended");
    }
}
