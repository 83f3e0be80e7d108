using System.Reactive.Linq;
using RxDevices.Hosting;

namespace RxDevices.Lines;

/// <summary>A device of a line server, as a port.</summary>
internal sealed class LineDevice(LineClient client, DeviceName name) : IDevicePort
{
    public DeviceName Name => name;

    public IDeviceAdministration Administration => throw new NotSupportedException();

    public IDevicePort For(ClientIdentity client) => this;

    public IObservable<Reading> Events(string attribute, EventKind kind) => throw new NotSupportedException();

    public IObservable<DataReady> DataReady(string attribute) => throw new NotSupportedException();

    public IObservable<AttributeDescription> Configurations(string attribute) => throw new NotSupportedException();

    public IObservable<DeviceDescription> Interfaces() => throw new NotSupportedException();

    public ValueTask Configure(string attribute, IReadOnlyDictionary<string, string> properties, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public async ValueTask<DeviceDescription> Describe(CancellationToken cancellation = default) =>
        JsonDescriptions.ReadDevice(await client.Ask($"? {LineClient.RequireName(name.ToString())}", cancellation).ConfigureAwait(false));

    public async ValueTask<Reading> Read(
        string attribute, ReadSource source = ReadSource.Device, CancellationToken cancellation = default)
    {
        var answer = await client.Ask(NameOf(attribute), cancellation, mayFail: true).ConfigureAwait(false);
        return answer.TryGetProperty("name", out _)
            ? JsonReadings.Read(answer)
            : throw JsonReadings.FailureOf(answer)!.ToException();
    }

    public async ValueTask Write(string attribute, object? value, CancellationToken cancellation = default) =>
        await client.Ask($"{NameOf(attribute)} = {PythonText.Repr(value)}", cancellation).ConfigureAwait(false);

    public async ValueTask<object?> Execute(
        string command, object? argument = null, ReadSource source = ReadSource.Device, CancellationToken cancellation = default)
    {
        var text = argument is null ? "" : PythonText.Repr(argument);
        var answer = await client.Ask($"{NameOf(command)}({text})", cancellation).ConfigureAwait(false);
        var kind = JsonDescriptions.ReadKind(answer);
        return kind == ValueKind.Void ? null : kind.Accept(new ResultReader(answer.GetProperty("result"), kind));
    }

    public IObservable<Reading> Observe(string attribute) => client.WatchPort(NameOf(attribute))
        .Catch((DevFailedException refusal) => refusal.Failure.Reason == Reasons.CommunicationFailed
            ? Observable.Return<Reading>(Reading.Failed<string>(refusal.Failure, RealTime.Clock.Now))
            : Observable.Throw<Reading>(refusal));

    private string NameOf(string member) => LineClient.RequireName($"{name}/{member}");

    private sealed class ResultReader(System.Text.Json.JsonElement json, ValueKind kind) : IKindVisitor<object?>
    {
        public object? Visit<T>() => ValueTraits<T>.Convert(JsonValues.Read(json, kind));
    }
}
