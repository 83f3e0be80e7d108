namespace RxDevices;

/// <content>What the configuration says of the device.</content>
public abstract partial class Device
{
    private readonly List<DeviceProperty> properties = [];

    /// <summary>The properties it has declared.</summary>
    internal IReadOnlyList<DeviceProperty> Properties => properties;

    /// <summary>Looks whether the configuration gives properties that the device has not declared.</summary>
    /// <exception cref="PropertyException">It does.</exception>
    internal void RequireKnownProperties()
    {
        var unknown = context.Properties.Keys.Where(given => FindProperty(given) is null).ToList();
        if (unknown.Count > 0)
        {
            var known = properties.Count == 0 ? "none" : string.Join(", ", properties.Select(property => property.Name));
            throw new PropertyException([.. unknown.Select(given => $"{Name} has no property '{given}'; it has {known}.")]);
        }
    }

    /// <summary>
    /// Declares a property in the constructor, and answers its value: what the configuration gives under that name, compared without
    /// case, or its default. It stays the same as long as the device lives; clients can read it.
    /// </summary>
    /// <typeparam name="T">A scalar or a one-dimensional array of bool, a number, string, DevState or an enum.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="defaultValue">Its value where the configuration gives none.</param>
    /// <param name="description">What it means, for people: with its unit, and what values are right.</param>
    /// <param name="accepts">Which values are right; default: all.</param>
    /// <exception cref="ArgumentException">What the configuration gives is no such value; the message names the device, the property,
    /// what was given and what would be right. Or the property is declared twice.</exception>
    protected T Property<T>(string name, T defaultValue, string description, Func<T, bool>? accepts = null)
    {
        ConfiguredText<T>.RequireKind(name);
        if (hasStarted || FindProperty(name) is not null)
        {
            throw new ArgumentException($"{GetType().Name} declares the property {name} {(hasStarted ? "after its start" : "twice")}.");
        }

        var value = Configured(name, defaultValue, description, accepts);
        properties.Add(new(name, ValueKind.Of<T>(), value, defaultValue, description));
        return value;
    }

    private T Configured<T>(string name, T defaultValue, string description, Func<T, bool>? accepts)
    {
        var given = context.Properties.FirstOrDefault(property => property.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        if (given is null)
        {
            return defaultValue;
        }

        var why = ConfiguredText<T>.WhyNot(given, out var value);
        why ??= accepts?.Invoke(value) == false ? $"it is {char.ToLowerInvariant(description[0])}{description[1..].TrimEnd('.')}" : null;
        return why is null
            ? value
            : throw new PropertyException([$"{Name}: property {name} cannot be '{string.Join("', '", given)}': {why}."]);
    }

    private DeviceProperty? FindProperty(string name) =>
        properties.Find(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
