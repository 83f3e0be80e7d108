namespace RxDevices.Files;

/// <summary>Puts quantities behind those they follow; where quantities that hold their value go round in a circle, the file's order decides.</summary>
internal static class NodeOrder
{
    public static Node[] Of(IReadOnlyList<Node> nodes)
    {
        var placed = new HashSet<Node>();
        var order = new List<Node>(nodes.Count);

        // First those that decide by themselves: what they decide counts in the same instant.
        foreach (var node in nodes.OrderBy(node => node is PidNode ? 0 : 1))
        {
            Place(node);
        }

        return [.. order];

        void Place(Node node)
        {
            if (!placed.Add(node))
            {
                return;
            }

            foreach (var before in node.Follows)
            {
                Place(before);
            }

            order.Add(node);
        }
    }
}
