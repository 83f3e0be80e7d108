namespace RxDevices.Simulation;

/// <content>From what was declared to what runs.</content>
public sealed partial class Wiring
{
    private readonly Dictionary<string, WireOutput> outputs = new(StringComparer.OrdinalIgnoreCase);
    private volatile WiringPlan plan = WiringPlan.Empty;
    private WiringPlan? restart;

    /// <summary>
    /// Begins, or takes what was declared and connected since: looks for all outputs, puts the inputs in their order, and evaluates those
    /// whose outputs have readings. What runs already goes on undisturbed; a device that was replaced by another of its name is listened to.
    /// </summary>
    /// <exception cref="WiringException">An output is not there or never tells, or there is a loop without a delay. Nothing has changed.</exception>
    public void Start()
    {
        List<WireNode> declared;
        lock (gate)
        {
            declared = [.. nodes.Values];
        }

        var made = WiringPlan.Make(declared, find);
        strand.Run((Wiring: this, made), static start => start.Wiring.Begin(start.made));
    }

    private void Begin(WiringPlan made)
    {
        if (hasEnded)
        {
            return;
        }

        if (place is not null)
        {
            // In the midst of a pass: after it.
            restart = made;
            return;
        }

        plan = made;
        RemoveOutputs(made);
        foreach (var node in made.Nodes)
        {
            (node.Order, node.IsCut) = (made.NodeOrder[node], false);
            foreach (var end in node.Ends)
            {
                if (end.TryBegin(Clock.Now))
                {
                    arrivals.Add(end);
                }

                Attach(end);
            }
        }

        foreach (var (name, output) in outputs)
        {
            output.Order = made.OutputOrder[name];
        }

        // Only now, when all that it leads to is in place.
        foreach (var output in outputs.Values.OrderBy(output => output.Order).ToList())
        {
            output.Follow(this);
        }

        SettleInside();
    }

    private void RemoveOutputs(WiringPlan made)
    {
        foreach (var (name, output) in outputs.ToList())
        {
            if (!made.Outputs.TryGetValue(name, out var planned) || planned.Port != output.Port)
            {
                output.Dispose();
                output.Ends.ForEach(end => end.Attached = null);
                outputs.Remove(name);
                news.Remove(output);
            }
        }
    }

    private void Attach(WireEnd end)
    {
        if (end.Output is not { } name || end.Attached is not null)
        {
            return;
        }

        if (!outputs.TryGetValue(name, out var output))
        {
            var planned = plan.Outputs[name];
            outputs.Add(name, output = new(planned.Name, planned.Port, planned.Attribute));
        }

        end.Attached = output;
        output.Ends.Add(end);
        if (output.Reading is { } reading)
        {
            // Those who were here before have had it.
            end.Put(reading, this);
            arrivals.Add(end);
        }
    }

    private void Forget(WireNode node)
    {
        lock (gate)
        {
            nodes.Remove(node.Name);
        }

        foreach (var end in node.Ends)
        {
            end.Cut();
            end.Attached?.Ends.Remove(end);
        }

        open.Remove(node.Device);
        if (evaluating == node)
        {
            Done(node);
        }
    }

    private void End()
    {
        hasEnded = true;
        foreach (var output in outputs.Values)
        {
            output.Dispose();
        }

        foreach (var node in plan.Nodes)
        {
            foreach (var end in node.Ends)
            {
                end.Cut();
            }
        }

        outputs.Clear();
        strand.Dispose();
    }
}
