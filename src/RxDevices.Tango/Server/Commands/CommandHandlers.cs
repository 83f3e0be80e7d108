namespace RxDevices.Tango;

/// <summary>Executing commands, in all versions of the interface.</summary>
internal static class CommandHandlers
{
    public static IEnumerable<Handler> All =>
    [
        Handler.Of(Operations.CommandInout4, static (call, asked) =>
        {
            call.Conversation.Hear(asked.ClIdent);
            return Execute(call, asked.Command, asked.Argin, (ReadSource)asked.Source);
        }),
        Handler.Of(Operations.CommandInout2, static (call, asked) =>
            Execute(call, asked.Command, asked.Argin, (ReadSource)asked.Source)),
        Handler.Of(Operations.CommandInout, static (call, asked) =>
            Execute(call, asked.Command, asked.Argin, ReadSource.CacheThenDevice)),
    ];

    private static async ValueTask<Any> Execute(Call call, string name, Any argument, ReadSource source)
    {
        Permissions.RequireExecute(call, name);
        var command = (await call.Describe().ConfigureAwait(false)).Command(name);

        // The device itself says what it thinks of a command that it has not.
        var given = command is null || command.Argument == ValueKind.Void ? null : Convert(command, argument);
        var result = await call.Device.Execute(name, given, source, call.Cancellation).ConfigureAwait(false);
        return CommandValues.ToAny(command?.Result ?? ValueKind.Void, result);
    }

    // Nothing is converted, as in Tango: clients ask for the type before.
    private static object? Convert(CommandDescription command, Any argument) =>
        CommandType.Of(argument.Type) is { } type && type == CommandType.Of(command.Argument)
            ? CommandValues.ToModel(argument)
            : throw new DevFailedException(
                Reasons.IncompatibleArgument,
                $"Incompatible command argument type, expected type is : Tango::{TangoText.Of(command.Argument)}",
                "Command::extract()");
}
