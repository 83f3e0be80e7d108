namespace RxDevices;

/// <summary>The readings whose quality or failure is another than that of the one sent last.</summary>
internal sealed class AlarmEvents<T>(Attribute<T> attribute) : EventSource<T>(attribute, "alarm events")
{
    protected override void Consider(Reading<T> reading)
    {
        if (Sent is null || EventRule.HasTurned(Sent, reading))
        {
            Send(reading);
        }
    }
}
