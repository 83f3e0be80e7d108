using System.Runtime.CompilerServices;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Devices;

public class CallerTests
{
    private readonly Bench bench = new();
    private readonly Specimen device;
    private readonly IDevicePort port;

    public CallerTests()
    {
        device = bench.Started(new Specimen(bench));
        port = device;
    }

    [Fact]
    public void Two_reads_of_a_slow_attribute_overlap_and_all_else_answers_meanwhile()
    {
        bench.At(0, () => _ = bench.Follow(port.Read("slow"), "first"));
        bench.At(1, () => _ = bench.Follow(port.Read("slow"), "second"));
        bench.At(1.5, () =>
        {
            _ = bench.Follow(port.Read("instant"), "instant");
            _ = bench.Follow(port.Read("double"), "double");
            _ = bench.Follow(port.Read("state"), "state");
            _ = bench.Follow(port.Execute("status"), "status");
        });

        bench.AdvanceTo(10);

        Assert.Equal(
            [
                "1.5s instant 7", "1.5s double 0", "1.5s state On", "1.5s status The device is in ON state.",
                "2s answered, inside True", "2s first 42", "3s answered, inside True", "3s second 42",
            ],
            bench.Diary);
    }

    [Fact]
    public void An_answer_that_is_there_is_given_at_once()
    {
        var instant = port.Read("instant");
        var set = port.Read("double");
        var written = port.Write("double", 1.5);
        var executed = port.Execute("State");

        Assert.True(instant.IsCompletedSuccessfully);
        Assert.True(set.IsCompletedSuccessfully);
        Assert.True(written.IsCompletedSuccessfully);
        Assert.True(executed.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_caller_that_gives_up_is_let_go_and_the_method_is_told()
    {
        using var impatience = new CancellationTokenSource();
        _ = bench.Follow(port.Read("slow", impatience.Token), "read:");
        _ = bench.Follow(port.Execute("travel", null, impatience.Token), "execute:");

        bench.AdvanceTo(1);
        impatience.Cancel();
        bench.AdvanceTo(30);

        Assert.Equal(
            ["1s answered, inside True", "1s execute: TaskCanceledException", "1s read: TaskCanceledException", "1s travelled"],
            bench.Diary.Order(StringComparer.Ordinal));
        Assert.Equal(DevState.Insert, device.State.Current);
        Assert.Empty(bench.Faults);
    }

    [Fact]
    public void A_caller_that_gave_up_before_it_called_is_not_heard()
    {
        _ = bench.Follow(port.Execute("travel", null, new CancellationToken(canceled: true)), "execute:");

        Assert.Equal(["0s execute: TaskCanceledException"], bench.Diary);
        Assert.Equal(DevState.On, device.State.Current);
    }

    [Fact]
    public void A_caller_that_blocks_after_its_answer_does_not_block_the_device()
    {
        using var released = new ManualResetEventSlim();
        async Task Block()
        {
            await port.Read("slow");
            bench.Note("blocks");
            var other = port.Read("instant");
            bench.Note($"the device answers: {other.IsCompletedSuccessfully}");
            released.Wait(Crowd.Patience);
            bench.Note("released");
        }

        _ = Block();
        Crowd.Of(2, thread =>
        {
            if (thread == 0)
            {
                bench.AdvanceTo(2);
                return;
            }

            Assert.True(SpinWait.SpinUntil(() => bench.Diary.Contains("2s blocks"), Crowd.Patience));
            _ = bench.Follow(port.Read("instant"), "another caller");
            released.Set();
        });

        Assert.Equal(
            ["2s another caller 7", "2s answered, inside True", "2s blocks", "2s released", "2s the device answers: True"],
            bench.Diary.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_caller_that_blocks_after_giving_up_does_not_block_the_device()
    {
        using var impatience = new CancellationTokenSource();
        using var blocks = new ManualResetEventSlim();
        using var released = new ManualResetEventSlim();
        async Task Block()
        {
            try
            {
                await port.Read("slow", impatience.Token);
            }
            catch (OperationCanceledException)
            {
                blocks.Set();
                released.Wait(Crowd.Patience);
            }
        }

        var blocked = Block();
        var deviceGoesOn = false;
        var giveUp = new Thread(impatience.Cancel) { IsBackground = true };
        giveUp.Start();
        Assert.True(blocks.Wait(Crowd.Patience));
        deviceGoesOn = Crowd.Ends(() =>
        {
            bench.AdvanceTo(2);
            _ = bench.Follow(port.Read("instant"), "another caller");
        });
        released.Set();
        giveUp.Join();

        Assert.True(deviceGoesOn);
        Assert.Contains("2s another caller 7", bench.Diary);
        Assert.True(blocked.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_caller_that_gave_up_is_forgotten()
    {
        var caller = CallAndGiveUp();

        // The clock keeps its cancelled items until they are due.
        bench.AdvanceTo(10);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(caller.IsAlive);
    }

    [Fact]
    public void Eight_threads_that_read_write_and_execute_never_meet_in_the_device()
    {
        var counter = bench.Started(new Counter(bench));
        Crowd.Of(8, thread =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                _ = ((IDevicePort)counter).Read("read").AsTask();
                _ = ((IDevicePort)counter).Write("write", (double)i).AsTask();
                _ = ((IDevicePort)counter).Execute("execute").AsTask();
            }
        });

        Assert.Equal(0, counter.Detector.Overlaps);
        Assert.Equal(24_000, counter.Steps);
        Assert.Empty(bench.Faults);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference CallAndGiveUp()
    {
        using var impatience = new CancellationTokenSource();
        var read = port.Read("slow", impatience.Token);
        impatience.Cancel();
        Assert.True(read.IsCanceled);
        return new WeakReference(impatience);
    }

    private sealed class Counter : Device
    {
        public Counter(Bench bench)
            : base(bench.Context())
        {
            Attribute("read", () =>
            {
                Step();
                return 1.0;
            });
            Setting("write", 0.0).OnWrite(_ => Step());
            Command("execute", Step);
        }

        public OverlapDetector Detector { get; } = new();

        public int Steps { get; private set; }

        private void Step() => Detector.Pass(() => Steps++);
    }
}
