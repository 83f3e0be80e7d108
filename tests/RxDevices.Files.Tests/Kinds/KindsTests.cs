using static RxDevices.Files.Kinds;

namespace RxDevices.Files.Tests.Kinds;

public sealed class KindsTests
{
    private static readonly Part<(double Height, TimeSpan Period, string Shape)> Wave = new("wave", "A wave.", keys =>
    {
        var height = keys.Required("height", AboveZero, "How high.");
        var period = keys.Optional("period", Period, TimeSpan.FromSeconds(1), "How long.");
        keys.Require(period >= TimeSpan.FromMilliseconds(10), "period", "this is too short to see");
        return (height, period, keys.OneOf<string>([new("sharp", Text, "Sharp."), new("round", Text, "Round.")], "a shape") ?? "");
    });

    [Theory]
    [InlineData("200ms", 0.2)]
    [InlineData("2 s", 2)]
    [InlineData("1.5", 1.5)]
    [InlineData("5 min", 300)]
    [InlineData("1h", 3600)]
    [InlineData("7 d", 604_800)]
    [InlineData("'3 * 2'", 6)]
    public void Times_are_read_with_their_units(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Read(Span, text));

    [Theory]
    [InlineData("12", 12)]
    [InlineData("-2.5e-3", -2.5e-3)]
    [InlineData("2 * 3 + 1", 7)]
    public void Numbers_may_be_computed(string text, double number) => Assert.Equal(number, Read(Number, text));

    [Fact]
    public void In_a_template_n_is_the_number_of_the_device()
    {
        Assert.Equal(14, Read(Number, "2 * n", 7));
        Assert.Equal("lab/sensor/0007 of 7", Read(Text, "lab/sensor/{n:0000} of {n}", 7));
        Assert.Equal(TimeSpan.FromMilliseconds(7), Read(Span, "'{n} ms'", 7));
    }

    [Theory]
    [InlineData("x", "f:1:1: expected a number above 0, but found 'x'")]
    [InlineData("0", "f:1:1: expected a number above 0, but found '0'")]
    [InlineData("[1]", "f:1:1: expected a number above 0, but found a list")]
    [InlineData("~", "f:1:1: expected a number above 0, but found nothing")]
    [InlineData(".inf", "f:1:1: expected a number above 0, but found '.inf'")]
    public void A_number_that_is_none_is_told(string text, string problem) => Assert.Equal([problem], Problems(AboveZero, text));

    [Fact]
    public void Every_mistake_of_a_map_is_told_and_what_may_have_been_meant() => Assert.Equal(
        [
            "f:1:1: expected 'height' in wave: a number above 0, but it is not there",
            "f:1:1: expected height, period, sharp or round in wave, but found 'hieght'. Did you mean 'height'?",
            "f:2:9: this is too short to see",
            "f:3:1: 'sharp' stands here too: only one of the two can be",
        ],
        Problems(Wave, "hieght: 1\nperiod: 2 ms\nround: a\nsharp: b\n").Order());

    [Fact]
    public void A_map_without_any_of_several_keys_is_told_which_there_are() => Assert.Equal(
        ["f:1:1: expected a shape in wave: sharp or round, but there is none"], Problems(Wave, "height: 1"));

    [Fact]
    public void A_map_that_is_right_is_read() =>
        Assert.Equal((2, TimeSpan.FromSeconds(1), "b"), Read(Wave, "height: 2\nsharp: b"));

    [Fact]
    public void States_are_words_in_any_case()
    {
        Assert.Equal(DevState.Moving, Read(State, "moving"));
        Assert.EndsWith("or UNKNOWN, but found 'MOVIN'. Did you mean 'MOVING'?", Assert.Single(Problems(State, "MOVIN")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_formula_is_told_with_its_own_column() => Assert.Equal(
        ["f:1:8: expected a formula such as 2 * current + 1, but the formula '2 * (3' is wrong at column 7: expected ')', but found the end"],
        Problems(RxDevices.Files.Kinds.Computed, "'2 * (3'"));

    private static T Read<T>(Kind<T> kind, string text, int? number = null)
    {
        var problems = new FileProblems("f");
        Assert.True(kind.TryRead(YamlFile.Parse(text, problems)!, new(problems, number), out var value), string.Join('\n', problems.All));
        return value!;
    }

    private static IReadOnlyList<string> Problems<T>(Kind<T> kind, string text)
    {
        var problems = new FileProblems("f");
        Assert.False(kind.TryRead(YamlFile.Parse(text, problems)!, new(problems), out _));
        return [.. problems.All.Select(problem => problem.ToString())];
    }
}
