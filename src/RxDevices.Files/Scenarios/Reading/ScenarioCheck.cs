using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>Finds what is wrong with a scenario for the devices it is to be played with, before anything is done.</summary>
/// <remarks>One owner at a time.</remarks>
internal sealed class ScenarioCheck(ScenarioScript script, ScenarioStage stage, FileProblems problems)
{
    private readonly Dictionary<string, DeviceDescription?> devices = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> faults = [];

    /// <summary>Adds all that is wrong to the problems.</summary>
    public async Task Run()
    {
        var latest = TimeSpan.Zero;
        foreach (var step in script.Always.Concat(script.Steps))
        {
            if (step.At < latest)
            {
                problems.Add(step.AtNode!, $"this is before {SpanText.Of(latest)}, which stands above it", "steps in the order of their times");
            }

            latest = step.At > latest ? step.At.Value : latest;
            if (step.When is { } when)
            {
                await Check(when, step.WhenNode!).ConfigureAwait(false);
            }

            await Check(step).ConfigureAwait(false);
        }
    }

    private async Task Check(ScenarioStep step)
    {
        var node = step.Node!;
        switch (step.Action)
        {
            case ScenarioAction.Expect expect:
                await Check(expect.Condition, node).ConfigureAwait(false);
                break;
            case ScenarioAction.Write write when await Attribute(write.Attribute, node).ConfigureAwait(false) is { } attribute:
                if (attribute.Access is not (AccessMode.Write or AccessMode.ReadWrite) && step.Fails is null)
                {
                    problems.Add(node, $"{write.Attribute} cannot be written", "an attribute that can be, or fails beside it");
                }

                Tell(node, step.Fails is null ? PlainValues.WhyNot(attribute.Kind, write.Value, attribute.Configuration.EnumLabels) : null);
                break;
            case ScenarioAction.Run run when await Device(run.Command, node).ConfigureAwait(false) is { } device:
                Check(device, run, step, node);
                break;
            case ScenarioAction.Inject inject:
                CheckFault(inject.Fault, node);
                faults.Add(step.Name ?? "");
                break;
            case ScenarioAction.Heal { Name: not ScenarioAction.Heal.All } heal when !faults.Contains(heal.Name):
                problems.Add(node, $"no fault above is called '{heal.Name}'", "all, or the name of a fault that is injected before", Spelling.Nearest(heal.Name, [.. faults]));
                break;
        }
    }

    private void Check(DeviceDescription device, ScenarioAction.Run run, ScenarioStep step, FileNode node)
    {
        var command = device.Commands.FirstOrDefault(command => command.Name.Equals(run.Command.Attribute, StringComparison.OrdinalIgnoreCase));
        if (command is null)
        {
            problems.AddUnknown(node, run.Command.Attribute, [.. device.Commands.Select(known => known.Name)], $" of {device.Name}");
        }
        else if (step.Fails is null && command.Argument == RxDevices.ValueKind.Void && run.Argument is not null)
        {
            problems.Add(node, $"found the argument {PlainValues.Show(run.Argument)}", $"none: {command.Name} takes none");
        }
        else if (step.Fails is null && command.Argument != RxDevices.ValueKind.Void)
        {
            Tell(node, run.Argument is null
                ? ("there is none", $"an argument in brackets: {command.Name} takes a {command.Argument}")
                : PlainValues.WhyNot(command.Argument, run.Argument, []));
        }
    }

    private void CheckFault(FaultOrder fault, FileNode node)
    {
        if (stage.Faults is not { } door)
        {
            problems.Add(node, $"nothing can be injected there: the server has no {FarFaults.Device}");
        }
        else if (door.WhyNot(fault) is { } problem)
        {
            problems.Add(node, problem);
        }
    }

    private async Task Check(Condition condition, FileNode node)
    {
        if (await Attribute(condition.Attribute, node).ConfigureAwait(false) is { } attribute)
        {
            Tell(node, condition.WhyNot(attribute));
        }
    }

    private async Task<AttributeDescription?> Attribute(AttributeName name, FileNode node)
    {
        if (await Device(name, node).ConfigureAwait(false) is not { } device)
        {
            return null;
        }

        var found = device.Attributes.FirstOrDefault(attribute => attribute.Name.Equals(name.Attribute, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            problems.AddUnknown(node, name.Attribute, [.. device.Attributes.Select(attribute => attribute.Name)], $" of {device.Name}");
        }

        return found;
    }

    private async Task<DeviceDescription?> Device(AttributeName name, FileNode node)
    {
        if (!devices.TryGetValue(name.Device, out var device))
        {
            devices[name.Device] = device = await stage.Describe(name.Device).ConfigureAwait(false);
        }

        if (device is null)
        {
            problems.Add(node, $"there is no device {name.Device}");
        }

        return device;
    }

    private void Tell(FileNode node, (string What, string Expected)? problem)
    {
        if (problem is var (what, expected))
        {
            problems.Add(node, what, expected);
        }
    }
}
