using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>
/// Writing and executing with values as a person types them, much as in Python: <c>-1.5e3</c>, <c>True</c>, <c>'it is'</c>,
/// <c>[[1, 2], [3, 4]]</c>. The device's description says what a text means. For devices near and far.
/// </summary>
public static class LiteralExtensions
{
    /// <summary>Writes an attribute; answers its reading afterwards.</summary>
    /// <param name="device">The device.</param>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="literal">The value as text.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DevFailedException">The text is no value of the attribute's type, or the device refuses.</exception>
    public static async Task<Reading> WriteLiteral(
        this DeviceProxy device, string attribute, string literal, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        var port = device.Port;
        var description = (await port.Describe(cancellation).ConfigureAwait(false)).Attribute(attribute)
            ?? throw ProxyFailures.NoAttribute(device.Name.ToString(), attribute).ToException();
        try
        {
            await port.Write(description.Name, TypedText.ForAttribute(description, literal), cancellation).ConfigureAwait(false);
        }
        catch (DevFailedException refusal)
        {
            throw ProxyFailures.OnWrite(refusal.Failure, device.Name.ToString(), description.Name).ToException();
        }

        return await device.ReadAttribute(description.Name, cancellation).ConfigureAwait(false);
    }

    /// <summary>Executes a command; answers its result, or null where it has none.</summary>
    /// <param name="device">The device.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="literal">The argument as text; empty for none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DevFailedException">The text is no argument of the command's type, or the device refuses.</exception>
    public static async Task<object?> ExecuteLiteral(
        this DeviceProxy device, string command, string literal = "", CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        var port = device.Port;
        var description = (await port.Describe(cancellation).ConfigureAwait(false)).Command(command);
        try
        {
            var argument = description is null ? null : TypedText.ForCommand(description, literal);
            return await port.Execute(description?.Name ?? command, argument, cancellation).ConfigureAwait(false);
        }
        catch (DevFailedException refusal)
        {
            throw ProxyFailures.OnExecute(refusal.Failure, device.Name.ToString(), description?.Name ?? command).ToException();
        }
    }
}
