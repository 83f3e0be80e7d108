using RxDevices.Testing;

namespace RxDevices.Lines.Tests.Routing;

/// <summary>The labels an attribute gives to an enumeration are what clients see and type.</summary>
public sealed class LabelTests
{
    [Fact]
    public void Labels_are_answered_watched_and_written()
    {
        using var devices = new DeviceTestContext();
        devices.Add("test/lamp/1", context => new Lamp(context));
        using var netcat = devices.Netcat();

        netcat.Type(
            "test/lamp/1/mode",
            "test/lamp/1/mode = 'Half light'",
            "test/lamp/1/mode = Dark",
            "test/lamp/1/modes",
            "test/lamp/1/modes = [Dark, 'Half light']",
            "test/lamp/1/mode = Pink",
            "json on",
            "test/lamp/1/mode");

        Assert.Equal(
            ["0s No light", "0s Half light", "0s No light", "0s []", "0s ['No light', 'Half light']"],
            netcat.Replies.Take(5));
        Assert.Contains("'Pink' is none of", netcat.Screen, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"Enum\"", netcat.Replies[^1], StringComparison.Ordinal);
        Assert.Contains("\"value\":\"No light\"", netcat.Replies[^1], StringComparison.Ordinal);
    }

    private sealed class Lamp : Device
    {
        public Lamp(DeviceContext context)
            : base(context)
        {
            Setting("mode", Mode.Dark, new() { EnumLabels = ["No light", "Half light"] });
            Setting<Mode[]>("modes", [], new() { EnumLabels = ["No light", "Half light"] });
        }
    }

    private enum Mode
    {
        Dark,
        Dim,
    }
}
