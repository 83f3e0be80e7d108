using System.Text.Json.Nodes;

namespace RxDevices.Tests.Original;

/// <summary>Our devices do what the original was recorded to do, or exactly what is declared instead.</summary>
public class ReplayTests
{
    public static TheoryData<string> Replayed =>
        [.. Recording.Cases.Where(original => !Differences.IsLeftOut(original)).Select(original => original.Name)];

    [Theory]
    [MemberData(nameof(Replayed))]
    public void As_recorded_or_declared(string name)
    {
        var original = Recording.Cases.Single(original => original.Name == name);
        var declared = Differences.Of(original);
        var ours = Replay.Of(original);
        var wrong =
            from step in original.Steps.Index()
            where step.Item.Expected is not null
            let isDeclared = declared.ContainsKey(step.Index)
            let what = WhatIsWrong(step.Item.Expected!, ours[step.Index], isDeclared, declared.GetValueOrDefault(step.Index))
            where what is not null
            select $"{step.Index} {step.Item.Do} {what}";

        Assert.True(!wrong.Any(), $"{name}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Each_step_of_what_is_replayed_is_known()
    {
        var steps = Recording.Cases.Where(original => !Differences.IsLeftOut(original)).SelectMany(original => original.Steps);

        Assert.Empty(steps.Select(step => step.Do).Distinct().Where(step => !Replay.Knows(step)));
    }

    [Fact]
    public void Each_declaration_is_of_a_case_that_was_recorded()
    {
        var replayed = Recording.Cases.Where(original => !Differences.IsLeftOut(original)).ToList();

        Assert.Empty(Differences.LeftOut.Keys.Where(cases => !Recording.Cases.Any(original => Differences.Match(cases, original))));
        Assert.Empty(Differences.All.SelectMany(difference => difference.Steps.Keys)
            .Where(cases => !replayed.Exists(original => Differences.Match(cases, original))));
        Assert.Empty(replayed.SelectMany(original => Differences.Of(original).Keys.Where(step => original.Steps[step].Expected is null)
            .Select(step => $"{original.Name} {step}")));
    }

    [Fact]
    public void So_many_cases_are_the_same_different_and_left_out()
    {
        var counts = Recording.Cases.CountBy(original =>
            Differences.IsLeftOut(original) ? "left out" : Differences.Of(original).Count > 0 ? "with differences" : "the same");

        Assert.Equal(["the same 235", "with differences 223", "left out 7"], counts.Select(count => $"{count.Key} {count.Value}"));
    }

    private static string? WhatIsWrong(JsonNode recorded, JsonNode? ours, bool isDeclared, JsonNode? declared) =>
        (isDeclared, IsRecorded: Comparison.AreSame(recorded, ours)) switch
        {
            (false, true) => null,
            (true, true) => "differs no more",
            (true, false) when Comparison.AreSame(declared, ours) => null,
            _ => $"\n    original {recorded.ToJsonString()}\n    declared {declared?.ToJsonString()}\n    ours     {ours?.ToJsonString()}",
        };
}
