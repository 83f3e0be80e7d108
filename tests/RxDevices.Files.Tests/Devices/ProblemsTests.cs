namespace RxDevices.Files.Tests.Devices;

public sealed class ProblemsTests
{
    [Theory]
    [InlineData("x: 2 * yy", "y: 1", "f:3:22: expected x, y or t, but the formula uses 'yy', which stands for nothing. Did you mean 'y'?")]
    [InlineData("x: y", "y: x", "f:3:19: expected a quantity that holds its value between, such as lag, pid or 'delay' in an input, but each of these depends on the next: x -> y -> x")]
    [InlineData("x: { unit: V }", "y: 1", "f:3:19: expected a formula, a generator such as sine, or 'setting', but nothing says what the value of x is")]
    [InlineData("x: { step_to: { by: 1 } }", "y: 1", "f:3:19: expected a formula for what it follows, or 'setting' beside it, but x has nothing to follow")]
    [InlineData("x: y.velocity", "y: { setting: 1 }", "f:3:22: expected y.set_point, but y has no 'velocity'")]
    [InlineData("x: { setting: abc, type: long }", "y: 1", "f:3:33: expected a value of type long, but found 'abc'")]
    [InlineData("x: { constant: 1, min: 0 }", "y: 1", "f:3:42: expected min_alarm, min_warning, or 'setting' beside it, but only a setting has limits of what may be written")]
    [InlineData("x: { sine: { amplitude: 1, period: 0 } }", "y: 1", "f:3:54: expected a time of 1 ms or more, such as 200 ms, 2 s, 1.5 (seconds), 5 min, 1 h or 7 d, but found '0'")]
    [InlineData("State: 1", "y: 1", "f:3:19: the device has an attribute State already")]
    [InlineData("x: '[a/b/c/z]'", "y: 1", "f:3:22: expected x or y, but a/b/c has no attribute 'z'")]
    [InlineData("x: { table: { file: nowhere.csv, column: a } }", "y: 1", "f:3:39: the table cannot be read:")]
    public void A_mistake_in_a_description_is_told_with_its_place(string first, string second, string problem)
    {
        var problems = ReadyFile.ProblemsOf($"devices:\n  - name: a/b/c\n    attributes: {{ {first}, {second} }}\n");

        Assert.StartsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: a/b/1\n    class: PowerSuply", "f:3:12: expected AsyncioDevice, PowerSupply or TangoTest, but found 'PowerSuply'. Did you mean 'PowerSupply'?")]
    [InlineData("name: a/b/1\n    class: PowerSupply\n    properties: { ohms: many }", "f:4:19: a/b/1: property ohms cannot be 'many'")]
    [InlineData("name: a/b/1\n    class: PowerSupply\n    properties: { ohm: 3 }", "f:4:19: a/b/1 has no property 'ohm'; it has")]
    [InlineData("name: a/b/1\n    class: PowerSupply\n    attributes: { x: 1 }", "f:4:17: expected either class, or a description, but a device of a class has its own")]
    [InlineData("name: a/b/1\n    count: 3", "f:2:11: several devices of the template are called a/b/1: put {n} into the name, as in lab/sensor/{n}")]
    [InlineData("name: a/b\n    attributes: {}", "f:2:11: expected a name such as lab/sensor/1, but found 'a/b'")]
    [InlineData("name: a/b/1\n    inputs: { x: c/d/e/f }\n    attributes: { y: x }", "f:3:15: a/b/1/x takes c/d/e/f, but there is no device c/d/e.")]
    [InlineData("name: a/b/1\n    faults: [ explode ]", "f:3:15: expected a fault such as stuck after 10 s for 5 s, but 'explode' is wrong at column 1: ")]
    [InlineData("name: a/b/1\n    commands: { Go: { steps: [ set: { q: 1 } ] } }", "f:3:39: expected a setting or a variable; there is none, but found 'q'")]
    public void A_device_that_cannot_be_is_told_with_its_place(string device, string problem)
    {
        var problems = ReadyFile.ProblemsOf($"devices:\n  - {device}\n");

        Assert.StartsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_devices_of_one_name_are_told() => Assert.Equal(
        ["f:3:11: there is a device a/B/c already, in line 2"],
        ReadyFile.ProblemsOf("devices:\n  - name: A/b/c\n  - name: a/B/c\n"));
}
