using System.Reactive;

namespace RxDevices.Tango;

/// <summary>Polling: what a device reads by itself, again and again.</summary>
internal static class PollingCommands
{
    private const string WhatToPoll = "Lg[0]=Upd period. Str[0]=Device name. Str[1]=Object type. Str[2]=Object name";

    public static IEnumerable<AdminCommand> All =>
    [
        AdminCommand.Reading<Unit, string[]>("PolledDevice", "Uninitialised", "Polled device name list", static async (call, _) =>
        {
            var polled = new List<string>();
            foreach (var name in call.Admin.Server.Directory.Names)
            {
                var status = await call.Administration(name.ToString()).PollingStatus(call.Cancellation).ConfigureAwait(false);
                polled.AddRange(status.Count > 0 ? [name.ToString()] : []);
            }

            return [.. polled];
        }),
        AdminCommand.Reading<string, string[]>("DevPollStatus", "Device name", "Device polling status", static async (call, device) =>
        {
            var status = await call.Administration(device).PollingStatus(call.Cancellation).ConfigureAwait(false);
            return [.. status.Select(PollStatusText.Of)];
        }),
        AdminCommand.Changing<LongStringArray, Unit>("AddObjPolling", WhatToPoll, "Uninitialised", static (call, asked) =>
            Poll(call, "AddObjPolling", asked, wasPolled: false)),
        AdminCommand.Changing<LongStringArray, Unit>("UpdObjPollingPeriod", WhatToPoll, "Uninitialised", static (call, asked) =>
            Poll(call, "UpdObjPollingPeriod", asked, wasPolled: true)),
        AdminCommand.Changing<string[], Unit>(
            "RemObjPolling", "Str[0]=Device name. Str[1]=Object type. Str[2]=Object name", "Uninitialised", static async (call, asked) =>
            {
                if (asked is not [var device, var kind, var member])
                {
                    throw AdminCommand.WrongNumber("RemObjPolling");
                }

                await call.Administration(device).StopPolling(KindOf(kind), member, call.Cancellation).ConfigureAwait(false);
                return Unit.Default;
            }),
    ];

    private static async ValueTask<Unit> Poll(AdminCall call, string command, LongStringArray asked, bool wasPolled)
    {
        if (asked is not { Numbers: [var period], Texts: [var device, var kindName, var member] })
        {
            throw AdminCommand.WrongNumber(command);
        }

        var kind = KindOf(kindName);
        var administration = call.Administration(device);
        var status = await administration.PollingStatus(call.Cancellation).ConfigureAwait(false);
        var isPolled = status.Any(polled => polled.Kind == kind && polled.Member.Equals(member, StringComparison.OrdinalIgnoreCase));
        if (isPolled != wasPolled)
        {
            throw isPolled
                ? new DevFailedException(WireReasons.AlreadyPolled, $"Object {member} already polled", "DServer::add_obj_polling")
                : new DevFailedException(
                    WireReasons.NotPolled, $"Object {member} not found in list of polled object", "DServer::upd_obj_polling_period");
        }

        await administration.StartPolling(kind, member, TimeSpan.FromMilliseconds(period), call.Cancellation).ConfigureAwait(false);
        return Unit.Default;
    }

    private static MemberKind KindOf(string name) => name.ToUpperInvariant() switch
    {
        "ATTRIBUTE" => MemberKind.Attribute,
        "COMMAND" => MemberKind.Command,
        _ => throw new DevFailedException(
            Reasons.WrongFormat, $"Object type {name} not supported; it is attribute or command", "DServer::add_obj_polling"),
    };
}
