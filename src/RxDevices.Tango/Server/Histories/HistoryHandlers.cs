namespace RxDevices.Tango;

/// <summary>What polling kept of attributes and commands, in all versions of the interface.</summary>
internal static class HistoryHandlers
{
    public static IEnumerable<Handler> All =>
    [
        Handler.Of(Operations.ReadAttributeHistory5, static (call, asked) => Read(call, asked.Name, asked.N, AttributeHistory.ToVersion5)),
        Handler.Of(Operations.ReadAttributeHistory4, static (call, asked) => Read(call, asked.Name, asked.N, AttributeHistory.ToVersion4)),
        Handler.Of(Operations.ReadAttributeHistory3, static (call, asked) => Read(call, asked.Name, asked.N, AttributeHistory.ToVersion3)),
        Handler.Of(Operations.ReadAttributeHistory2, static (call, asked) => Read(call, asked.Name, asked.N, AttributeHistory.ToVersion2)),
        Handler.Of(Operations.CommandInoutHistory4, static (call, asked) => Recall(call, asked.Command, asked.N, CommandHistory.ToVersion4)),
        Handler.Of(Operations.CommandInoutHistory2, static (call, asked) => Recall(call, asked.Command, asked.N, CommandHistory.ToVersion2)),
    ];

    private static async ValueTask<T> Read<T>(
        Call call, string name, int count, Func<AttributeDescription, IReadOnlyList<Reading>, T> show)
    {
        var device = await call.Describe().ConfigureAwait(false);
        var attribute = device.Attribute(name)
            ?? throw new DevFailedException(Reasons.AttributeNotFound, $"{name} attribute not found", "MultiAttribute::get_attr_by_name");
        return show(attribute, await call.Device.Administration.AttributeHistory(name, count, call.Cancellation).ConfigureAwait(false));
    }

    private static async ValueTask<T> Recall<T>(
        Call call, string name, int count, Func<CommandDescription, IReadOnlyList<CommandRecord>, T> show)
    {
        var device = await call.Describe().ConfigureAwait(false);
        var command = device.Command(name)
            ?? throw new DevFailedException(Reasons.CommandNotFound, $"Command {name} not found", "Device_4Impl::command_inout_history_4");
        return show(command, await call.Device.Administration.CommandHistory(name, count, call.Cancellation).ConfigureAwait(false));
    }
}
