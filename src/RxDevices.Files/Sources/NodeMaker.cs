namespace RxDevices.Files;

/// <summary>What the quantity of an attribute is made with.</summary>
/// <param name="circuit">The quantities of the device.</param>
/// <param name="scope">What names in formulas stand for.</param>
/// <param name="stream">Random numbers of the device by their name.</param>
/// <param name="name">The name of the attribute.</param>
/// <param name="setPoint">Its set point, when it is a setting.</param>
internal sealed class NodeMaker(Circuit circuit, Scope scope, Func<string, RandomStream> stream, string name, Node? setPoint)
{
    private readonly Dictionary<string, int> taken = [];

    public Circuit Circuit => circuit;

    public string Name => name;

    /// <summary>A formula wired to the quantities of the device; without one, the set point of the attribute.</summary>
    public Expression Wire(FileFormula? formula) => formula is not null
        ? new(formula, scope)
        : new(setPoint ?? throw new InvalidOperationException($"{name} is no setting and has no target."));

    /// <summary>Random numbers of the attribute: named after it and what they are for, so that nothing else changes them.</summary>
    public RandomStream Stream(string use)
    {
        var number = taken[use] = taken.GetValueOrDefault(use) + 1;
        return stream(number == 1 ? $"{name}.{use}" : $"{name}.{use}.{number}");
    }
}
