namespace RxDevices;

/// <summary>An attribute that shows the set point of another one beside its value (Tango's READ_WITH_WRITE).</summary>
internal sealed class AttributeWithSetPoint<T>(
    Device device, AttributeDescription description, ValueSource<T> source, Setting<T> setting)
    : Attribute<T>(device, description, source)
{
    private IDisposable? followingSetPoint;

    internal override void Start()
    {
        base.Start();
        followingSetPoint ??= setting.SetPoints().Subscribe(ShowSetPoint);
    }

    internal override void End()
    {
        followingSetPoint?.Dispose();
        base.End();
    }

    private protected override Reading<T> Complete(Reading<T> reading) => reading.With(setting.SetPoint);

    // A write is seen in the next read, however long the value stays.
    private void ShowSetPoint(T setPoint)
    {
        if (Last is { } last)
        {
            Replace(Complete(last));
        }
    }
}
