using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>Names of what a server has, for completion: of devices first, then of what one of them has.</summary>
internal static class FarNames
{
    /// <summary>The names that begin as was typed; a device whose members are wanted ends with a slash.</summary>
    public static async Task<IReadOnlyList<string>> Of(
        LineAddress server, LineClientOptions credentials, NameKind kind, string typed, CancellationToken cancellation)
    {
        await using var client = await LineClient.Connect(server, credentials, cancellation);
        if (typed.Split('/') is [var domain, var family, var member, _])
        {
            var device = $"{domain}/{family}/{member}";
            var description = await client.Device(device).Describe(cancellation);
            return Beginning(typed, Members(description, kind).Select(name => $"{device}/{name}"));
        }

        var devices = await client.List(cancellation);
        return Beginning(typed, devices.Select(device => kind == NameKind.Device ? $"{device}" : $"{device}/"));
    }

    private static IEnumerable<string> Members(DeviceDescription device, NameKind kind) => kind == NameKind.Command
        ? device.Commands.Select(command => command.Name)
        : device.Attributes.Select(attribute => attribute.Name);

    // Of the typed letters the case is kept: a shell would not take another for the same word.
    private static List<string> Beginning(string typed, IEnumerable<string> names) =>
        [.. names.Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(name => typed + name[typed.Length..])];
}
