using System.Reactive.Concurrency;
using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A device that is described in a file: its constructor wires what the file says.</summary>
/// <remarks>Safe from any thread.</remarks>
public sealed partial class FileDevice : Device
{
    private readonly DeviceSpec spec;
    private readonly Circuit circuit;
    private readonly Scope scope;
    private readonly Dictionary<string, Action<double>> setters = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConditionNode? rules;
    private (DevState State, string? Status) own;
    private (DevState State, string? Status)? shown;
    private bool hasBegun;

    internal FileDevice(DeviceContext context, DeviceSpec spec, Wiring wiring)
        : base(context)
    {
        this.spec = spec;
        circuit = new(Clock);
        scope = new(circuit);
        foreach (var variable in spec.Variables)
        {
            setters[variable.Name] = scope.Add(variable.Name, new HeldNode(circuit, variable.Name, variable.Value)).Put;
        }

        var inputs = spec.AllInputs.Select(input => (input.Name, input.Input, Node: scope.Add(
            input.Name, new HeldNode(circuit, input.Name, input.Input.Initial ?? double.NaN)))).ToList();
        var references = spec.Attributes.Select(attribute => scope.Declare(attribute.Name)).ToList();
        var setPoints = spec.Attributes.Select(DeclareSetPoint).ToList();
        for (var place = 0; place < references.Count; place++)
        {
            references[place].Node = Make(spec.Attributes[place], setPoints[place]);
        }

        rules = spec.States.Count == 0 ? null : circuit.Add(MakeRules());
        foreach (var (attribute, place) in spec.Attributes.Select((attribute, place) => (attribute, place)))
        {
            Declare(attribute, references[place].Node, setPoints[place]);
        }

        circuit.Complete();
        foreach (var (name, input, node) in inputs)
        {
            Connect(wiring, name, input, node);
        }

        foreach (var command in spec.Commands)
        {
            Declare(command.Name, command.Value);
        }
    }

    /// <summary>Changes the state or the status, by a step of a command.</summary>
    internal void Become(DevState? state, string? status)
    {
        own = (state ?? own.State, state is null ? status : null);
        ShowState();
    }

    /// <summary>Sets settings and variables in one instant.</summary>
    internal void SetTogether(IReadOnlyList<(string Name, double Value)> changes) => circuit.Together(() =>
    {
        foreach (var (name, value) in changes)
        {
            setters[name](value);
        }
    });

    /// <summary>Stops what moves.</summary>
    internal void StopMoving(string attribute) => moving[attribute].Stop();

    /// <summary>Waits until something is true.</summary>
    internal async Task Until(Expression condition, string text, TimeSpan? within, CancellationToken cancellation)
    {
        if (condition.IsTrue)
        {
            return;
        }

        var reached = new TaskCompletionSource();
        using var watch = circuit.Watch(() =>
        {
            if (condition.IsTrue)
            {
                reached.TrySetResult();
            }
        });
        using var limit = within is { } span
            ? Clock.Schedule(span, () => reached.TrySetException(new DevFailedException(
                Reasons.DeviceTimedOut, $"{text} did not come true within {span.TotalSeconds} s", Name.ToString())))
            : null;
        using var end = cancellation.Register(() => reached.TrySetCanceled(cancellation));
        await reached.Task;
    }

    /// <inheritdoc/>
    protected override void OnInit()
    {
        (own, shown) = ((spec.State, null), null);
        ShowState();
        if (!hasBegun)
        {
            hasBegun = true;
            circuit.Begin();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        circuit.Dispose();
        base.Dispose(disposing);
    }

    private ConditionNode MakeRules()
    {
        var conditions = spec.States.Select(rule => rule.When is null ? Expression.Always : new Expression(rule.When, scope)).ToList();
        var isTimed = spec.States.Any(rule => rule.When?.Formula.Names.Contains(Scope.Time, StringComparer.OrdinalIgnoreCase) == true);
        var node = new ConditionNode(circuit, "states", conditions) { Show = ShowState };
        node.Every = isTimed || conditions.Any(condition => condition.Nodes.Any(used => !used.IsTold)) ? spec.Every : null;
        return node;
    }

    private void ShowState()
    {
        var now = own;
        if (rules is not null)
        {
            var number = (int)rules.Value;
            var rule = number < spec.States.Count ? spec.States[number] : new(spec.State, null, null);
            now = (rule.State, own.Status ?? rule.Status);
        }

        if (shown != now)
        {
            shown = now;
            SetState(now.State, now.Status);
        }
    }

    private void Connect(Wiring wiring, string name, InputSpec input, HeldNode node)
    {
        var wire = Wire.From<double>(input.From);
        wire = input.Delay is { } delay ? wire.After(delay) : wire;
        wire = input.Initial is { } initial ? wire.StartingWith(initial) : wire;
        var leadsTo = spec.Attributes.Where(attribute => Follows(scope.Node(attribute.Name), node, [])).Select(attribute => attribute.Name);

        // Under another name than the attribute it comes from has.
        wiring.Input(this, name.Replace('/', '.'), wire, [.. leadsTo])
            .Subscribe(reading => node.Put(reading.HasValue ? reading.Value : double.NaN));
    }

    private static bool Follows(Node node, Node input, HashSet<Node> seen) =>
        node == input || (seen.Add(node) && !node.IsHeld && node.Follows.Any(before => Follows(before, input, seen)));
}
