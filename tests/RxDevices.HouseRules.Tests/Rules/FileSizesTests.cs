using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

public class FileSizesTests
{
    [Fact]
    public void No_file_of_src_is_longer_than_300_lines() =>
        Repository.Sources("src").SelectMany(FileSizes.NotTooLong).MustBeNone("A file is a room.");

    [Fact]
    public void A_file_of_301_lines_is_found() =>
        Assert.Equal(
            ["src/Long.cs:301: 301 lines; 300 is the most: split it by topic"],
            FileSizes.NotTooLong(new("src/Long.cs", Lines(301))).AsText());

    [Fact]
    public void A_file_of_300_lines_passes() => Assert.Empty(FileSizes.NotTooLong(new("src/Full.cs", Lines(300))));

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("// line\n", count));
}
