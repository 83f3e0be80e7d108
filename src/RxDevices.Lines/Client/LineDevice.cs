using System.Reactive.Linq;
using System.Text.Json;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>A device of a line server, as a port.</summary>
internal sealed class LineDevice(LineClient client, DeviceName name, ClientIdentity asker) : IDevicePort
{
    public DeviceName Name => name;

    public IDeviceAdministration Administration { get; } = new LineAdministration(client, name, asker);

    public IDevicePort For(ClientIdentity identity) => new LineDevice(client, name, identity);

    public async ValueTask<DeviceDescription> Describe(CancellationToken cancellation = default) =>
        JsonDescriptions.ReadDevice(await client.Ask($"? {LineClient.RequireName(name.ToString())}", asker, cancellation).ConfigureAwait(false));

    public async ValueTask<Reading> Read(
        string attribute, ReadSource source = ReadSource.Device, CancellationToken cancellation = default)
    {
        var answer = await client.Ask(From(NameOf(attribute), source), asker, cancellation, mayFail: true).ConfigureAwait(false);
        return answer.TryGetProperty("name", out _)
            ? JsonReadings.Read(answer)
            : throw JsonReadings.FailureOf(answer)!.ToException();
    }

    public async ValueTask Write(string attribute, object? value, CancellationToken cancellation = default) =>
        await client.Ask($"{NameOf(attribute)} = {PythonText.Repr(value)}", asker, cancellation, isRepeatable: false).ConfigureAwait(false);

    public async ValueTask<object?> Execute(
        string command, object? argument = null, ReadSource source = ReadSource.Device, CancellationToken cancellation = default)
    {
        var text = argument is null ? "" : PythonText.Repr(argument);
        var answer = await client.Ask(From($"{NameOf(command)}({text})", source), asker, cancellation, isRepeatable: false).ConfigureAwait(false);
        var kind = JsonDescriptions.ReadKind(answer);
        return kind == ValueKind.Void ? null : JsonReadings.ReadValue(answer.GetProperty("result"), kind);
    }

    public async ValueTask Configure(
        string attribute, IReadOnlyDictionary<string, string> properties, CancellationToken cancellation = default)
    {
        var words = properties.Count == 0 ? throw NothingToConfigure() : PropertyWords.Write(properties);
        await client.Ask($"config {NameOf(attribute)} {words}", asker, cancellation, isRepeatable: false).ConfigureAwait(false);
    }

    public IObservable<Reading> Observe(string attribute) => client.WatchPort(NameOf(attribute), asker).Catch<Reading, DevFailedException>(LostAsReading);

    public IObservable<Reading> Events(string attribute, EventKind kind) =>
        client.WatchFor(NameOf(attribute), kind.ToString(), asker, JsonReadings.Read).Catch<Reading, DevFailedException>(LostAsReading);

    public IObservable<DataReady> DataReady(string attribute) => client.WatchFor(NameOf(attribute), "ready", asker, ReadDataReady);

    public IObservable<AttributeDescription> Configurations(string attribute) =>
        client.WatchFor(NameOf(attribute), "config", asker, JsonDescriptions.ReadAttribute);

    public IObservable<DeviceDescription> Interfaces() =>
        client.WatchFor(name.ToString(), "interface", asker, JsonDescriptions.ReadDevice);

    private static DataReady ReadDataReady(JsonElement json) => new(
        json.GetProperty("attribute").GetString()!, JsonAdministration.ReadTime(json, "time"), json.GetProperty("counter").GetInt32());

    private static string From(string question, ReadSource source) =>
        source == ReadSource.Device ? question : $"{question} from {Verbs.Of(source)}";

    // A server that goes away is a reading that failed, as a device's refusal is.
    private static IObservable<Reading> LostAsReading(DevFailedException refusal) => refusal.Failure.Reason == Reasons.CommunicationFailed
        ? Observable.Return<Reading>(Reading.Failed<string>(refusal.Failure, RealTime.Clock.Now))
        : Observable.Throw<Reading>(refusal);

    private static DevFailedException NothingToConfigure() =>
        new(Reasons.WrongFormat, "No property is given", "LineDevice.Configure");

    private string NameOf(string member) => LineClient.RequireName($"{name}/{member}");
}
