namespace RxDevices;

/// <summary>What a device has.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Class">The name of its class, for example <c>TangoTest</c>.</param>
/// <param name="Attributes">Its attributes in the order of their declaration; State and Status last.</param>
/// <param name="Commands">Its commands by name.</param>
public sealed record DeviceDescription(
    DeviceName Name,
    string Class,
    IReadOnlyList<AttributeDescription> Attributes,
    IReadOnlyList<CommandDescription> Commands)
{
    /// <summary>The attribute of that name, compared without case.</summary>
    public AttributeDescription? Attribute(string name) =>
        Attributes.FirstOrDefault(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The command of that name, compared without case.</summary>
    public CommandDescription? Command(string name) =>
        Commands.FirstOrDefault(command => command.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
