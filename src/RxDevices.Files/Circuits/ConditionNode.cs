namespace RxDevices.Files;

/// <summary>The number of the first condition that holds; that of how many there are when none does.</summary>
internal sealed class ConditionNode(Circuit circuit, string name, IReadOnlyList<Expression> conditions) : Node(circuit, name)
{
    public override double Value
    {
        get
        {
            for (var number = 0; number < conditions.Count; number++)
            {
                if (conditions[number].IsTrue)
                {
                    return number;
                }
            }

            return conditions.Count;
        }
    }

    public override IEnumerable<Node> Follows => conditions.SelectMany(condition => condition.Nodes);
}
