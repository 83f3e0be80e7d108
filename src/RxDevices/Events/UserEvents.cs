namespace RxDevices;

/// <summary>What the device chooses to tell.</summary>
internal sealed class UserEvents<T>(Attribute<T> attribute) : EventSource<T>(attribute, "user events")
{
    protected override bool NeedsReadings => false;

    protected override void Consider(Reading<T> reading)
    {
    }
}
