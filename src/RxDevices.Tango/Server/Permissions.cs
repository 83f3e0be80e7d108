namespace RxDevices.Tango;

/// <summary>Who may do what: clients on other machines only read, unless the server was told otherwise.</summary>
internal static class Permissions
{
    // What answers as an attribute does.
    private static readonly string[] ReadingCommands = ["State", "Status"];

    public static bool MayWrite(Conversation conversation) =>
        conversation.Peer.IsLocal || conversation.Server.Options.AllowRemoteWrites;

    /// <exception cref="DevFailedException">The client may not.</exception>
    public static void RequireWrite(Call call, string what, string operation)
    {
        if (!MayWrite(call.Conversation))
        {
            throw new DevFailedException(
                Reasons.ReadOnly,
                $"{what} is not authorized ({call.Servant.Name}): this server takes writes and commands from its own machine only; "
                + "it was not started with --allow-remote-writes",
                $"Device_Impl::{operation}");
        }
    }

    /// <exception cref="DevFailedException">The client may not.</exception>
    public static void RequireExecute(Call call, string command)
    {
        var isReading = call.Servant is AdminPort
            ? AdminCommands.IsReading(command)
            : ReadingCommands.Contains(command, StringComparer.OrdinalIgnoreCase);
        if (!isReading)
        {
            RequireWrite(call, "Executing a command", "command_inout");
        }
    }
}
