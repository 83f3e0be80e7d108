using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static RxDevices.Tests.Original.DeviceSteps;

namespace RxDevices.Tests.Original;

/// <summary>What a client does with polling, and with what polling keeps.</summary>
internal static partial class PollingSteps
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);

    public static IReadOnlyDictionary<string, Act> All { get; } = new Dictionary<string, Act>
    {
        ["poll"] = (stage, step) => Poll(stage, step, MemberKind.Attribute, step.Attribute),
        ["pollCommand"] = (stage, step) => Poll(stage, step, MemberKind.Command, step.Command!),
        ["stopPolling"] = (stage, step) => Stop(stage, step, MemberKind.Attribute, step.Attribute),
        ["stopPollingCommand"] = (stage, step) => Stop(stage, step, MemberKind.Command, step.Command!),
        ["polled"] = (stage, step) => Done(() => LetPoll(stage, step.Name!)),
        ["readings"] = Readings,
        ["executions"] = Executions,
        ["pollingStatus"] = (stage, step) => RecordedForm.Of(
            stage.Wait(stage.Port(step).Administration.PollingStatus()).Select(status => Plain(TangoText.Of(status))).ToArray()),
        ["history"] = (stage, step) => new JsonArray(
            [.. stage.Wait(stage.Port(step).Administration.AttributeHistory(step.Attribute, step.Count)).Select(RecordedForm.Of)]),
        ["commandHistory"] = (stage, step) => new JsonArray(
            [.. stage.Wait(stage.Port(step).Administration.CommandHistory(step.Command!, step.Count)).Select(Of)]),
    };

    private static JsonNode Poll(Stage stage, Step step, MemberKind kind, string member) => Done(() => stage.Wait(
        stage.Port(step).Administration.StartPolling(kind, member, TimeSpan.FromMilliseconds(step.Period))));

    private static JsonNode Stop(Stage stage, Step step, MemberKind kind, string member) =>
        Done(() => stage.Wait(stage.Port(step).Administration.StopPolling(kind, member)));

    // The first time is at once; the time that is needed passes, and then the clock stands still.
    private static JsonNode Readings(Stage stage, Step step)
    {
        stage.Device[step.Attribute].Queue(step.Readings);
        stage.Wait(stage.Port(step).Administration.StartPolling(MemberKind.Attribute, step.Attribute, Period));
        return Done(() => stage.Advance((step.Readings.Count - 1) * Period));
    }

    private static JsonNode Executions(Stage stage, Step step)
    {
        stage.Wait(stage.Port(step).Administration.StartPolling(MemberKind.Command, step.Command!, Period));
        return Done(() => stage.Advance((step.Count - 1) * Period));
    }

    // Twice, as the original: what was under way when something was set need not show it. Of the state nobody can count the readings.
    private static void LetPoll(Stage stage, string name)
    {
        if (name == nameof(Device.State))
        {
            stage.Advance(TimeSpan.FromMilliseconds(700));
            return;
        }

        var enough = stage.Device.Uses(name) + 2;
        stage.AdvanceUntil(() => stage.Device.Uses(name) >= enough);
    }

    private static string Plain(string status) =>
        Gaps().Replace(Age().Replace(Duration().Replace(status, "$1<time>"), "$1<time>"), "$1<times>");

    private static JsonObject Of(CommandRecord record) => record.Failure is { } failure
        ? RecordedForm.Of(failure)
        : new() { ["value"] = RecordedForm.Of(record.Value) };

    [GeneratedRegex(@"((reading|execution) \(mS\) = )[\d.]+")]
    private static partial Regex Duration();

    [GeneratedRegex(@"(Data not updated since ).*")]
    private static partial Regex Age();

    [GeneratedRegex(@"(Delta between last records \(in mS\) = ).*")]
    private static partial Regex Gaps();
}
