using System.CommandLine;
using RxDevices.Hosting;

namespace RxDevices.Tool;

/// <summary>Properties of the devices, as they are typed.</summary>
internal static class PropertyOption
{
    public static Option<(AttributeName Name, string Value)[]> Make() => new("--property")
    {
        Description = "Give a device a property, again for each; the same one again makes a list.",
        HelpName = "DEVICE/NAME=VALUE",
        CustomParser = result => result.ParseAll(Parse),
    };

    public static void SetProperties(this RxDevicesBuilder devices, (AttributeName Name, string Value)[]? properties)
    {
        foreach (var property in (properties ?? []).ToLookup(property => property.Name, property => property.Value))
        {
            devices.SetProperty(property.Key.Device, property.Key.Attribute, [.. property]);
        }
    }

    private static (AttributeName Name, string Value) Parse(string typed) =>
        typed.Split('=', 2) is [var text, var value] && AttributeName.TryParse(text.Trim(), out var name) is null
            ? (name, value)
            : throw new FormatException($"'{typed}' is no property; write DEVICE/NAME=VALUE (for example lab/supply/1/ohms=3).");
}
