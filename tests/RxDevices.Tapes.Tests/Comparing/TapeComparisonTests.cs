using System.Reactive.Linq;
using RxDevices.Tapes.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Tapes.Tests.Comparing;

public sealed class TapeComparisonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Two_runs_that_are_the_same_are_the_same()
    {
        await Recorded.AllTypes(folder.File("one"), pushes: 9);
        await Recorded.AllTypes(folder.File("two"), pushes: 9, blockLength: 500);

        var comparison = Compare(new() { TimeTolerance = TimeSpan.Zero });

        Assert.True(comparison.AreSame);
        Assert.Equal(45, comparison.Attributes.Count);
        Assert.All(comparison.Attributes, attribute => Assert.True(attribute.IsSame && attribute.First > 0));
    }

    [Fact]
    public async Task The_first_difference_and_what_became_of_each_attribute_are_told()
    {
        await Record("one", [1, 2, 3.05, 4, 5], [1, 1, 1]);
        await Record("two", [1, 2, 3, 4.5, double.NaN], [1, 1, 1, 2]);

        var comparison = Compare(new() { Tolerance = 0.1 });

        Assert.Equal(new("test/a/1/x", 3, TimeSpan.FromSeconds(3), "4 against 4.5"), Rounded(comparison.FirstDifference!));
        Assert.Equal(
            [new("test/a/1/x", 5, 5, 2, 0.5), new("test/a/1/y", 3, 4, 0, 0)], comparison.Attributes);
        Assert.Equal(new("test/a/1/x", 2, TimeSpan.FromSeconds(2), "3.05 against 3"), Rounded(Compare(null).FirstDifference!));
    }

    [Fact]
    public async Task What_one_tape_has_more_is_a_difference_at_its_time()
    {
        await Record("one", [1, 2], [1]);
        await Record("two", [1, 2], [1, 2, 3]);

        Assert.Equal(
            new("test/a/1/y", 1, TimeSpan.FromSeconds(1), "the first tape has only 1 readings, the other 3"),
            Rounded(Compare(null).FirstDifference!));
    }

    public void Dispose() => folder.Dispose();

    private static TapeDifference Rounded(TapeDifference difference) =>
        difference with { Time = TimeSpan.FromMilliseconds(Math.Round(difference.Time.TotalMilliseconds)) };

    private TapeComparison Compare(TapeComparisonOptions? options)
    {
        using var one = Tape.Open(folder.File("one"));
        using var two = Tape.Open(folder.File("two"));
        return TapeComparison.Of(one, two, options);
    }

    private async Task Record(string name, double[] xs, double[] ys)
    {
        using var devices = new DeviceTestContext();
        await using var recorder = TapeRecorder.Create(folder.File(name), new() { Machine = devices.Clock }, devices.Clock);
        recorder.Follow(devices.Host, NamePattern.Parse("test/a/1/?"));
        devices.Add("test/a/1", context => new Two(context, xs, ys));
        devices.AdvanceBy(TimeSpan.FromSeconds(10));
    }

    private sealed class Two : Device
    {
        public Two(DeviceContext context, double[] xs, double[] ys)
            : base(context)
        {
            Attribute("x", Observable.Interval(TimeSpan.FromSeconds(1), Clock).StartWith(-1).Zip(xs, (_, x) => x));
            Attribute("y", Observable.Interval(TimeSpan.FromSeconds(1), Clock).StartWith(-1).Zip(ys, (_, y) => y));
        }
    }
}
