using System.Text;
using Microsoft.Reactive.Testing;
using RxDevices.Hosting;
using RxDevices.Lines.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Lines.Tests.Transport;

/// <summary>When what is sent arrives on a connection on which things go wrong.</summary>
public sealed class DisturbedStreamTests : IDisposable
{
    private readonly TestScheduler clock = new();
    private readonly DeviceHost host;
    private readonly Diary diary;
    private readonly Stream stream;

    public DisturbedStreamTests()
    {
        host = new(clock, seed: 1);
        diary = new(clock);
        (stream, _) = ConnectionFaults.Wrap(host, diary, () => ["in-process"], prompt: Encoding.UTF8.GetBytes(">>> "), () => { });
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void What_is_sent_arrives_later_by_the_latency_however_much_is_under_way()
    {
        Send("first\n");
        host.Injector.Inject("clients latency 200 ms");
        Send("second\n");
        Pass(0.1);
        Send("third\n");
        Pass(1);

        Assert.Equal(["0s first", "0.2s second", "0.3s third"], diary.Lines);
    }

    [Fact]
    public void Jitter_keeps_the_order()
    {
        host.Injector.Inject("clients latency 100 ms jitter 100 ms");
        for (var number = 0; number < 20; number++)
        {
            Send($"{number}\n");
            Pass(0.01);
        }

        Pass(1);

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{number}"), diary.Lines.Select(line => line.Split(' ')[1]));
    }

    [Fact]
    public void A_slow_line_takes_ten_bits_for_a_byte_and_lets_them_through_bit_by_bit()
    {
        host.Injector.Inject("clients bandwidth 100 baud");
        Send("abc\n");
        Send("d\n");
        Pass(0.35);
        Assert.Equal(["0.1s a", "0.2s b", "0.3s c"], diary.Lines);
        Pass(1);

        Assert.Equal(["0.4s", "0.5s d", "0.6s"], diary.Lines.Skip(3));
    }

    [Fact]
    public void Slow_and_late_add_up()
    {
        host.Injector.Inject("clients bandwidth 9600 baud");
        host.Injector.Inject("clients latency 1 s");
        Send(new string('x', 95) + "\n");
        Pass(1.05);
        Assert.Equal(48, diary.Lines.Sum(line => line.Split(' ')[1].Length));
        Pass(0.06);

        Assert.Equal(95, diary.Lines.Sum(line => line.Split(' ').ElementAtOrDefault(1)?.Length ?? 0));
    }

    [Fact]
    public async Task Who_writes_too_much_waits_until_it_is_on_its_way()
    {
        host.Injector.Inject("clients bandwidth 655360 baud");
        Send(new string('x', 60 * 1024));
        var writing = stream.WriteAsync(new byte[8 * 1024]).AsTask();

        Pass(0.01);
        Assert.False(writing.IsCompleted);
        Pass(0.2);

        await writing.Soon();
    }

    [Fact]
    public void What_was_late_when_the_fault_ended_still_comes_before_what_is_sent_then()
    {
        var fault = host.Injector.Inject("clients latency 1 s");
        Send("first\n");
        fault.Dispose();
        Send("second\n");
        Assert.Empty(diary.Lines);
        Pass(1);
        Send("third\n");

        Assert.Equal(["1s first", "1s second", "1s third"], diary.Lines);
    }

    private void Send(string text) => Assert.True(stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask().IsCompleted);

    private void Pass(double seconds) => clock.AdvanceBy(TimeSpan.FromSeconds(seconds));

    // What arrives, and when.
    private sealed class Diary(TestScheduler clock) : MemoryStream
    {
        private readonly DateTimeOffset start = clock.Now;

        public List<string> Lines { get; } = [];

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Lines.Add($"{VirtualTime.Print(clock.Now - start)} {Encoding.UTF8.GetString(buffer.Span).TrimEnd('\n')}".TrimEnd());
            return ValueTask.CompletedTask;
        }
    }
}
