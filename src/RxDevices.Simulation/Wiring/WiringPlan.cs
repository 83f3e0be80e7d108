namespace RxDevices.Simulation;

/// <summary>What a wiring is to be: each input and output in its place in the order, or all that is wrong with it.</summary>
internal sealed class WiringPlan
{
    private readonly IReadOnlyList<WireNode> nodes;
    private readonly Func<string, IDevicePort?> find;
    private readonly List<string> problems = [];
    private readonly List<PlannedOutput> outputs = [];
    private readonly Dictionary<string, PlannedOutput> outputsByName = new(StringComparer.OrdinalIgnoreCase);

    private WiringPlan(IReadOnlyList<WireNode> nodes, Func<string, IDevicePort?> find) => (this.nodes, this.find) = (nodes, find);

    /// <summary>The plan of nothing.</summary>
    public static WiringPlan Empty { get; } = new([], _ => null);

    /// <summary>The inputs, in their order.</summary>
    public IReadOnlyList<WireNode> Nodes { get; private set; } = [];

    /// <summary>The outputs by their names.</summary>
    public IReadOnlyDictionary<string, PlannedOutput> Outputs => outputsByName;

    /// <summary>The place of each input and output, by its number: inputs first.</summary>
    public IReadOnlyDictionary<string, int> OutputOrder { get; private set; } = new Dictionary<string, int>();

    /// <summary>The place of each input.</summary>
    public IReadOnlyDictionary<WireNode, int> NodeOrder { get; private set; } = new Dictionary<WireNode, int>();

    /// <summary>Makes a plan.</summary>
    /// <exception cref="WiringException">Something is wrong.</exception>
    public static WiringPlan Make(IReadOnlyList<WireNode> nodes, Func<string, IDevicePort?> find)
    {
        var plan = new WiringPlan(nodes, find);
        foreach (var node in nodes)
        {
            foreach (var end in node.Ends)
            {
                plan.Resolve(node, end);
            }
        }

        plan.Arrange();
        return plan.problems.Count == 0 ? plan : throw new WiringException(plan.problems);
    }

    private void Resolve(WireNode node, WireEnd end)
    {
        if (end.Output is not { } output || outputsByName.ContainsKey(output))
        {
            return;
        }

        if (AttributeName.TryParse(output, out var name) is { } refusal)
        {
            problems.Add($"{node.Name} takes {output}, which is no name of an attribute: {refusal.Description}");
        }
        else if (find(name.Device) is not { } port)
        {
            problems.Add($"{node.Name} takes {output}, but there is no device {name.Device}.");
        }
        else if (WhyNot(port, name.Attribute) is { } why)
        {
            problems.Add($"{node.Name} takes {output}, but {why}.");
        }
        else
        {
            outputsByName.Add(output, new(outputs.Count, $"{port.Name}/{name.Attribute}", port, name.Attribute));
            outputs.Add(outputsByName[output]);
        }
    }

    // What a far device has would have to be asked for; it tells when it is watched.
    private static string? WhyNot(IDevicePort port, string attribute) => port is not Device device ? null
        : device.Description.Attribute(attribute) is not { } found
            ? $"{device.Name} has no attribute {attribute}; it has {string.Join(", ", device.Description.Attributes.Select(other => other.Name))}"
        : found is { IsAsked: true, Configuration.PollingPeriod: null }
            ? $"{attribute} is asked at each read, so nothing tells when it changes: give it a PollingPeriod"
        : null;

    private void Arrange()
    {
        var order = new WireOrder(nodes.Count + outputs.Count, Name);
        for (var number = 0; number < nodes.Count; number++)
        {
            var node = nodes[number];
            foreach (var end in node.Ends)
            {
                if (end.Delay == TimeSpan.Zero && end.Output is { } output && outputsByName.TryGetValue(output, out var from))
                {
                    order.Add(nodes.Count + from.Number, number);
                }
            }
        }

        var names = nodes.Select(node => node.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var outputsOf = outputs.ToLookup(output => output.Port);
        for (var number = 0; number < nodes.Count; number++)
        {
            foreach (var output in outputsOf[nodes[number].Device].Where(output => LeadsTo(nodes[number], output, names)))
            {
                order.Add(number, nodes.Count + output.Number);
            }
        }

        var places = order.Places();
        problems.AddRange(order.Loops.Select(loop =>
            $"A loop without a delay: {loop}. Give one of its wires a delay, or say what an input does not lead to (leadsTo)."));
        NodeOrder = nodes.Select((node, number) => (node, places[number])).ToDictionary(place => place.node, place => place.Item2);
        Nodes = [.. nodes.OrderBy(node => NodeOrder[node])];
        OutputOrder = outputsByName.ToDictionary(
            output => output.Key, output => places[nodes.Count + output.Value.Number], StringComparer.OrdinalIgnoreCase);
    }

    private string Name(int number) => number < nodes.Count ? nodes[number].Name : outputs[number - nodes.Count].Name;

    private static bool LeadsTo(WireNode node, PlannedOutput output, HashSet<string> inputs) =>
        output.Name.Equals(node.Name, StringComparison.OrdinalIgnoreCase)
        || (node.LeadsTo?.Contains(output.Attribute, StringComparer.OrdinalIgnoreCase) ?? !inputs.Contains(output.Name));

    /// <summary>An attribute that wires begin at.</summary>
    /// <param name="Number">Its number among the outputs.</param>
    /// <param name="Name">Its name in full.</param>
    /// <param name="Port">Its device.</param>
    /// <param name="Attribute">Its name in the device.</param>
    internal sealed record PlannedOutput(int Number, string Name, IDevicePort Port, string Attribute);
}
