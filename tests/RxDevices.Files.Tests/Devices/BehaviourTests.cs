using RxDevices.Hosting;

namespace RxDevices.Files.Tests.Devices;

public sealed class BehaviourTests
{
    [Fact]
    public void What_is_looked_at_only_when_it_is_read_has_the_value_of_that_instant()
    {
        using var file = ReadyFile.Parse(Device("x: { ramp: { per_second: 2 }, every: read }, y: { formula: x + 1 }, z: { ramp: { per_second: 2 } }"));
        file.After(1.25);

        Assert.Equal(2.5, file.Number("a/b/c/x"), 5);
        Assert.Equal(3.5, file.Number("a/b/c/y"), 5);
        Assert.Equal(2.0, file.Read("a/b/c/z"));
    }

    [Fact]
    public void A_formula_of_two_that_change_in_one_instant_has_one_reading_in_it()
    {
        using var file = ReadyFile.Parse(Device("x: { counter: { } }, y: x * 2, sum: x + y"));
        var sums = file.Context.Record(file.Context.Host.Device("a/b/c").Attribute<double>("sum").Values());
        file.After(3.5);

        Assert.Equal(["0s 0", "1s 3", "2s 6", "3s 9"], sums.Lines);
    }

    [Fact]
    public void A_set_point_moves_what_follows_it_in_the_same_instant()
    {
        using var file = ReadyFile.Parse(Device("x: { setting: 1 }, y: x * 10, z: y + x"));
        file.Write("a/b/c/x", 2.0);

        Assert.Equal(22.0, file.Read("a/b/c/z"));
    }

    [Fact]
    public void A_thermostat_that_depends_on_what_it_heats_comes_to_rest()
    {
        using var file = ReadyFile.Parse(Device(
            "heater: 'body < 50 ? 200 : 0', body: { thermal_body: { power: heater, heat_capacity: 100, losses: 1, surroundings: 20 } }"));
        file.After(600);

        Assert.InRange(file.Number("a/b/c/body"), 48, 52);
    }

    [Fact]
    public void Devices_in_a_loop_need_a_delay_and_run_with_one()
    {
        const string loop = """
            devices:
              - name: a/b/1
                inputs: { other: INPUT }
                attributes: { x: { formula: other + 1 } }
              - name: a/b/2
                inputs: { other: a/b/1/x }
                attributes: { x: { formula: other } }
            """;
        Assert.StartsWith(
            "f:3:15: A loop without a delay: a/b/1/", Assert.Single(ReadyFile.ProblemsOf(loop.Replace("INPUT", "a/b/2/x", StringComparison.Ordinal))), StringComparison.Ordinal);

        using var file = ReadyFile.Parse(loop.Replace("INPUT", "{ from: a/b/2/x, delay: 1 s, initial: 0 }", StringComparison.Ordinal));
        file.After(5.5);
        Assert.Equal(6.0, file.Read("a/b/1/x"));
    }

    [Fact]
    public void Two_devices_control_each_other_over_inputs()
    {
        using var file = ReadyFile.Parse("""
            devices:
              - name: a/heater/1
                inputs: { watts: a/pid/1/output }
                attributes:
                  temperature: { thermal_body: { power: watts, heat_capacity: 100, losses: 1, surroundings: 20 } }
              - name: a/pid/1
                inputs: { celsius: { from: a/heater/1/temperature, delay: 100 ms, initial: 20 } }
                attributes:
                  output: { setting: 60, pid: { measured: celsius, gain: 5, integral_time: 60 s, period: 1 s, min: 0, max: 200 } }
            """);
        file.After(600);

        Assert.InRange(file.Number("a/heater/1/temperature"), 59.9, 60.1);
    }

    [Fact]
    public void Faults_of_the_file_strike()
    {
        using var file = ReadyFile.Parse(Device("x: { counter: { } }", "faults: { on: x, fault: stuck after 2500 ms for 10 s }"));
        file.After(6);
        Assert.Equal(2.0, file.Read("a/b/c/x"));
        file.After(10);
        Assert.Equal(16.0, file.Read("a/b/c/x"));
    }

    [Fact]
    public void Refusals_of_commands_have_the_reason_of_the_file()
    {
        using var file = ReadyFile.Parse(Device("x: { setting: 1 }", "commands: { Go: { steps: [ fail: { reason: Closed, description: The door is open., when: x > 1 } ] } }"));
        Assert.True(file.Run("a/b/c", "Go").IsCompletedSuccessfully);
        file.Write("a/b/c/x", 2.0);

        var refusal = Assert.IsType<DevFailedException>(file.Run("a/b/c", "Go").Exception!.InnerException);
        Assert.Equal(("Closed", "The door is open."), (refusal.Failure.Reason, refusal.Failure.Description));
    }

    private static string Device(string attributes, string more = "state: \"ON\"") =>
        $"devices:\n  - name: a/b/c\n    attributes: {{ {attributes} }}\n    {more}\n";
}
