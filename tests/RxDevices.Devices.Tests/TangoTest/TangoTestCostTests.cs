using RxDevices.Testing;

namespace RxDevices.Devices.Tests;

/// <summary>A device that nobody looks at costs next to nothing. Virtual time runs on this thread, so its allocations are all there are.</summary>
public class TangoTestCostTests
{
    private const int Kilobyte = 1024;

    [Fact]
    public void A_tick_that_nobody_watches_computes_no_spectrum_and_no_image()
    {
        using var context = new DeviceTestContext();
        context.Add("sys/tg_test/1", device => new TangoTest(device));
        context.AdvanceBy(TimeSpan.FromSeconds(20));

        var bytes = BytesOf(() => context.AdvanceBy(TimeSpan.FromSeconds(2 * 100)));

        Assert.InRange(bytes / 100, 0, 32 * Kilobyte);
    }

    [Fact]
    public void Of_what_is_read_only_the_newest_is_computed_and_only_once()
    {
        using var context = new DeviceTestContext();
        context.Add("sys/tg_test/1", device => new TangoTest(device));
        var client = new Kit.Client(context, "sys/tg_test/1");
        context.AdvanceBy(TimeSpan.FromSeconds(2 * 100));

        var first = client.Read<double[,]>("double_image_ro");
        var bytes = BytesOf(() => Assert.Same(first, client.Read<double[,]>("double_image_ro")));

        Assert.InRange(bytes, 0, 16 * Kilobyte);
    }

    [Fact]
    public void Fresh_images_are_one_for_all_devices()
    {
        using var context = new DeviceTestContext();
        context.Add("sys/tg_test/0", device => new TangoTest(device));

        var bytes = BytesOf(() => context.Add("sys/tg_test/1", device => new TangoTest(device)));

        Assert.InRange(bytes, 0, 320 * Kilobyte);
    }

    private static long BytesOf(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
