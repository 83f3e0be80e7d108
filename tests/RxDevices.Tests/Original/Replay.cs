using System.Text.Json.Nodes;

namespace RxDevices.Tests.Original;

/// <summary>Does the steps of a case with a device of ours, and tells in the form of the recording what comes of each.</summary>
internal static class Replay
{
    private static readonly Dictionary<string, Act> Acts = new[]
    {
        DeviceSteps.All, ClientSteps.All, ConfigurationSteps.All, EventSteps.All, PollingSteps.All, AdministrationSteps.All,
    }.SelectMany(steps => steps).ToDictionary();

    /// <summary>What came of each step.</summary>
    public static IReadOnlyList<JsonNode?> Of(Case original)
    {
        using var stage = new Stage(original.Given);
        return [.. original.Steps.Select(step => Told(stage, step, Attempt(() => Acts[step.Do](stage, step))))];
    }

    /// <summary>Whether a step of that name can be done.</summary>
    public static bool Knows(string step) => Acts.ContainsKey(step);

    /// <summary>What came of an action, or the errors in the form of the recording.</summary>
    public static JsonNode? Attempt(Func<JsonNode?> action)
    {
        try
        {
            return action();
        }
        catch (DevFailedException refusal)
        {
            return RecordedForm.Of(refusal.Failure);
        }
        catch (ArgumentException error)
        {
            // An error of the device's program.
            return RecordedForm.Of(DevFailed.Because(nameof(ArgumentException), error.Message, "Replay"));
        }
    }

    // Events are told with the step at which the original looked for them.
    private static JsonNode? Told(Stage stage, Step step, JsonNode? outcome)
    {
        if (step.Expected is not JsonObject form || form.ContainsKey("ms") || !(form.ContainsKey("outcome") || form.ContainsKey("events")))
        {
            return outcome;
        }

        if (!form.ContainsKey("outcome") && outcome is JsonObject refusal)
        {
            return refusal;
        }

        var told = new JsonObject();
        if (form.ContainsKey("outcome"))
        {
            told["outcome"] = outcome;
        }

        if (form.ContainsKey("events"))
        {
            told["events"] = stage.Received.Take();
        }

        return told;
    }
}
