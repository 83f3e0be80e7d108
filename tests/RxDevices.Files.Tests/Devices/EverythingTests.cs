using RxDevices.Hosting;
using RxDevices.Testing;

namespace RxDevices.Files.Tests.Devices;

public sealed class EverythingTests
{
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "everything.yaml");

    [Fact]
    public void All_that_may_stand_in_a_file_makes_devices_that_run()
    {
        using var context = new DeviceTestContext();
        using var devices = context.Host.AddFile(DeviceFile.Parse(Everything.Text, Path));

        context.AdvanceBy(TimeSpan.FromSeconds(30));

        Assert.Empty(context.Faults.Select(fault => fault.ToString()));
        Assert.Equal(["lab/all/3", "lab/all/4", "lab/supply/1", "lab/all/9"], devices.File.Names);
        Assert.Equal(7UL, devices.File.Seed);
        Assert.Equal(17, Value(context, "lab/all/3/whole") + Value(context, "lab/all/3/plain") + Value(context, "lab/all/4/streamed") - 1);
        Assert.Equal(4, Value(context, "lab/all/4/streamed"));
        Assert.InRange(Value(context, "lab/all/3/body"), 29, 31);
    }

    [Fact]
    public void Every_source_change_and_step_stands_in_the_file_that_is_tried()
    {
        var definitions = new SchemaDefinitions();
        definitions.ReferenceTo(FilePart.Part);
        var keys = definitions.Parts.SelectMany(part => part.Keys).Where(key => key.Group is not null).Select(key => key.Name).Distinct();

        Assert.DoesNotContain(keys, key => !Everything.Text.Contains($"{key}:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_seed_gives_the_same_values_whatever_else_is_there()
    {
        const string one = "  - name: lab/one/1\n    attributes: { x: { white_noise: { deviation: 1 } }, y: { random_walk: { deviation: 1 } } }\n";
        using var alone = ReadyFile.Parse($"devices:\n{one}");
        using var among = ReadyFile.Parse($"devices:\n  - name: lab/other/1\n    attributes: {{ x: {{ white_noise: {{ deviation: 1 }} }} }}\n{one}");
        alone.After(100);
        among.After(50);
        among.After(50);

        Assert.Equal(alone.Read("lab/one/1/x"), among.Read("lab/one/1/x"));
        Assert.Equal(alone.Read("lab/one/1/y"), among.Read("lab/one/1/y"));
        Assert.NotEqual(among.Read("lab/one/1/x"), among.Read("lab/other/1/x"));
    }

    private static double Value(DeviceTestContext context, string attribute)
    {
        var name = AttributeName.Parse(attribute);
        var reading = context.Host.Find(name.Device)!.Read(name.Attribute).AsTask();
        Assert.True(reading.IsCompletedSuccessfully);
        return Convert.ToDouble(reading.Result.Value, System.Globalization.CultureInfo.InvariantCulture);
    }
}
