using RxDevices.Hosting;
using RxDevices.Testing;

namespace RxDevices.Files.Tests.Serving;

public sealed class ReloadTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"rxdevices-{Guid.NewGuid():N}.yaml");
    private readonly DeviceTestContext context = new();

    [Fact]
    public void Devices_that_are_described_as_before_are_not_touched()
    {
        Save(("a/b/1", 1), ("a/b/2", 1), ("a/b/3", 1));
        var devices = context.Host.AddFile(path);
        var untouched = context.Host.Find("a/b/1");
        var watched = context.Record(context.Host.Device("a/b/1").Attribute<double>("x").Values());
        context.AdvanceBy(TimeSpan.FromSeconds(2.5));

        Save(("a/b/1", 1), ("a/b/2", 2), ("a/b/4", 1));
        var changes = devices.Reload();
        context.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.Equal([["a/b/4"], ["a/b/2"], ["a/b/3"]], new[] { changes.Added, changes.Replaced, changes.Removed });
        Assert.Same(untouched, context.Host.Find("a/b/1"));
        Assert.Equal(["0s 0", "1s 1", "2s 2", "3s 3"], watched.Lines);
        Assert.Equal(["a/b/1", "a/b/2", "a/b/4"], context.Host.Names.Select(name => name.ToString()));
        Assert.False(devices.Reload().IsAny);
    }

    [Theory]
    [InlineData("nonsense: [")]
    [InlineData("devices:\n  - name: a/b/1\n    inputs: { x: no/such/device/x }\n")]
    [InlineData("devices:\n  - name: a/b/1\n    class: PowerSupply\n    properties: { ohms: many }\n")]
    public void A_mistake_leaves_everything_as_it_was(string text)
    {
        Save(("a/b/1", 1));
        var devices = context.Host.AddFile(path);
        var before = context.Host.Find("a/b/1");
        File.WriteAllText(path, text);

        Assert.NotEmpty(Assert.Throws<DeviceFileException>(devices.Reload).Problems);
        Assert.Same(before, context.Host.Find("a/b/1"));

        Save(("a/b/1", 1));
        Assert.False(devices.Reload().IsAny);
    }

    [Fact]
    public void What_takes_from_a_replaced_device_takes_from_its_successor()
    {
        const string text = "devices:\n  - name: a/b/1\n    attributes: { x: { constant: 1 } }\n  - name: a/b/2\n    attributes: { y: '[a/b/1/x] * 10' }\n";
        File.WriteAllText(path, text);
        var devices = context.Host.AddFile(path);
        var values = context.Record(context.Host.Device("a/b/2").Attribute<double>("y").Values());
        context.AdvanceBy(TimeSpan.FromSeconds(1));
        File.WriteAllText(path, text.Replace("constant: 1", "constant: 2", StringComparison.Ordinal));
        devices.Reload();
        context.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.Equal("1s 20", values.Lines[^1]);
    }

    [Fact]
    public void A_device_that_is_there_already_is_no_device_of_a_file()
    {
        Save(("a/b/1", 1), ("a/b/2", 1));
        context.Add("a/b/2", device => new RxDevices.Devices.AsyncioDevice(device));

        var problem = Assert.Single(Assert.Throws<DeviceFileException>(() => context.Host.AddFile(path)).Problems);
        Assert.Equal("There is a device a/b/2 already.", problem.Message);
        Assert.Equal(["a/b/2"], context.Host.Names.Select(name => name.ToString()));
    }

    public void Dispose()
    {
        context.Dispose();
        File.Delete(path);
    }

    private void Save(params (string Name, int By)[] devices) => File.WriteAllText(path, "devices:\n" + string.Concat(devices.Select(device =>
        $"  - name: {device.Name}\n    attributes: {{ x: {{ counter: {{ by: {device.By} }} }} }}\n")));
}
