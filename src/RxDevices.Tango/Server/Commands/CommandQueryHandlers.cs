namespace RxDevices.Tango;

/// <summary>Which commands a device has.</summary>
internal static class CommandQueryHandlers
{
    public static IEnumerable<Handler> All =>
    [
        Handler.Of(Operations.CommandListQuery2, static async (call, _) =>
        {
            var device = await call.Device.Describe(call.Cancellation).ConfigureAwait(false);
            return device.Commands.Select(DeviceInterfaces.Of).ToArray();
        }),
        Handler.Of(Operations.CommandQuery2, static async (call, name) => DeviceInterfaces.Of(await Find(call, name).ConfigureAwait(false))),
        Handler.Of(Operations.CommandListQuery, static async (call, _) =>
        {
            var device = await call.Device.Describe(call.Cancellation).ConfigureAwait(false);
            return device.Commands.Select(DescribeOld).ToArray();
        }),
        Handler.Of(Operations.CommandQuery, static async (call, name) => DescribeOld(await Find(call, name).ConfigureAwait(false))),
    ];

    private static DevCmdInfo DescribeOld(CommandDescription command)
    {
        var info = DeviceInterfaces.Of(command);
        return new(info.CmdName, info.CmdTag, info.InType, info.OutType, info.InTypeDesc, info.OutTypeDesc);
    }

    private static async ValueTask<CommandDescription> Find(Call call, string name)
    {
        var device = await call.Device.Describe(call.Cancellation).ConfigureAwait(false);
        return device.Command(name)
            ?? throw new DevFailedException(Reasons.CommandNotFound, $"Command {name} not found", "Device_2Impl::command_query_2");
    }
}
