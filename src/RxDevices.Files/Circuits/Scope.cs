namespace RxDevices.Files;

/// <summary>What names in the formulas of a device stand for.</summary>
/// <param name="circuit">The quantities of the device.</param>
/// <param name="extra">What stands beside them, such as the argument of a command.</param>
/// <remarks>On the strand of the device.</remarks>
internal sealed class Scope(Circuit circuit, IReadOnlyDictionary<string, Func<double>>? extra = null)
{
    /// <summary>The time since the start of the device, in seconds.</summary>
    public const string Time = "t";

    private readonly Dictionary<string, Node> nodes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives a quantity its name.</summary>
    public void Add(string name, Node node) => nodes.Add(name, node);

    /// <summary>The same with something beside it.</summary>
    public Scope With(IReadOnlyDictionary<string, Func<double>> more)
    {
        var scope = new Scope(circuit, more);
        foreach (var (name, node) in nodes)
        {
            scope.Add(name, node);
        }

        return scope;
    }

    /// <summary>The quantity of that name, or null.</summary>
    public Node? Node(string name) => nodes.GetValueOrDefault(name);

    /// <summary>What a name stands for, or null. Quantities it depends on are added to a list.</summary>
    public Func<double>? Find(string name, IReadOnlyDictionary<string, double> constants, List<Node> used)
    {
        if (constants.TryGetValue(name, out var constant))
        {
            return () => constant;
        }

        if (extra?.GetValueOrDefault(name) is { } other)
        {
            return other;
        }

        if (nodes.TryGetValue(name, out var node))
        {
            used.Add(node);
            return () => node.Value;
        }

        var dot = name.LastIndexOf('.');
        if (dot > 0 && nodes.TryGetValue(name[..dot], out var owner) && owner.Facet(name[(dot + 1)..]) is { } facet)
        {
            used.Add(owner);
            return facet;
        }

        return name.Equals(Time, StringComparison.OrdinalIgnoreCase) ? () => circuit.Now.TotalSeconds : null;
    }
}
