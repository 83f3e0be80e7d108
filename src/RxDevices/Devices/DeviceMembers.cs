using System.Collections.Concurrent;

namespace RxDevices;

/// <summary>The attributes and commands of a device, which may come and go while it runs.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class DeviceMembers
{
    private readonly ConcurrentDictionary<string, DeviceAttribute> attributesByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, DeviceCommand> commandsByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock gate = new();
    private readonly List<DeviceAttribute> attributes = [];
    private volatile List<DeviceAttribute>? shown;

    /// <summary>The attributes in their order, as they are now. A list that is shown stays as it is: after a change another one is.</summary>
    public List<DeviceAttribute> Attributes
    {
        get
        {
            if (shown is { } list)
            {
                return list;
            }

            lock (gate)
            {
                return shown = [.. attributes];
            }
        }
    }

    /// <summary>The commands by name, as they are now.</summary>
    public IEnumerable<DeviceCommand> Commands => commandsByName.Values.OrderBy(command => command.Name, StringComparer.OrdinalIgnoreCase);

    public DeviceAttribute? FindAttribute(string name) => attributesByName.GetValueOrDefault(name);

    public DeviceCommand? FindCommand(string name) => commandsByName.GetValueOrDefault(name);

    /// <summary>Adds an attribute, unless there is one of that name.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="isListed">Whether it stands among the others, which State and Status do not.</param>
    public bool TryAdd(DeviceAttribute attribute, bool isListed = true)
    {
        lock (gate)
        {
            if (!attributesByName.TryAdd(attribute.Name, attribute))
            {
                return false;
            }

            if (isListed)
            {
                attributes.Add(attribute);
                shown = null;
            }

            return true;
        }
    }

    public bool TryAdd(DeviceCommand command) => commandsByName.TryAdd(command.Name, command);

    public bool Remove(DeviceAttribute attribute)
    {
        lock (gate)
        {
            if (!attributes.Remove(attribute))
            {
                return false;
            }

            shown = null;
            return attributesByName.TryRemove(attribute.Name, out _);
        }
    }

    public bool Remove(DeviceCommand command) => commandsByName.TryRemove(new(command.Name, command));

    public bool TryMoveBefore(DeviceAttribute other, DeviceAttribute attribute)
    {
        lock (gate)
        {
            if (other == attribute || !attributes.Contains(other) || !attributes.Remove(attribute))
            {
                return false;
            }

            attributes.Insert(attributes.IndexOf(other), attribute);
            shown = null;
            return true;
        }
    }
}
