namespace RxDevices;

/// <summary>The readings that moved far enough away from the one sent last.</summary>
internal sealed class ChangeEvents<T>(Attribute<T> attribute) : EventSource<T>(attribute, "change events")
{
    protected override void Consider(Reading<T> reading)
    {
        if (EventRule.IsEvent(Sent, reading, Configuration.Change, ValueDifference<T>.Instance))
        {
            Send(reading);
        }
    }
}
