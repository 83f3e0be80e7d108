using CsCheck;

namespace RxDevices.Files.Tests.Scenarios;

public sealed class ScenarioMistakeTests
{
    private static readonly string[] Keys = ["expect", "when", "write", "run", "inject", "heal", "within", "for"];

    [Theory]
    [InlineData("scenario: x", "s.yaml:1:1: expected 'steps' in scenario: a list of steps, but it is not there")]
    [InlineData("steps: []\nstep: 1", "s.yaml:2:1: expected scenario, devices, seed, always or steps in scenario, but found 'step'. Did you mean 'steps'?")]
    [InlineData("steps:\n  - expct: lab/x/1/a > 1", "s.yaml:2:5: expected at, after, when, write, run, inject, heal, expect, log, wait")]
    [InlineData("steps:\n  - expect: lab/supply/1/current", "s.yaml:2:33: expected =, !=, <, <=, >, >=, in, quality or fails behind the name, but found nothing")]
    [InlineData("steps:\n  - expect: lab/supply/1/current > much", "s.yaml:2:36: expected a number behind >, but found 'much'")]
    [InlineData("steps:\n  - expect: \"lab/supply/1/current > much\"", "s.yaml:2:37: expected a number behind >, but found 'much'")]
    [InlineData("steps:\n  - expect: lab/supply > 3", "s.yaml:2:13: expected the name of an attribute in full, such as lab/supply/1/current, but found 'lab/supply'")]
    [InlineData("steps:\n  - expect: lab/supply/1/current in 3 .. 1", "s.yaml:2:43: expected the lower number first, but the lowest number is above the highest")]
    [InlineData("steps:\n  - expect: lab/supply/1/current quality good", "s.yaml:2:46: expected VALID, INVALID, ALARM, CHANGING or WARNING, but found 'good'")]
    [InlineData("steps:\n  - expect: lab/supply/1/current = 3 +- some", "s.yaml:2:41: expected the tolerance: a number of 0 or more, but found 'some'")]
    [InlineData("steps:\n  - inject: lab/supply/1 hung", "s.yaml:2:26: there is no fault \"hung\"; there is latency, ")]
    [InlineData("steps:\n  - wait: soon", "s.yaml:2:11: expected a time of 0 or more, such as 200 ms, ")]
    [InlineData("steps:\n  - { wait: 1 s, within: 2 s }", "s.yaml:2:26: expected when, expect, run or write beside it, but there is nothing here that takes its time")]
    [InlineData("steps:\n  - { at: 1 s, after: 1 s }", "s.yaml:2:23: at says when already: only one of the two can be")]
    [InlineData("steps:\n  - { write: lab/supply/1/current = 1, expect: lab/supply/1/current = 1 }", "s.yaml:2:40: 'write' stands here too: only one of the two can be")]
    [InlineData("steps:\n  - write: lab/supply/1/current_setpoint 3", "s.yaml:2:42: expected = and the value behind the name, but it is not there")]
    [InlineData("steps:\n  - run: lab/supply/1/Reset(3", "s.yaml:2:30: expected ) behind the argument, but it is not there")]
    [InlineData("steps:\n\t- log: x", "s.yaml:1:1: while scanning a mapping, found invalid tab")]
    public void What_cannot_be_read_is_told_with_its_place_and_what_would_be_right(string text, string problem)
    {
        var exception = Assert.Throws<ScenarioException>(() => Scenario.Parse(text, "s.yaml"));
        Assert.StartsWith(problem, exception.Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_the_devices_is_told_before_anything_is_done()
    {
        var said = new List<string>();
        var scenario = Scenario.Parse("""
            steps:
              - write: lab/supply/1/current_setpoint = 2
              - write: lab/supply/2/current_setpoint = 2
              - write: lab/supply/1/curent_setpoint = 2
              - write: lab/supply/1/current = 2
              - write: lab/supply/1/current_setpoint = much
              - expect: lab/supply/1/state = MOVIN
              - expect: lab/supply/1/status > 2
              - run: lab/supply/1/Inits
              - run: lab/supply/1/Init(3)
              - run: sys/tg_test/1/DevDouble
              - inject: lab/supply/1 reset
              - heal: jam
              - at: 5 s
                log: x
              - at: 4 s
                log: x
            """);

        var exception = await Assert.ThrowsAsync<ScenarioException>(() => scenario.Run(new() { Progress = said.Add }));

        Assert.Empty(said);
        Assert.Equal(
            [
                "3:12: there is no device lab/supply/2",
                "4:12: expected ", "5:12: expected an attribute that can be, or fails beside it, but lab/supply/1/current cannot be written",
                "6:12: expected a number, but found much",
                "7:13: expected a state: ",
                "8:13: expected an attribute that is one number, but Status is a DevString",
                "9:10: expected ", "10:10: expected none: Init takes none, but found the argument 3",
                "11:10: expected an argument in brackets: DevDouble takes a DevDouble, but there is none",
                "12:13: reset is for clients, not for lab/supply/1",
                "13:11: expected all, or the name of a fault that is injected before, but no fault above is called 'jam'",
                "16:9: expected steps in the order of their times, but this is before 5 s, which stands above it",
            ],
            exception.Problems.Select((problem, number) => Shortened(problem, number)));
        Assert.Contains("Did you mean 'current_setpoint'?", exception.Problems[1].ToString(), StringComparison.Ordinal);
        Assert.Contains("Did you mean 'Init'?", exception.Problems[6].ToString(), StringComparison.Ordinal);

        // Lists of names are left out.
        static string Shortened(FileProblem problem, int number)
        {
            var text = $"{problem.Line}:{problem.Column}: {problem.Message}";
            return number switch { 1 or 6 => text[..text.IndexOf("expected ", StringComparison.Ordinal)] + "expected ", 4 => text[..text.IndexOf("ON", StringComparison.Ordinal)], _ => text };
        }
    }

    [Fact]
    public async Task A_device_file_that_is_missing_or_wrong_is_told_too()
    {
        var missing = await Assert.ThrowsAsync<ScenarioException>(() => Scenario.Parse("steps: []\ndevices: none.yaml").Play());
        Assert.StartsWith("scenario.yaml:2:10: expected the path of a device file, from this file, but Could not find file", missing.Message, StringComparison.Ordinal);

        var folder = Directory.CreateTempSubdirectory("rxdevices-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "wrong.yaml"), "devices: 3", TestContext.Current.CancellationToken);
        var wrong = await Assert.ThrowsAsync<ScenarioException>(
            () => Scenario.Parse("steps: []\ndevices: wrong.yaml", Path.Combine(folder.FullName, "scenario.yaml")).Play());
        Assert.StartsWith(Path.Combine(folder.FullName, "wrong.yaml:1:10: "), wrong.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Any_text_is_a_scenario_or_tells_its_mistakes() =>
        Gen.OneOf(
            Gen.String,
            Gen.Select(Gen.Int[0, Keys.Length - 1].Select(number => Keys[number]), Gen.String[Gen.Char["lab/supply1=<>.+- ()[]'\"3msin"], 0, 30])
                .Select((key, value) => $"steps:\n  - {key}: {value}\n"))
            .Sample(text =>
            {
                try
                {
                    Scenario.Parse(text);
                }
                catch (ScenarioException exception)
                {
                    Assert.NotEmpty(exception.Problems);
                }
            });
}
