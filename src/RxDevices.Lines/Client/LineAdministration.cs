using System.Globalization;
using System.Text.Json;

namespace RxDevices.Lines;

/// <summary>The administration of a device of a line server.</summary>
internal sealed class LineAdministration(LineClient client, DeviceName name, ClientIdentity asker) : IDeviceAdministration
{
    public async ValueTask StartPolling(
        MemberKind kind, string member, TimeSpan period, CancellationToken cancellation = default) =>
        await Do($"poll {NameOf(kind, member)} {SecondsText.Of(period)}", cancellation).ConfigureAwait(false);

    public async ValueTask StopPolling(MemberKind kind, string member, CancellationToken cancellation = default) =>
        await Do($"poll {NameOf(kind, member)} off", cancellation).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<PollingStatus>> PollingStatus(CancellationToken cancellation = default) =>
        List($"poll {name}", "polled", JsonAdministration.ReadPolling, cancellation);

    public ValueTask<IReadOnlyList<Reading>> AttributeHistory(string attribute, int count, CancellationToken cancellation = default) =>
        List($"history {NameOf(MemberKind.Attribute, attribute)} {Count(count)}", "history", JsonReadings.Read, cancellation);

    public async ValueTask<IReadOnlyList<CommandRecord>> CommandHistory(
        string command, int count, CancellationToken cancellation = default)
    {
        var answer = await client.Ask($"history {NameOf(MemberKind.Command, command)} {Count(count)}", asker, cancellation).ConfigureAwait(false);
        var kind = JsonDescriptions.ReadKind(answer);
        return [.. answer.GetProperty("results").EnumerateArray().Select(record => new CommandRecord(
            JsonAdministration.ReadTime(record, "time"),
            record.TryGetProperty("result", out var result) ? JsonReadings.ReadValue(result, kind) : null,
            JsonReadings.FailureOf(record)))];
    }

    public ValueTask<IReadOnlyList<DeviceRequest>> BlackBox(int count, CancellationToken cancellation = default) =>
        List($"blackbox {name} {Count(count)}", "requests", JsonAdministration.ReadRequest, cancellation);

    public async ValueTask Lock(TimeSpan validity, CancellationToken cancellation = default) =>
        await Do($"lock {name} {SecondsText.Of(validity)}", cancellation).ConfigureAwait(false);

    public async ValueTask Relock(CancellationToken cancellation = default) =>
        await Do($"relock {name}", cancellation).ConfigureAwait(false);

    public async ValueTask<int> Unlock(bool force = false, CancellationToken cancellation = default) =>
        (await Do(force ? $"unlock {name} force" : $"unlock {name}", cancellation).ConfigureAwait(false)).GetProperty("number").GetInt32();

    public async ValueTask<LockStatus?> LockedBy(CancellationToken cancellation = default) =>
        JsonAdministration.ReadLock(await client.Ask($"locked {name}", asker, cancellation).ConfigureAwait(false));

    public ValueTask<IReadOnlyList<DeviceProperty>> Properties(CancellationToken cancellation = default) =>
        List($"properties {name}", "properties", JsonAdministration.ReadProperty, cancellation);

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private string NameOf(MemberKind kind, string member) =>
        LineClient.RequireName($"{name}/{member}") + (kind == MemberKind.Command ? "()" : "");

    private Task<JsonElement> Do(string line, CancellationToken cancellation) =>
        client.Ask(line, asker, cancellation, isRepeatable: false);

    private async ValueTask<IReadOnlyList<T>> List<T>(
        string line, string property, Func<JsonElement, T> read, CancellationToken cancellation)
    {
        var answer = await client.Ask(line, asker, cancellation).ConfigureAwait(false);
        return [.. answer.GetProperty(property).EnumerateArray().Select(read)];
    }
}
