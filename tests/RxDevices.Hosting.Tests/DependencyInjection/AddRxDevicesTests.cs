using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Reactive.Testing;
using RxDevices.Hosting.Tests.Kit;

namespace RxDevices.Hosting.Tests.DependencyInjection;

public class AddRxDevicesTests
{
    [Fact]
    public async Task Devices_live_from_the_start_of_the_application_to_its_end()
    {
        using var application = Application(devices => devices.Add("a/b/c", Specimen.Make));
        var directory = application.Services.GetRequiredService<IDeviceDirectory>();
        Assert.Same(application.Services.GetRequiredService<DeviceHost>(), directory);
        Assert.Empty(directory.Names);

        await application.StartAsync();
        var ended = false;
        using var states = directory.Find("a/b/c")!.Observe("state").Subscribe(_ => { }, () => ended = true);
        Assert.False(ended);

        await application.StopAsync();
        Assert.True(ended);
        Assert.Empty(directory.Names);
    }

    [Fact]
    public async Task A_device_is_given_the_services_of_the_application_and_arguments_of_its_own()
    {
        using var application = Application(
            devices => devices.Add<Greeter>("a/b/c", "world").Add("a/b/d", (services, context) => new Greeter(context, services.GetRequiredService<Greeting>(), "there")),
            services => services.AddSingleton(new Greeting("hello")));

        await application.StartAsync();

        var directory = application.Services.GetRequiredService<IDeviceDirectory>();
        Assert.Equal("hello world", (await directory.Device("a/b/c").ReadAttribute("greeting")).Value);
        Assert.Equal("hello there", (await directory.Device("a/b/d").ReadAttribute("greeting")).Value);
    }

    [Fact]
    public async Task Seed_and_clock_are_those_the_application_chose()
    {
        var clock = new TestScheduler();
        using var application = Application(devices => devices.UseSeed(7).UseClock(clock));

        await application.StartAsync();

        var host = application.Services.GetRequiredService<DeviceHost>();
        Assert.Equal((7ul, clock), (host.Seed, host.Clock));
    }

    [Fact]
    public async Task What_is_asked_for_in_several_places_adds_up()
    {
        using var application = Application(
            devices => devices.Add("a/b/1", Specimen.Make),
            services => services
                .AddRxDevices(devices => devices.Add("a/b/2", Specimen.Make))
                .Configure<RxDevicesOptions>(options => options.Devices.Add(new("a/b/3", (_, context) => new Specimen(context)))));

        await application.StartAsync();

        Assert.Equal(["a/b/1", "a/b/2", "a/b/3"], application.Services.GetRequiredService<IDeviceDirectory>().Names.Select(name => name.ToString()));
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_names_is_told_at_start_and_no_device_is_made()
    {
        var made = 0;
        Specimen Count(DeviceContext context)
        {
            made++;
            return new(context);
        }

        using var application = Application(devices => devices
            .Add("a/b/c", Count).Add("nonsense", Count).Add("A/B/C", Count).Add("", Count));

        var trouble = await Assert.ThrowsAsync<OptionsValidationException>(() => application.StartAsync());

        Assert.Equal(
            [
                "'nonsense' is no device name; write domain/family/member.",
                "Two devices are called A/B/C.",
                "'' is no device name; write domain/family/member.",
            ],
            trouble.Failures);
        Assert.Equal(0, made);
    }

    [Fact]
    public async Task A_device_that_cannot_be_made_stops_the_start_and_ends_the_others_with_the_application()
    {
        var ended = false;
        var application = Application(devices => devices
            .Add("a/b/1", context => new Last(context, () => ended = true))
            .Add("a/b/2", Device (DeviceContext _) => throw new InvalidOperationException("no hardware")));

        Assert.Equal("no hardware", (await Assert.ThrowsAsync<InvalidOperationException>(() => application.StartAsync())).Message);
        application.Dispose();

        Assert.True(ended);
    }

    [Fact]
    public async Task Services_added_after_the_devices_start_after_them_and_stop_before_them()
    {
        var story = new List<string>();
        using var application = Application(
            devices => devices.Add("a/b/c", context => new Last(context, () => story.Add("devices end"))),
            services => services.AddSingleton<IHostedService>(provider => new Teller(story, provider.GetRequiredService<IDeviceDirectory>())));

        await application.StartAsync();
        await application.StopAsync();

        Assert.Equal(["server starts with 1 devices", "server stops with 1 devices", "devices end"], story);
    }

    [Fact]
    public async Task Two_applications_in_one_process_have_devices_of_their_own()
    {
        using var first = Application(devices => devices.Add("a/b/c", Specimen.Make));
        using var second = Application(devices => devices.Add("a/b/c", Specimen.Make));
        await first.StartAsync();
        await second.StartAsync();

        await first.Services.GetRequiredService<IDeviceDirectory>().Device("a/b/c").WriteAttribute("number", 5.0);
        await first.StopAsync();

        Assert.Equal(0.0, (await second.Services.GetRequiredService<IDeviceDirectory>().Device("a/b/c").ReadAttribute("number")).Value);
    }

    [Fact]
    public async Task Devices_keep_their_settings_in_the_store_of_the_application_and_end_before_it_does()
    {
        var story = new List<string>();
        var application = Application(
            devices => devices.Add("a/b/c", context => new Last(context, () => story.Add("device ends"))),
            services => services.AddSingleton<ISettingStore>(_ => new Store(story)));
        await application.StartAsync();

        var host = application.Services.GetRequiredService<DeviceHost>();
        Assert.Same(application.Services.GetRequiredService<ISettingStore>(), host.Settings);
        application.Dispose();

        Assert.Equal(["device ends", "store closes"], story);
    }

    private static IHost Application(Action<RxDevicesBuilder> devices, Action<IServiceCollection>? others = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddRxDevices(devices);
        others?.Invoke(builder.Services);
        return builder.Build();
    }

    public sealed record Greeting(string Words);

    public sealed class Greeter : Device
    {
        public Greeter(DeviceContext context, Greeting greeting, string whom)
            : base(context) => Attribute("greeting", () => $"{greeting.Words} {whom}");
    }

    private sealed class Last(DeviceContext context, Action onEnd) : Device(context)
    {
        protected override void Dispose(bool disposing)
        {
            onEnd();
            base.Dispose(disposing);
        }
    }

    private sealed class Store(List<string> story) : ISettingStore, IDisposable
    {
        public string? Recall(DeviceName device, string attribute) => null;

        public Task Keep(DeviceName device, string attribute, string value) => Task.CompletedTask;

        public void Dispose() => story.Add("store closes");
    }

    private sealed class Teller(List<string> story, IDeviceDirectory directory) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            story.Add($"server starts with {directory.Names.Count} devices");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            story.Add($"server stops with {directory.Names.Count} devices");
            return Task.CompletedTask;
        }
    }
}
