namespace RxDevices.Files;

/// <content>What steps do.</content>
internal sealed partial class ScenarioPlayer
{
    private static readonly AttributeName Injecting = AttributeName.Parse($"{FarFaults.Device}/Inject");

    private async Task<object?> Write(ScenarioAction.Write write, CancellationToken cancellation)
    {
        await PortOf(write.Attribute).Write(write.Attribute.Attribute, write.Value, cancellation).ConfigureAwait(false);
        return null;
    }

    private async Task Run(ScenarioStep step, ScenarioAction.Run run)
    {
        var result = await Refusable(
            step,
            cancellation => PortOf(run.Command).Execute(run.Command.Attribute, run.Argument, ReadSource.Device, cancellation).AsTask(),
            run.Command).ConfigureAwait(false);
        if (result is not null)
        {
            diary.Happened(stage.Elapsed, $"{run.Command} answered {PlainValues.Show(result)}");
        }

        if (step.Result is { } expected && !PlainValues.AreEqual(result, expected, 0))
        {
            throw new BrokenException($"the result was {PlainValues.Show(result)}");
        }
    }

    private async Task RunBeside(ScenarioStep step, ScenarioAction.Run run)
    {
        var began = stage.Elapsed;
        try
        {
            await Run(step, run).ConfigureAwait(false);
        }
        catch (BrokenException broken)
        {
            Add(step, began, broken.Message);
        }
    }

    private async Task<object?> Refusable(ScenarioStep step, Func<CancellationToken, Task<object?>> ask, AttributeName name)
    {
        object? result;
        try
        {
            result = await stage.Within(step.Within ?? UsualPatience, ask, name).ConfigureAwait(false);
        }
        catch (DevFailedException refusal) when (step.Fails is { } reason)
        {
            return reason == "any" || refusal.Failure.Errors.Any(error => error.Reason == reason)
                ? null
                : throw new BrokenException($"it was refused for another reason: {Why(refusal)}");
        }
        catch (DevFailedException refusal)
        {
            throw new BrokenException($"it was refused: {Why(refusal)}");
        }

        return step.Fails is null ? result : throw new BrokenException("it was not refused");
    }

    private async Task Inject(ScenarioStep step, ScenarioAction.Inject inject)
    {
        try
        {
            var number = await stage.Within(
                UsualPatience, cancellation => stage.Faults!.Inject(inject.Fault, cancellation), Injecting).ConfigureAwait(false);
            if (step.Name is { } name)
            {
                named[name] = number;
            }
        }
        catch (DevFailedException refusal)
        {
            throw new BrokenException($"it cannot be injected: {refusal.Failure.Description}");
        }
    }

    private async Task Heal(string name)
    {
        if (name != ScenarioAction.Heal.All && !named.TryGetValue(name, out name!))
        {
            throw new BrokenException("it was not injected");
        }

        try
        {
            await stage.Within(
                UsualPatience,
                async cancellation =>
                {
                    await stage.Faults!.Heal(name, cancellation).ConfigureAwait(false);
                    return name;
                },
                Injecting).ConfigureAwait(false);
        }
        catch (DevFailedException refusal)
        {
            throw new BrokenException($"it cannot be healed: {refusal.Failure.Description}");
        }
    }

    private IDevicePort PortOf(AttributeName name) => stage.Find(name.Device)
        ?? throw new DevFailedException(Reasons.DeviceNotDefined, $"device {name.Device} is not there", "Scenario");

    private static string Why(DevFailedException refusal) =>
        $"{refusal.Failure.Reason}: {refusal.Failure.Description.ReplaceLineEndings(" ")}";
}
