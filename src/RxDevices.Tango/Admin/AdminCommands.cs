namespace RxDevices.Tango;

/// <summary>All commands of the admin device, by name.</summary>
internal static class AdminCommands
{
    public static IReadOnlyList<AdminCommand> All { get; } =
    [
        .. new[] { EventCommands.All, LockCommands.All, LoggingCommands.All, PollingCommands.All, ServerCommands.All }
            .SelectMany(commands => commands)
            .OrderBy(command => command.Description.Name, StringComparer.Ordinal),
    ];

    /// <summary>Whether a command changes nothing.</summary>
    public static bool IsReading(string name) => TryFind(name)?.IsReading ?? true;

    /// <exception cref="DevFailedException">There is no such command.</exception>
    public static AdminCommand Find(string name) => TryFind(name)
        ?? throw new DevFailedException(Reasons.CommandNotFound, $"Command {name} not found", "DeviceClass::command_handler");

    private static AdminCommand? TryFind(string name) =>
        All.FirstOrDefault(command => command.Description.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
