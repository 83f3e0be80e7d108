using System.Reactive.Concurrency;
using System.Reactive.Linq;
using RxDevices.Simulation;

namespace RxDevices.Files;

/// <content>What is expected, and what is watched for the account of what was not so.</content>
internal sealed partial class ScenarioPlayer
{
    private static readonly TimeSpan AskingPeriod = TimeSpan.FromMilliseconds(100);
    private readonly HashSet<ScenarioStep> brokenAlways = [];

    private async Task Expect(ScenarioStep step, Condition condition)
    {
        if (step.Within is null && step.For == TimeSpan.Zero)
        {
            var reading = await stage.Read(condition.Attribute, await stage.Describe(condition.Attribute).ConfigureAwait(false)).ConfigureAwait(false);
            if (!condition.Holds(reading))
            {
                throw new BrokenException($"it was {PlainValues.Show(reading)}");
            }
        }
        else
        {
            await Become(condition, step.Within ?? TimeSpan.Zero, step.For).ConfigureAwait(false);
        }
    }

    private async Task Become(Condition condition, TimeSpan within, TimeSpan length)
    {
        var description = await stage.Describe(condition.Attribute).ConfigureAwait(false);
        using var watch = new ConditionWatch(condition, within, length, stage.Clock);
        using var readings = Readings(condition, description).Subscribe(watch.Take);
        if (!await watch.Held.ConfigureAwait(false))
        {
            var last = watch.Last is { } reading ? $"it was {PlainValues.Show(reading)}" : "nothing was to be seen of it";
            throw new BrokenException(length > TimeSpan.Zero && within == TimeSpan.Zero
                ? $"{last} after {ScenarioReport.Seconds(stage.Elapsed)}"
                : $"it did not become so within {SpanText.Of(within)}; {last}");
        }
    }

    // What shows itself is watched. What must be asked, or says something of requests, is asked again and again.
    private IObservable<Reading> Readings(Condition condition, AttributeDescription? description)
    {
        if (description is null || condition.IsAboutRequests || description.IsAsked)
        {
            var asking = false;
            return Observable.Interval(AskingPeriod, stage.Clock).StartWith(-1L)
                .Where(_ => !asking)
                .SelectMany(_ =>
                {
                    asking = true;
                    return Observable.FromAsync(() => stage.Read(condition.Attribute, description), ImmediateScheduler.Instance)
                        .Finally(() => asking = false);
                });
        }

        return PortOf(condition.Attribute).Observe(condition.Attribute.Attribute).Select(reading => LabelledReading.Of(reading, description));
    }

    private async Task Watch()
    {
        var attributes = script.Steps.Concat(script.Always).SelectMany(AttributesOf)
            .DistinctBy(attribute => attribute.ToString(), StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in attributes)
        {
            if (await stage.Describe(attribute).ConfigureAwait(false) is { } description && stage.Find(attribute.Device) is { } port)
            {
                watching.Add(port.Observe(attribute.Attribute).Subscribe(reading =>
                    diary.Showed(attribute.ToString(), stage.Elapsed, PlainValues.Show(LabelledReading.Of(reading, description)))));
            }
        }

        if (stage.FaultEvents is { } events)
        {
            watching.Add(events.Subscribe(news => diary.Happened(
                stage.Elapsed,
                FormattableString.Invariant($"fault {news.Id} {news.Phase.ToString().ToLowerInvariant()}: {news.Where} {news.Fault}"))));
        }

        foreach (var step in script.Always)
        {
            var condition = ((ScenarioAction.Expect)step.Action!).Condition;
            var description = await stage.Describe(condition.Attribute).ConfigureAwait(false);
            watching.Add(Readings(condition, description).Where(reading => !condition.Holds(reading)).Take(1).Subscribe(reading =>
            {
                lock (gate)
                {
                    brokenAlways.Add(step);
                }

                Add(step, TimeSpan.Zero, $"at {ScenarioReport.Seconds(stage.Elapsed)} it was {PlainValues.Show(reading)}");
            }));
        }
    }

    private void EndAlways()
    {
        watching.Dispose();
        foreach (var step in script.Always.Where(step => !brokenAlways.Contains(step)))
        {
            Add(step, TimeSpan.Zero, problem: null);
        }
    }

    // And the states of their devices, which say most.
    private static IEnumerable<AttributeName> AttributesOf(ScenarioStep step) => new[]
    {
        step.When?.Attribute, (step.Action as ScenarioAction.Expect)?.Condition.Attribute, (step.Action as ScenarioAction.Write)?.Attribute,
    }.OfType<AttributeName>().SelectMany(attribute => new[] { attribute, AttributeName.Parse($"{attribute.Device}/State") });
}
