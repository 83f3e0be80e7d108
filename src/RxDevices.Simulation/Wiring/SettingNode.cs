namespace RxDevices.Simulation;

/// <summary>A setting of a device as an input: what comes is written, as a client in this process would. What has no value is not.</summary>
internal sealed class SettingNode<T> : WireNode
{
    private readonly string setting;
    private readonly WireEnd<T> end;
    private volatile bool hasWritten;

    public SettingNode(Device device, string setting, WireEnd<T> end)
        : base(device, setting, [end], leadsTo: null) => (this.setting, this.end) = (setting, end);

    public override bool HasReading => hasWritten;

    public override void Evaluate(Action onDone) => Device.Strand.Run((Node: this, onDone), static evaluate =>
    {
        _ = evaluate.Node.Write();
        evaluate.onDone();
    });

    public override void Refuse(DevFailed failure, DateTimeOffset time) =>
        Device.Report($"taking {end.Output} into {Name}", failure.ToException());

    private async Task Write()
    {
        if (end.Reading is not { HasValue: true } reading)
        {
            return;
        }

        hasWritten = true;
        try
        {
            await ((IDevicePort)Device).Write(setting, reading.Value);
        }
        catch (DevFailedException refusal)
        {
            Device.Report($"taking {end.Output} into {Name}", refusal);
        }
    }
}
