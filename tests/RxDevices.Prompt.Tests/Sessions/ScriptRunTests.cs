using RxDevices.Devices;
using RxDevices.Testing;

namespace RxDevices.Prompt.Tests.Sessions;

public sealed class ScriptRunTests : IDisposable
{
    private readonly DeviceTestContext devices = new();
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };

    public ScriptRunTests() => devices.Add("sys/tg_test/1", context => new TangoTest(context));

    [Fact]
    public async Task A_script_prints_what_its_last_expression_gives()
    {
        Assert.True(await Run().Run("var device = await DeviceProxy.Connect(\"sys/tg_test/1\");\n(await device.ReadAttribute(\"ampli\")).Value", default));

        Assert.Equal(("0.0\n", ""), (output.ToString(), error.ToString()));
    }

    [Fact]
    public async Task A_script_that_does_not_compile_is_not_begun()
    {
        Assert.False(await Run().Run("Print(1);\nnope();", default));

        Assert.Equal(("", "nope();\n^^^^\n(2,1): CS0103: The name 'nope' does not exist in the current context\n"), (output.ToString(), error.ToString()));
    }

    [Fact]
    public async Task A_script_that_throws_has_failed()
    {
        Assert.False(await Run().Run("Print(\"plain\"); throw new InvalidOperationException(\"no\");", default));

        Assert.Equal(("plain\n", "InvalidOperationException: no\n"), (output.ToString(), error.ToString()));
    }

    [Fact]
    public async Task What_could_have_been_typed_is_run_piece_by_piece_until_something_goes_wrong()
    {
        Assert.False(await Run().RunTyped("1 + 1\nint Twice(int x)\n{\n    return 2 * x;\n}\nTwice(21)\n  nope\n3", default));

        Assert.Equal(
            ("2\n42\n", "  nope\n  ^^^^\n(7,3): CS0103: The name 'nope' does not exist in the current context\n"),
            (output.ToString(), error.ToString()));
    }

    [Fact]
    public async Task An_observable_is_printed_as_often_as_is_wanted()
    {
        Assert.True(await Run(take: 3).Run("Observable.Range(1, 10)", default));

        Assert.Equal("1\n2\n3\n", output.ToString());
    }

    public void Dispose()
    {
        devices.Dispose();
        output.Dispose();
        error.Dispose();
    }

    private ScriptRun Run(int? take = null) => new(
        new(new(new NearDevices(devices.Host), value => output.WriteLine(ValueText.Printed(value)), devices.Clock), ScriptSurroundings.With()),
        output,
        error,
        take);
}
