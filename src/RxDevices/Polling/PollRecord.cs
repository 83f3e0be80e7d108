namespace RxDevices;

/// <summary>What one poll brought, when it was begun, and how long it took.</summary>
internal readonly record struct PollRecord<TRecord>(TRecord Record, DateTimeOffset Begun, TimeSpan Duration)
{
    public DateTimeOffset Ended => Begun + Duration;
}
