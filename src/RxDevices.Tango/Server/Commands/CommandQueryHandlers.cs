namespace RxDevices.Tango;

/// <summary>Which commands a device has.</summary>
internal static class CommandQueryHandlers
{
    public static IEnumerable<Handler> All =>
    [
        Handler.Of(Operations.CommandListQuery2, static async (call, _) =>
        {
            var device = await call.Device.Describe(call.Cancellation).ConfigureAwait(false);
            return device.Commands.Select(Describe).ToArray();
        }),
        Handler.Of(Operations.CommandQuery2, static async (call, name) => Describe(await Find(call, name).ConfigureAwait(false))),
        Handler.Of(Operations.CommandListQuery, static async (call, _) =>
        {
            var device = await call.Device.Describe(call.Cancellation).ConfigureAwait(false);
            return device.Commands.Select(DescribeOld).ToArray();
        }),
        Handler.Of(Operations.CommandQuery, static async (call, name) => DescribeOld(await Find(call, name).ConfigureAwait(false))),
    ];

    /// <summary>A command as clients are told of it.</summary>
    public static DevCmdInfo2 Describe(CommandDescription command) => new(
        command.Name,
        (DispLevel)command.Configuration.DisplayLevel,
        0,
        CodeOf(command.Argument),
        CodeOf(command.Result),
        command.Configuration.ArgumentDescription,
        command.Configuration.ResultDescription);

    private static DevCmdInfo DescribeOld(CommandDescription command)
    {
        var info = Describe(command);
        return new(info.CmdName, info.CmdTag, info.InType, info.OutType, info.InTypeDesc, info.OutTypeDesc);
    }

    // What no command of Tango has looks like nothing; executing it says why.
    private static int CodeOf(ValueKind kind) => CommandType.Of(kind)?.Code ?? 0;

    private static async ValueTask<CommandDescription> Find(Call call, string name)
    {
        var device = await call.Device.Describe(call.Cancellation).ConfigureAwait(false);
        return device.Command(name)
            ?? throw new DevFailedException(Reasons.CommandNotFound, $"Command {name} not found", "Device_2Impl::command_query_2");
    }
}
