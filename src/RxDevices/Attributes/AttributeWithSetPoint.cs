namespace RxDevices;

/// <summary>An attribute that shows the set point of another one beside its value (Tango's READ_WITH_WRITE).</summary>
internal sealed class AttributeWithSetPoint<T>(
    Device device, AttributeDescription description, ValueSource<T> source, Setting<T> setting)
    : Attribute<T>(device, description, source)
{
    private IDisposable? followingSetPoint;

    private protected override DateTimeOffset? WrittenAt => setting.ClientWroteAt;

    internal override void Start()
    {
        base.Start();
        if (HasEnded)
        {
            return;
        }

        followingSetPoint ??= setting.SetPoints().Subscribe(_ => SetPointChanged());
    }

    internal override void End()
    {
        followingSetPoint?.Dispose();
        base.End();
    }

    private protected override Reading<T> Complete(Reading<T> reading) => reading.With(setting.SetPoint);
}
