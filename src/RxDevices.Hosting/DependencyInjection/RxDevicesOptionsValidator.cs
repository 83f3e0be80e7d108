using Microsoft.Extensions.Options;

namespace RxDevices.Hosting;

/// <summary>Finds at start what is wrong with the devices an application asks for, all of it at once.</summary>
internal sealed class RxDevicesOptionsValidator : IValidateOptions<RxDevicesOptions>
{
    public ValidateOptionsResult Validate(string? name, RxDevicesOptions options)
    {
        var names = new HashSet<DeviceName>();
        var problems = new List<string>();
        foreach (var device in options.Devices)
        {
            if (!DeviceName.TryParse(device.Name, out var parsed))
            {
                problems.Add($"'{device.Name}' is no device name; write domain/family/member.");
            }
            else if (!names.Add(parsed))
            {
                problems.Add($"Two devices are called {device.Name}.");
            }
        }

        problems.AddRange(options.Properties.Keys
            .Where(device => !DeviceName.TryParse(device, out var parsed) || !names.Contains(parsed))
            .Select(device => $"There are properties for '{device}', but no device of that name."));
        problems.AddRange(options.Remotes.Where(port => !names.Add(port.Name)).Select(port => $"Two devices are called {port.Name}."));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
