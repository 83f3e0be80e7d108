using System.Collections.Frozen;

namespace RxDevices.Tango;

/// <summary>From the name of an operation to what the server does.</summary>
internal static class Handlers
{
    private static readonly FrozenDictionary<string, Handler> ByName = new[]
    {
        IdentityHandlers.All,
        ReadHandlers.All,
        WriteHandlers.All,
        CommandHandlers.All,
        CommandQueryHandlers.All,
        ConfigurationHandlers.All,
        HistoryHandlers.All,
        PipeHandlers.All,
    }.SelectMany(handlers => handlers).ToFrozenDictionary(handler => handler.Operation);

    public static Handler? Find(string operation) => ByName.GetValueOrDefault(operation);
}
