using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace RxDevices.Hosting.Tests.DependencyInjection;

/// <summary>Properties of devices from an application's configuration.</summary>
public class PropertiesTests
{
    [Fact]
    public async Task A_device_gets_its_properties_from_the_configuration_in_any_case()
    {
        using var application = Application(
            """{ "RxDevices": { "Properties": { "LAB/amp/1": { "GAIN": 2.5, "channels": [3, 4] } } } }""",
            devices => devices.Add("lab/amp/1", context => new Amplifier(context)).Add("lab/amp/2", context => new Amplifier(context)));

        await application.StartAsync();

        Assert.Equal("2.5; 3 4", await PropertiesOf(application, "lab/amp/1"));
        Assert.Equal("1; ", await PropertiesOf(application, "lab/amp/2"));
    }

    [Fact]
    public async Task An_empty_list_is_one_and_the_program_has_the_last_word()
    {
        using var application = Application(
            """{ "RxDevices": { "Properties": { "lab/amp/1": { "gain": 2.5, "channels": [] } } } }""",
            devices => devices.Add("lab/amp/1", context => new Amplifier(context, 7)).SetProperty("LAB/AMP/1", "Gain", "3"));

        await application.StartAsync();

        Assert.Equal("3; ", await PropertiesOf(application, "lab/amp/1"));
    }

    [Fact]
    public async Task All_that_is_wrong_with_them_is_told_at_start()
    {
        using var application = Application(
            """
            { "RxDevices": { "Properties": {
                "lab/amp/1": { "gian": 2, "colour": "red" }, "lab/amp/2": { "gain": "loud" }, "lab/amp/3": { "channels": [1, 2.5] } } } }
            """,
            devices => devices
                .Add("lab/amp/1", context => new Amplifier(context))
                .Add("lab/amp/2", context => new Amplifier(context))
                .Add("lab/amp/3", context => new Amplifier(context)));

        var trouble = await Assert.ThrowsAsync<OptionsValidationException>(() => application.StartAsync());

        Assert.Equal(
            [
                "lab/amp/1 has no property 'colour'; it has gain, channels.",
                "lab/amp/1 has no property 'gian'; it has gain, channels.",
                "lab/amp/2: property gain cannot be 'loud': it takes a number.",
                "lab/amp/3: property channels cannot be '1', '2.5': it takes a list, each of it a whole number from -2147483648 to 2147483647.",
            ],
            trouble.Failures);
        Assert.Empty(application.Services.GetRequiredService<IDeviceDirectory>().Names);
    }

    [Fact]
    public async Task Properties_of_a_device_that_is_not_there_are_told_at_start()
    {
        using var application = Application(
            """{ "RxDevices": { "Properties": { "lab/amp/2": { "gain": 2 }, "amp": { "gain": 2 } } } }""",
            devices => devices.Add("lab/amp/1", context => new Amplifier(context)));

        Assert.Equal(
            ["There are properties for 'amp', but no device of that name.", "There are properties for 'lab/amp/2', but no device of that name."],
            (await Assert.ThrowsAsync<OptionsValidationException>(() => application.StartAsync())).Failures);
    }

    [Fact]
    public void A_host_takes_them_with_the_device_and_ends_one_that_does_not_know_them()
    {
        using var host = new DeviceHost();
        var device = host.Add("lab/amp/1", context => new Amplifier(context), new Dictionary<string, IReadOnlyList<string>> { ["gain"] = ["2"] });
        Amplifier? ended = null;

        Assert.Equal(2, device.Gain);
        Assert.Equal(
            "lab/amp/2 has no property 'gian'; it has gain, channels.",
            Assert.ThrowsAny<ArgumentException>(() => host.Add(
                "lab/amp/2", context => ended = new Amplifier(context), new Dictionary<string, IReadOnlyList<string>> { ["gian"] = ["2"] })).Message);
        Assert.True(ended!.HasEnded);
        Assert.Null(host.Find("lab/amp/2"));
    }

    private static async Task<string> PropertiesOf(IHost application, string device)
    {
        var properties = await application.Services.GetRequiredService<IDeviceDirectory>().Find(device)!.Administration.Properties();
        return string.Join("; ", properties.Select(property => property.Value is int[] list ? string.Join(' ', list) : $"{property.Value}"));
    }

    private static IHost Application(string configuration, Action<RxDevicesBuilder> devices)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(configuration)));
        builder.Services.AddRxDevices(builder.Configuration.GetSection("RxDevices"), devices);
        return builder.Build();
    }

    private sealed class Amplifier : Device
    {
        public Amplifier(DeviceContext context, params int[] channels)
            : base(context)
        {
            Gain = Property("gain", 1.0, "How much louder it gets.");
            Property("channels", channels, "Which channels it has.");
        }

        public double Gain { get; }

        public bool HasEnded { get; private set; }

        protected override void Dispose(bool disposing)
        {
            HasEnded = true;
            base.Dispose(disposing);
        }
    }
}
