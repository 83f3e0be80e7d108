using System.Xml.Linq;
using System.Xml.XPath;

namespace RxDevices.Files.Tests.Scenarios;

public sealed class ScenarioTests
{
    private const string Ramp = """
        scenario: A supply ramps
        seed: 7
        steps:
          - write: lab/supply/1/current_setpoint = 2
          - expect: lab/supply/1/state = MOVING
          - when: lab/supply/1/current >= 1
            log: half way
          - at: 10 s
            expect: lab/supply/1/current = 2 +- 0.001
            for: 5 s
          - expect: lab/supply/1/state = ON
        """;

    [Fact]
    public async Task A_scenario_that_holds_is_told_step_by_step_with_the_times_of_the_devices()
    {
        var (report, said) = await Run(Ramp);

        Assert.True(report.IsRight, report.ToString());
        Assert.Equal("A supply ramps: 4 of 4 held, in 15 s", report.Summary);
        Assert.Equal(
            [
                "0.000 s  write lab/supply/1/current_setpoint = 2",
                "0.000 s  ok: expect lab/supply/1/state = MOVING",
                "0.200 s  lab/supply/1/current >= 1",
                "0.200 s  half way",
                "0.200 s  ok: when lab/supply/1/current >= 1 log half way",
                "15.000 s  ok: expect lab/supply/1/current = 2 +- 0.001 for 5 s",
                "15.000 s  ok: expect lab/supply/1/state = ON",
            ],
            said);
    }

    [Fact]
    public async Task A_broken_expectation_tells_what_happened_around_it_and_what_comes_after_is_skipped()
    {
        var (report, _) = await Run("""
            steps:
              - write: lab/supply/1/current_setpoint = 2
              - at: 0.25 s
                inject: lab/supply/1/current stuck for 5 s
              - expect: lab/supply/1/current = 2
                within: 3 s
              - expect: lab/supply/1/state = ON
            """);

        Assert.False(report.IsRight);
        Assert.Equal("scenario: 0 of 2 held, in 3.25 s", report.Summary);
        Assert.True(report.Outcomes[1].IsSkipped);
        Assert.StartsWith(
            "scenario.yaml:5:13: expect lab/supply/1/current = 2 within 3 s: it did not become so within 3 s; it was 1.0\n  What happened around it:\n",
            report.Outcomes[0].Problem!.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Contains("     0.250 s  fault 1 began: lab/supply/1/current stuck for 5 s", report.Outcomes[0].Problem, StringComparison.Ordinal);
        Assert.Contains("     0.200 s  lab/supply/1/current = 1.0", report.Outcomes[0].Problem, StringComparison.Ordinal);
        Assert.Contains("     0.000 s  write lab/supply/1/current_setpoint = 2", report.Outcomes[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_are_expected_by_their_reason()
    {
        var (report, _) = await Run("""
            steps:
              - write: lab/supply/1/current_setpoint = 1000
                fails: API_WAttrOutsideLimit
              - write: lab/supply/1/current_setpoint = 1000
                fails: any
              - inject: sys/tg_test/1/ampli fail reason HW_Jam
                name: jam
              - expect: sys/tg_test/1/ampli fails with HW_Jam
              - heal: jam
              - expect: sys/tg_test/1/ampli quality VALID
              - inject: sys/tg_test/1 hang
              - expect: sys/tg_test/1/ampli fails with API_DeviceTimedOut
              - run: sys/tg_test/1/DevDouble(3)
                fails: API_DeviceTimedOut
                within: 2 s
              - heal: all
              - run: sys/tg_test/1/DevDouble(3)
                result: 3
            """);

        Assert.True(report.IsRight, report.ToString());
        Assert.Equal(7, report.Outcomes.Count);
        Assert.Equal(TimeSpan.FromSeconds(5), report.Duration);
    }

    [Theory]
    [InlineData("write: lab/supply/1/current_setpoint = 1000", "it was refused: API_WAttrOutsideLimit: ")]
    [InlineData("{ write: lab/supply/1/current_setpoint = 1, fails: any }", "it was not refused")]
    [InlineData("{ write: lab/supply/1/current_setpoint = 1000, fails: HW_Jam }", "it was refused for another reason: API_WAttrOutsideLimit: ")]
    [InlineData("{ run: sys/tg_test/1/DevDouble(3), result: 4 }", "the result was 3.0")]
    [InlineData("expect: lab/supply/1/current > 1", "it was 0.0")]
    [InlineData("{ expect: lab/supply/1/current < 1, for: 2 s, within: 1 s }", null)]
    [InlineData("{ when: lab/supply/1/current > 1 }", "it did not become so within 1 min; it was 0.0")]
    public async Task What_is_not_as_expected_is_told_in_one_line(string step, string? problem)
    {
        var (report, _) = await Run($"steps:\n  - {step}\n");

        Assert.Equal(problem is null, report.IsRight);
        Assert.Contains(problem ?? "held", problem is null ? report.Summary : report.Outcomes[0].Problem!.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_must_settle_may_overshoot_until_its_time_is_up()
    {
        var (report, _) = await Run("""
            steps:
              - write: lab/supply/1/current_setpoint = 2
              - expect: lab/supply/1/current in 0.4 .. 1.1
                within: 3 s
                for: 1 s
            """);

        Assert.Contains("it did not become so within 3 s; it was 2.0", report.Outcomes[0].Problem, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(3), report.Duration);
    }

    [Fact]
    public async Task What_must_be_so_always_is_watched_from_the_start_to_the_end()
    {
        const string steps = "steps:\n  - write: lab/supply/1/current_setpoint = 2\n  - wait: 2 s\n  - log: here\n";
        var (right, _) = await Run($"always: lab/supply/1/current < 3\n{steps}");
        var (wrong, said) = await Run($"always: [lab/supply/1/current < 3, lab/supply/1/current < 1]\n{steps}");

        Assert.True(right.IsRight, right.ToString());
        Assert.StartsWith("scenario.yaml:1:36: always lab/supply/1/current < 1: at 0.2 s it was 1.0", Assert.Single(wrong.Outcomes, outcome => !outcome.Held).Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(said, line => line.EndsWith("here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_may_go_on_beside_the_next_steps()
    {
        var (report, said) = await Run("""
            steps:
              - run: test/asyncio/1/long_running_command
                beside: true
              - expect: test/asyncio/1/state = INSERT
              - expect: test/asyncio/1/state = EXTRACT
                within: 20 s
              - expect: test/asyncio/1/test_attribute = 42
                within: 5 s
            """);

        Assert.True(report.IsRight, report.ToString());
        Assert.Equal("17.000 s  ok: expect test/asyncio/1/test_attribute = 42 within 5 s", said[^1]);
    }

    [Fact]
    public async Task The_same_scenario_is_the_same_story_each_time()
    {
        const string story = """
            seed: 3
            steps:
              - inject: sys/tg_test/1/double_scalar drop 50%
              - inject: sys/tg_test/1/ampli latency 1 s jitter 1 s
              - write: sys/tg_test/1/ampli = 2
              - expect: sys/tg_test/1/double_scalar > 1000
                within: 5 s
            """;

        Assert.Equal((await Run(story)).Report.ToString(), (await Run(story)).Report.ToString());
    }

    [Fact]
    public async Task In_CSharp_it_is_a_test_in_one_line()
    {
        await Scenario.Parse(Ramp).Play();

        var broken = await Assert.ThrowsAsync<ScenarioException>(() => Scenario.Parse("steps: [expect: lab/supply/1/current > 1]").Play());
        Assert.Contains("scenario.yaml:1:17: expect lab/supply/1/current > 1: it was 0.0", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continuous_integration_reads_a_test_case_for_each_expectation()
    {
        var (report, _) = await Run("""
            scenario: Three <things>
            steps:
              - expect: lab/supply/1/state = ON
              - expect: lab/supply/1/current > 1
                within: 2 s
              - expect: lab/supply/1/current < 1
            """);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        report.WriteJUnit(path);
        var xml = XDocument.Load(path);
        File.Delete(path);

        Assert.Equal("Three <things>", xml.XPathSelectElement("/testsuites/testsuite")!.Attribute("name")!.Value);
        Assert.Equal(("3", "1", "1", "2"), (xml.Root!.Attribute("tests")!.Value, xml.Root.Attribute("failures")!.Value, xml.Root.Attribute("skipped")!.Value, xml.Root.Attribute("time")!.Value));
        Assert.Equal(
            ["line 3: expect lab/supply/1/state = ON 0", "line 4: expect lab/supply/1/current > 1 within 2 s 2", "line 6: expect lab/supply/1/current < 1 0"],
            xml.XPathSelectElements("//testcase").Select(test => $"{test.Attribute("name")!.Value} {test.Attribute("time")!.Value}"));
        Assert.StartsWith("scenario.yaml:4:", xml.XPathSelectElement("//failure")!.Attribute("message")!.Value, StringComparison.Ordinal);
    }

    private static async Task<(ScenarioReport Report, List<string> Said)> Run(string text)
    {
        var said = new List<string>();
        var report = await Scenario.Parse(text).Run(new() { Progress = line => said.Add(line.Trim()) }, TestContext.Current.CancellationToken);
        return (report, said);
    }
}
