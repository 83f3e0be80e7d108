using Microsoft.Extensions.Configuration;

namespace RxDevices.Hosting;

/// <summary>The properties of devices in an application's configuration.</summary>
internal static class ConfiguredProperties
{
    // By hand, because devices and their properties are named by the configuration and not by members of a type.
    public static void Read(IConfiguration configuration, RxDevicesOptions options)
    {
        foreach (var device in configuration.GetSection(nameof(RxDevicesOptions.Properties)).GetChildren())
        {
            foreach (var property in device.GetChildren())
            {
                options.SetProperty(device.Key, property.Key, TextsOf(property));
            }
        }
    }

    private static string[] TextsOf(IConfigurationSection property)
    {
        var elements = property.GetChildren().Select(element => element.Value ?? "").ToArray();
        return elements.Length > 0 ? elements : [property.Value ?? ""];
    }
}
