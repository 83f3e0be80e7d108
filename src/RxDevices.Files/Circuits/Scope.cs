namespace RxDevices.Files;

/// <summary>What names in the formulas of a device stand for.</summary>
/// <param name="circuit">The quantities of the device.</param>
/// <remarks>On the strand of the device.</remarks>
internal sealed class Scope(Circuit circuit)
{
    /// <summary>The time since the start of the device, in seconds.</summary>
    public const string Time = "t";

    private readonly Dictionary<string, Reference> references = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Func<double>> extra = new(StringComparer.OrdinalIgnoreCase) { [Time] = () => circuit.Now.TotalSeconds };

    /// <summary>A name for a quantity that is made later.</summary>
    public Reference Declare(string name) => references[name] = new();

    /// <summary>A name for a quantity.</summary>
    public T Add<T>(string name, T node)
        where T : Node
    {
        Declare(name).Node = node;
        return circuit.Add(node);
    }

    /// <summary>The quantity of that name.</summary>
    public Node Node(string name) => references[name].Node;

    /// <summary>The same with one more name.</summary>
    public Scope With(string name, Func<double> value)
    {
        var more = new Scope(circuit) { extra = { [name] = value } };
        foreach (var (known, reference) in references)
        {
            more.references.Add(known, reference);
        }

        return more;
    }

    /// <summary>What a name stands for, or null; the quantity it depends on is added to a list.</summary>
    public Func<double>? Find(string name, IReadOnlyDictionary<string, double> constants, List<Reference> used)
    {
        if (constants.TryGetValue(name, out var constant))
        {
            return () => constant;
        }

        if (references.TryGetValue(name, out var reference))
        {
            used.Add(reference);
            return () => reference.Node.Value;
        }

        var dot = name.LastIndexOf('.');
        if (dot > 0 && references.TryGetValue(name[..dot], out var owner))
        {
            used.Add(owner);
            Func<double>? facet = null;
            return () => (facet ??= owner.Node.Facet(name[(dot + 1)..])!)();
        }

        return extra.GetValueOrDefault(name);
    }
}
