using System.Reactive;

namespace RxDevices.Tango;

/// <summary>What the server serves, and its own life.</summary>
internal static class ServerCommands
{
    public static IEnumerable<AdminCommand> All =>
    [
        AdminCommand.Reading<Unit, DevState>("State", "Uninitialised", "Device state", static (_, _) => new(DevState.On)),
        AdminCommand.Reading<Unit, string>("Status", "Uninitialised", "Device status", static (_, _) => new("The device is ON")),
        AdminCommand.Changing<Unit, Unit>("Init", "Uninitialised", "Uninitialised", static (_, _) => default),
        AdminCommand.Reading<Unit, string[]>("QueryClass", "Uninitialised", "Device server class(es) list", static async (call, _) =>
            [.. (await Describe(call).ConfigureAwait(false)).Select(device => device.Class).Distinct()]),
        AdminCommand.Reading<Unit, string[]>("QueryDevice", "Uninitialised", "Device server device(s) list", static async (call, _) =>
            [.. (await Describe(call).ConfigureAwait(false)).Select(device => $"{device.Class}::{device.Name}")]),
        AdminCommand.Reading<Unit, string[]>("QuerySubDevice", "Uninitialised", "Device server sub device(s) list", static (_, _) => new([])),
        AdminCommand.Reading<string, string[]>(
            "QueryWizardClassProperty", "Class name", "Class property list (name - description and default value)", static (_, _) => new([])),
        AdminCommand.Reading<string, string[]>(
            "QueryWizardDevProperty", "Class name", "Device property list (name - description and default value)", static (_, _) => new([])),
        AdminCommand.Changing<string, Unit>("DevRestart", "Device name", "Uninitialised", static async (call, device) =>
        {
            await call.Find(device).Execute("Init", null, call.Cancellation).ConfigureAwait(false);
            return Unit.Default;
        }),
        AdminCommand.Changing<Unit, Unit>("RestartServer", "Uninitialised", "Uninitialised", static async (call, _) =>
        {
            foreach (var name in call.Admin.Server.Directory.Names)
            {
                await call.Find(name.ToString()).Execute("Init", null, call.Cancellation).ConfigureAwait(false);
            }

            return Unit.Default;
        }),
        AdminCommand.Changing<Unit, Unit>("Kill", "Uninitialised", "Uninitialised", static (_, _) => throw new DevFailedException(
            Reasons.CommandNotAllowed, "This server is ended where it was started, with Ctrl+C or a signal", "DServer::kill")),
    ];

    private static async ValueTask<IReadOnlyList<DeviceDescription>> Describe(AdminCall call)
    {
        var devices = new List<DeviceDescription>();
        foreach (var name in call.Admin.Server.Directory.Names)
        {
            // One that has just left is none.
            if (call.Admin.Server.Directory.Find(name.ToString()) is { } device)
            {
                devices.Add(await device.For(ClientIdentity.Protocol).Describe(call.Cancellation).ConfigureAwait(false));
            }
        }

        return devices;
    }
}
