namespace RxDevices.Prompt.Tests.Printing;

public class ValueTextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" },
        { 0.0, "0.0" },
        { -1.5f, "-1.5" },
        { 1e20, "1E+20" },
        { double.NaN, "NaN" },
        { 42, "42" },
        { true, "true" },
        { "a \"text\"\n", "\"a \\\"text\\\"\\n\"" },
        { DevState.Running, "Running" },
        { TimeSpan.FromSeconds(1.5), "00:00:01.5000000" },
        { Noon, "2026-01-02T12:00:00.000000Z" },
        { new[] { 1.0, 2.5 }, "double[2] { 1.0, 2.5 }" },
        { Array.Empty<string>(), "string[0] { }" },
        { new List<string> { "a" }, "List<string>(1) { \"a\" }" },
        { Enumerable.Range(0, 103).ToArray(), $"int[103] {{ {string.Join(", ", Enumerable.Range(0, 100))}, ... 3 more }}" },
        { new[,] { { 1, 2 }, { 30, 4 } }, "int[2,2]\n   1  2\n  30  4" },
        { Reading.Of(0.5, Noon), "2026-01-02T12:00:00.000000Z 0.5 Valid" },
        { Reading.Of(0.5, Noon, Quality.Alarm).With(2.0), "2026-01-02T12:00:00.000000Z 0.5 set to 2.0 Alarm" },
        {
            Reading.Failed<double>(DevFailed.Because("API_X", "no\nway", "here"), Noon),
            "2026-01-02T12:00:00.000000Z API_X: no way Invalid"
        },
        {
            new DevFailedException("API_X", "no", "here"),
            "DevFailed[\nDevError[\n    desc = no\n  origin = here\n  reason = API_X\nseverity = ERR]\n]"
        },
        {
            new InvalidOperationException("outer", new DevFailedException("API_X", "no", "here")),
            "InvalidOperationException: outer\n  because of API_X: no"
        },
        { new { Name = "a", Size = 1.0 }, "{ }\n  Name = \"a\"\n  Size = 1.0" },
        { new[] { new { Name = "a", Size = 10 }, new { Name = "long", Size = 2 } }, "Name  Size\na     10\nlong  2" },
        { new Dictionary<string, int> { ["a"] = 1, ["long"] = 2 }, "\"a\"     1\n\"long\"  2" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_are_printed(object? value, string expected) => Assert.Equal(expected, ValueText.Of(value));

    [Fact]
    public void A_task_says_how_it_stands() =>
        Assert.Equal("Task<int> under way: await it", ValueText.Of(new TaskCompletionSource<int>().Task));

    [Fact]
    public void More_than_can_be_shown_is_counted()
    {
        var screen = new Lock();
        List<string> shown = [];
        var clock = new Microsoft.Reactive.Testing.TestScheduler();
        var queue = new PrintQueue(screen, shown.Add, clock);

        for (var i = 0; i < PrintQueue.Most + 2; i++)
        {
            queue.Print("x");
        }

        clock.Start();

        Assert.EndsWith("x\n(2 left out: they came faster than they could be shown)", Assert.Single(shown), StringComparison.Ordinal);
    }
}
