using System.Reactive;

namespace RxDevices.Tango;

/// <summary>Locks of devices for one client.</summary>
internal static class LockCommands
{
    public static IEnumerable<AdminCommand> All =>
    [
        AdminCommand.Changing<LongStringArray, Unit>(
            "LockDevice", "Str[0] = Device name. Lg[0] = Lock validity", "Uninitialised", static async (call, asked) =>
            {
                if (asked is not { Numbers: [var seconds], Texts: [var device] })
                {
                    throw AdminCommand.WrongNumber("LockDevice");
                }

                await call.Administration(device).Lock(TimeSpan.FromSeconds(seconds), call.Cancellation).ConfigureAwait(false);
                return Unit.Default;
            }),
        AdminCommand.Changing<LongStringArray, int>(
            "UnLockDevice",
            "Str[x] = Device name(s). Lg[0] = Force flag",
            "Device global lock counter",
            static async (call, asked) =>
            {
                if (asked is not { Numbers: [var force], Texts: [_, ..] devices })
                {
                    throw AdminCommand.WrongNumber("UnLockDevice");
                }

                var left = 0;
                foreach (var device in devices)
                {
                    left = await call.Administration(device).Unlock(force != 0, call.Cancellation).ConfigureAwait(false);
                }

                return left;
            }),
        AdminCommand.Changing<string[], Unit>("ReLockDevices", "Name(s) of device to be re-locked", "Uninitialised", static async (call, devices) =>
        {
            foreach (var device in devices)
            {
                await call.Administration(device).Relock(call.Cancellation).ConfigureAwait(false);
            }

            return Unit.Default;
        }),
        AdminCommand.Reading<string, LongStringArray>(
            "DevLockStatus", "Device name", "Device locking status", static async (call, device) =>
            {
                var status = await call.Administration(device).LockedBy(call.Cancellation).ConfigureAwait(false);
                return LockStatusText.Of(call.Find(device).Name, status);
            }),
    ];
}
