using System.Reactive;

namespace RxDevices.Tango;

/// <summary>Logging: what it is set to here is answered; it is set where the program is configured, not by clients.</summary>
internal static class LoggingCommands
{
    // OFF, FATAL, ERROR, WARN, INFO, DEBUG.
    private const int Warnings = 3;

    public static IEnumerable<AdminCommand> All =>
    [
        AdminCommand.Reading<string[], LongStringArray>(
            "GetLoggingLevel", "Device list", "Lg[i]=Logging Level. Str[i]=Device name.", static (call, devices) =>
            {
                string[] names = [.. devices.Select(device => call.Find(device).Name.ToString())];
                return new(new LongStringArray([.. names.Select(_ => Warnings)], names));
            }),
        AdminCommand.Reading<string, string[]>("GetLoggingTarget", "Device name", "Logging target list", static (call, device) =>
        {
            call.Find(device);
            return new([]);
        }),
        AdminCommand.Changing<LongStringArray, Unit>(
            "SetLoggingLevel", "Lg[i]=Logging Level. Str[i]=Device name.", "Uninitialised", static (_, _) => throw Refuse()),
        AdminCommand.Changing<string[], Unit>(
            "AddLoggingTarget", "Str[i]=Device-name. Str[i+1]=Target-type::Target-name", "Uninitialised", static (_, _) => throw Refuse()),
        AdminCommand.Changing<string[], Unit>(
            "RemoveLoggingTarget", "Str[i]=Device-name. Str[i+1]=Target-type::Target-name", "Uninitialised", static (_, _) => throw Refuse()),
        AdminCommand.Changing<Unit, Unit>("StartLogging", "Uninitialised", "Uninitialised", static (_, _) => default),
        AdminCommand.Changing<Unit, Unit>("StopLogging", "Uninitialised", "Uninitialised", static (_, _) => throw Refuse()),
    ];

    private static DevFailedException Refuse() => new(
        WireReasons.NotSupported, "Logging is configured where the program is, not by clients", "DServer::logging");
}
