namespace RxDevices.Prompt;

/// <summary>A device whose calls end when the evaluation that made them is cancelled, though it handed over no token.</summary>
internal sealed class CancellablePort(IDevicePort port) : IPortFace
{
    public IDevicePort Port => port;

    public IDevicePort For(ClientIdentity client) => new CancellablePort(port.For(client));

    public async ValueTask<DeviceDescription> Describe(CancellationToken cancellation = default)
    {
        using var either = Either(cancellation);
        return await port.Describe(either.Token).ConfigureAwait(false);
    }

    public async ValueTask<Reading> Read(
        string attribute, ReadSource source = ReadSource.Device, CancellationToken cancellation = default)
    {
        using var either = Either(cancellation);
        return await port.Read(attribute, source, either.Token).ConfigureAwait(false);
    }

    public async ValueTask Write(string attribute, object? value, CancellationToken cancellation = default)
    {
        using var either = Either(cancellation);
        await port.Write(attribute, value, either.Token).ConfigureAwait(false);
    }

    public async ValueTask<object?> Execute(
        string command, object? argument = null, ReadSource source = ReadSource.Device, CancellationToken cancellation = default)
    {
        using var either = Either(cancellation);
        return await port.Execute(command, argument, source, either.Token).ConfigureAwait(false);
    }

    public async ValueTask Configure(
        string attribute, IReadOnlyDictionary<string, string> properties, CancellationToken cancellation = default)
    {
        using var either = Either(cancellation);
        await port.Configure(attribute, properties, either.Token).ConfigureAwait(false);
    }

    private static CancellationTokenSource Either(CancellationToken given) =>
        CancellationTokenSource.CreateLinkedTokenSource(RunningEvaluation.Token, given);
}
