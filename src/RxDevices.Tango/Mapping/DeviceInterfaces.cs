namespace RxDevices.Tango;

/// <summary>What a device has, as it travels when attributes or commands come or go.</summary>
internal static class DeviceInterfaces
{
    /// <summary>The structure for events of a changed interface.</summary>
    public static DevIntrChange Of(DeviceDescription device) => new(
        DevStarted: false,
        [.. device.Commands.Select(Of)],
        [.. device.Attributes.Select(AttributeConfigs.Of)]);

    /// <summary>A command. One with an argument or a result that no command of Tango has looks as if it had none.</summary>
    public static DevCmdInfo2 Of(CommandDescription command) => new(
        command.Name,
        (DispLevel)command.Configuration.DisplayLevel,
        CmdTag: 0,
        CommandType.Of(command.Argument)?.Code ?? 0,
        CommandType.Of(command.Result)?.Code ?? 0,
        command.Configuration.ArgumentDescription,
        command.Configuration.ResultDescription);
}
