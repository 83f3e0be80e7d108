using System.Globalization;

namespace RxDevices;

/// <summary>Finds why something cannot be polled, in Tango's words.</summary>
internal static class PollingCheck
{
    private const int LeastMilliseconds = 5;

    /// <summary>Refuses a period that is too short or too long.</summary>
    /// <param name="period">How often to poll, if at all.</param>
    /// <param name="isPolled">Whether it is polled already, at another period.</param>
    /// <exception cref="DevFailedException">It cannot be polled so.</exception>
    public static void RequirePeriod(TimeSpan? period, bool isPolled)
    {
        if (period?.TotalMilliseconds is not { } milliseconds || milliseconds is >= LeastMilliseconds and <= int.MaxValue)
        {
            return;
        }

        throw new DevFailedException(
            Reasons.NotSupported,
            milliseconds < LeastMilliseconds
                ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds} is below the min authorized period ({LeastMilliseconds} mS)")
                : string.Create(CultureInfo.InvariantCulture, $"{milliseconds} is above the max authorized period ({int.MaxValue} mS)"),
            isPolled ? "DServer::upd_obj_polling" : "DServer::add_obj_polling");
    }

    /// <summary>Refuses a command that takes an argument, and Init.</summary>
    /// <exception cref="DevFailedException">It cannot be polled.</exception>
    public static void RequirePollable(CommandDescription command, string spelling)
    {
        RequireNoArgument(command, spelling);
        if (command.Name == "Init")
        {
            throw new DevFailedException(
                Reasons.NotSupported, "It's not possible to poll the Init command!", "DServer::add_obj_polling");
        }
    }

    /// <summary>Refuses a command that takes an argument.</summary>
    /// <exception cref="DevFailedException">It takes one.</exception>
    public static void RequireNoArgument(CommandDescription command, string spelling)
    {
        if (command.Argument != ValueKind.Void)
        {
            throw new DevFailedException(
                Reasons.IncompatibleArgument,
                $"Command {spelling} cannot be polled because it needs input value",
                "DeviceImpl::check_command_exists");
        }
    }

    /// <summary>Refuses a configuration with which a command cannot be polled.</summary>
    /// <exception cref="DevFailedException">It cannot be so.</exception>
    public static CommandDescription Validate(CommandDescription command, CommandConfiguration configuration)
    {
        if (configuration.HistoryDepth < 1)
        {
            throw new DevFailedException(
                Reasons.NotSupported, $"Command {command.Name}: its history must keep at least 1 result", "DeviceCommand");
        }

        if (configuration.PollingPeriod is { } period)
        {
            RequirePollable(command, command.Name);
            RequirePeriod(period, command.Configuration.PollingPeriod is not null);
        }

        return command with { Configuration = configuration };
    }
}
