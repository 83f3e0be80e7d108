namespace RxDevices.Tests.Kit;

public class OverlapDetectorTests
{
    [Fact]
    public void One_after_the_other_is_no_overlap_and_one_within_the_other_is()
    {
        var detector = new OverlapDetector();

        detector.Pass(() => { });
        detector.Pass(() => { });
        Assert.Equal(0, detector.Overlaps);

        detector.Pass(() => detector.Pass(() => { }));
        Assert.Equal(1, detector.Overlaps);
    }
}
