using System.Collections.Concurrent;

namespace RxDevices.Tango;

/// <summary>
/// What is known of a far device's attributes and commands, so that not each read and write asks twice. It is forgotten when the server
/// was lost, because another one may be there now, and of an attribute when a write to it was refused.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class FarDescriptions(TangoDevice device, TangoClient client)
{
    private readonly ConcurrentDictionary<string, AttributeDescription> attributes = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, CommandDescription> commands = new(StringComparer.OrdinalIgnoreCase);
    private volatile int losses = client.Losses;

    /// <summary>What an attribute is.</summary>
    /// <exception cref="DevFailedException">The device has none of that name, or cannot be reached.</exception>
    public async ValueTask<AttributeDescription> Attribute(string name, Errand errand, CancellationToken cancellation)
    {
        ForgetWhenLost();
        if (!attributes.TryGetValue(name, out var attribute))
        {
            attribute = Learn(await AskAttribute(name, errand, cancellation).ConfigureAwait(false));
        }

        return attribute;
    }

    /// <summary>What is known of an attribute already, if anything is.</summary>
    public AttributeDescription? Known(string name) => attributes.GetValueOrDefault(name);

    /// <summary>Takes note of what an attribute is now.</summary>
    public AttributeDescription Learn(AttributeConfig5 wire) => attributes[wire.Name] = AttributeConfigurations.Describe(wire);

    /// <summary>What a command is.</summary>
    /// <exception cref="DevFailedException">The device has none of that name, or cannot be reached.</exception>
    public async ValueTask<CommandDescription> Command(string name, CancellationToken cancellation)
    {
        ForgetWhenLost();
        if (!commands.TryGetValue(name, out var command))
        {
            var question = Operations.CommandQuery2.With(name) with { Errand = Errand.Execute(name) };
            command = Describe(await device.Ask(question, cancellation).ConfigureAwait(false));
            commands[name] = command;
        }

        return command;
    }

    /// <summary>What the device has, asked now.</summary>
    /// <exception cref="DevFailedException">The device cannot be reached.</exception>
    public async ValueTask<DeviceDescription> Device(CancellationToken cancellation)
    {
        var info = await device.Ask(Operations.Info3.With(default), cancellation).ConfigureAwait(false);
        var configurations = await device.Ask(Operations.GetAttributeConfig5.With([AttributeConfigurations.AllOfThem]), cancellation)
            .ConfigureAwait(false);
        var infos = await device.Ask(Operations.CommandListQuery2.With(default), cancellation).ConfigureAwait(false);
        ForgetWhenLost();
        return new(device.Name, info.DevClass, [.. configurations.Select(Learn)], [.. infos.Select(Describe)]);
    }

    /// <summary>The configuration of an attribute as it travels, asked now.</summary>
    /// <exception cref="DevFailedException">The device has none of that name, or cannot be reached.</exception>
    public async Task<AttributeConfig5> AskAttribute(string name, Errand errand, CancellationToken cancellation)
    {
        var question = Operations.GetAttributeConfig5.With([name]) with { Errand = errand };
        return await device.Ask(question, cancellation).ConfigureAwait(false) is [var configuration]
            ? configuration
            : throw ClientFailures.NotUnderstood(device.Name, errand, "it describes no attribute, or several").ToException();
    }

    /// <summary>Forgets an attribute, whose configuration may be another now.</summary>
    public void Forget(string attribute) => attributes.TryRemove(attribute, out _);

    private static CommandDescription Describe(DevCmdInfo2 info) => new(
        info.CmdName,
        CommandType.Of(info.InType)?.Kind ?? ValueKind.Void,
        CommandType.Of(info.OutType)?.Kind ?? ValueKind.Void,
        new()
        {
            ArgumentDescription = info.InTypeDesc,
            ResultDescription = info.OutTypeDesc,
            DisplayLevel = info.Level == DispLevel.Expert ? DisplayLevel.Expert : DisplayLevel.Operator,
        });

    private void ForgetWhenLost()
    {
        var now = client.Losses;
        if (losses != now)
        {
            losses = now;
            attributes.Clear();
            commands.Clear();
        }
    }
}
