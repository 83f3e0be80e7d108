using RxDevices.Hosting;

namespace RxDevices.Tango;

/// <summary>The admin device of a far device's server, in the name of a client.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class FarAdmin(TangoDevice device, TangoClient client, ClntIdent ident)
{
    /// <summary>Executes a command of the admin device, which is asked for each time: another server may have come meanwhile.</summary>
    /// <exception cref="DevFailedException">It refuses, or cannot be reached.</exception>
    public async Task<object?> Execute(string command, object argument, CancellationToken cancellation)
    {
        var errand = Errand.Execute(command);
        var name = await device.Ask(Operations.GetAdmName.With(default) with { Errand = errand }, cancellation).ConfigureAwait(false);
        if (!DeviceName.TryParse(ObjectKeys.Of(name), out var admin))
        {
            throw ClientFailures.NotUnderstood(device.Name, errand, $"'{name}' is no admin device").ToException();
        }

        var any = CommandValues.ToAny(CommandType.OfValue(argument).Kind, argument);
        var question = Operations.CommandInout4.With((command, any, DevSource.CacheDev, ident)) with { Errand = errand, MayRepeat = false };
        try
        {
            return CommandValues.ToModel(await client.Ask(admin, admin.ToString(), question, cancellation).ConfigureAwait(false));
        }
        catch (DevFailedException refusal)
        {
            throw ProxyFailures.OnExecute(refusal.Failure, admin.ToString(), command).ToException();
        }
    }
}
