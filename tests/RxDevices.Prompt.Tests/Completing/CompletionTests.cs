using RxDevices.Prompt.Tests.Kit;

namespace RxDevices.Prompt.Tests.Completing;

public class CompletionTests
{
    [Theory]
    [InlineData("device.ReadAttr", "device.ReadAttribute")]
    [InlineData("devi", "device")]
    [InlineData("DeviceProxy.Con", "DeviceProxy.Connect")]
    [InlineData("DevState.Runn", "DevState.Running")]
    [InlineData("new[] { 1 }.Aver", "new[] { 1 }.Average")]
    [InlineData("await DeviceProxy.Connect(\"lab", "await DeviceProxy.Connect(\"lab/supply/1")]
    [InlineData("device.ReadAttribute(\"amp", "device.ReadAttribute(\"ampli")]
    [InlineData("device.Execute(\"SwitchSt", "device.Execute(\"SwitchStates")]
    [InlineData("devices.Attribute(\"lab/supply/1/curr", "devices.Attribute(\"lab/supply/1/current")]
    [InlineData("(await DeviceProxy.Connect(\"lab/supply/1\")).ReadAttribute(\"volt", "(await DeviceProxy.Connect(\"lab/supply/1\")).ReadAttribute(\"voltage")]
    public async Task Tab_completes(string typed, string completed)
    {
        await using var prompt = new PromptTest(width: 120);
        await prompt.Enter("""var device = await DeviceProxy.Connect("sys/tg_test/1");""");

        prompt.Terminal.Type(typed);
        prompt.Terminal.Press(KeyCode.Complete);

        Assert.EndsWith(completed, await prompt.Terminal.Shows(completed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_names_are_listed_above()
    {
        await using var prompt = new PromptTest();
        await prompt.Enter("""var supply = await DeviceProxy.Connect("lab/supply/1");""");

        prompt.Terminal.Type("supply.ReadAttribute(\"current");
        prompt.Terminal.Press(KeyCode.Complete);

        await prompt.Terminal.Shows("\ncurrent           current_setpoint\n> supply.ReadAttribute(\"current");
    }
}
