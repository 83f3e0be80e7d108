using RxDevices.Testing;

namespace RxDevices.Devices.Tests;

/// <summary>Random values depend on the seed, the device, the attribute and the tick, and on nothing else.</summary>
public class TangoTestSeedTests
{
    private static readonly string[] Random =
    [
        "long64_scalar", "long_scalar", "long_scalar_rww", "short_scalar", "short_scalar_rww", "ulong64_scalar", "ulong_scalar",
        .. Original.AttributeOrder.Where(name => name.EndsWith("_ro", StringComparison.Ordinal)),
    ];

    [Fact]
    public void The_same_seed_gives_the_same_values() => Assert.Equal(Values(seed: 7), Values(seed: 7));

    [Fact]
    public void Another_seed_gives_other_values_of_every_attribute()
    {
        var (one, other) = (Values(seed: 7), Values(seed: 8));

        Assert.All(Random, name => Assert.NotEqual(one[name], other[name]));
    }

    [Fact]
    public void Another_device_has_other_values_of_every_attribute()
    {
        var (one, other) = (Values(seed: 7), Values(seed: 7, name: "sys/tg_test/2"));

        Assert.All(Random, name => Assert.NotEqual(one[name], other[name]));
    }

    [Fact]
    public void Two_attributes_of_a_device_have_different_values()
    {
        var values = Values(seed: 7);

        Assert.NotEqual(values["short_scalar"], values["short_scalar_ro"]);
        Assert.NotEqual(values["long_spectrum_ro"], values["ulong_spectrum_ro"]);
    }

    [Fact]
    public void A_value_does_not_depend_on_who_looked_before()
    {
        using var context = new DeviceTestContext(seed: 7);
        context.Add("sys/tg_test/1", device => new TangoTest(device));
        var client = new Kit.Client(context, "sys/tg_test/1");

        context.AdvanceBy(TimeSpan.FromSeconds(2 * 5));

        Assert.Equal(Values(seed: 7)["short_spectrum_ro"].Split('|')[5], Print(client.Read("short_spectrum_ro")));
    }

    [Fact]
    public void The_values_of_a_seed_are_the_same_on_every_machine() => Assert.Equal("236|45|153|166|86|255", Values(seed: 7)["short_scalar"]);

    private static Dictionary<string, string> Values(ulong seed, string name = "sys/tg_test/1")
    {
        using var context = new DeviceTestContext(seed);
        context.Add(name, device => new TangoTest(device));
        var client = new Kit.Client(context, name);
        var values = Random.ToDictionary(attribute => attribute, _ => new List<string>());
        for (var tick = 0; tick < 6; tick++)
        {
            foreach (var attribute in Random)
            {
                values[attribute].Add(Print(client.Read(attribute)));
            }

            context.AdvanceBy(TimeSpan.FromSeconds(2));
        }

        return values.ToDictionary(pair => pair.Key, pair => string.Join('|', pair.Value));
    }

    private static string Print(object? value) => value is Array array ? string.Join(' ', array.Cast<object>()) : $"{value}";
}
