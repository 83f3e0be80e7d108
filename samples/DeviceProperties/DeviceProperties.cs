using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RxDevices.Hosting;

internal static class DeviceProperties
{
    // listing: device-properties
    public static async Task Run(string settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddJsonFile(settings);
        builder.Services.AddRxDevices(
            builder.Configuration.GetSection("RxDevices"),
            devices => devices.Add("lab/digitizer/1", context => new Digitizer(context)));
        using var application = builder.Build();
        await application.StartAsync();

        var digitizer = application.Services.GetRequiredService<IDeviceDirectory>().Device("lab/digitizer/1");
        Console.WriteLine((await digitizer.ReadAttribute("period")).Value);          // 0.001
        Console.WriteLine((await digitizer.ReadAttribute("channel3")).Value);        // 1.5
        foreach (var property in await digitizer.Administration.Properties())
        {
            Console.WriteLine($"{property.Name}: {property.Description}");
        }
    }
    // end of listing
}
