using System.Globalization;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Polling;

/// <summary>Shorter words for tests of polling.</summary>
internal static class PollBench
{
    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    /// <summary>A call that must end at once.</summary>
    public static void Now(this ValueTask call)
    {
        Assert.True(call.IsCompleted, "the call takes its time");
        call.GetAwaiter().GetResult();
    }

    /// <summary>A call that must end at once.</summary>
    public static T Now<T>(this ValueTask<T> call)
    {
        Assert.True(call.IsCompleted, "the call takes its time");
        return call.GetAwaiter().GetResult();
    }

    /// <summary>A call that must end at once.</summary>
    public static void Now(this Task call) => new ValueTask(call).Now();

    /// <summary>The time and value of readings: <c>1.5s 7</c>.</summary>
    public static IEnumerable<string> Told(this IEnumerable<Reading> readings) => readings.Select(reading =>
        $"{Text(reading.Time)}s {reading.Failure?.Description ?? Convert.ToString(reading.Value, CultureInfo.InvariantCulture)}");

    /// <summary>The time and value of results: <c>1.5s 7</c>.</summary>
    public static IEnumerable<string> Told(this IEnumerable<CommandRecord> records) =>
        records.Select(record => $"{Text(record.Time)}s {record.Failure?.Description ?? record.Value ?? "-"}");

    /// <summary>How the polling of a member goes.</summary>
    public static PollingStatus StatusOf(this PolledDevice device, string member, MemberKind kind = MemberKind.Attribute) =>
        device.Administration.PollingStatus().Now().Single(status => status.Member == member && status.Kind == kind);

    /// <summary>What a refusal says: <c>API_AttrNotPolled | Attribute Count not polled | origin</c>.</summary>
    public static string Refusal(Action call) => Said(AtOnce.Refusal(call));

    public static string Said(DevFailed failure) => $"{failure.Reason} | {failure.Description} | {failure.Errors[0].Origin}";

    private static string Text(DateTimeOffset time) =>
        Math.Round(TimeSpan.FromTicks(time.UtcTicks - DateTimeOffset.MinValue.UtcTicks).TotalSeconds, 3).ToString(CultureInfo.InvariantCulture);
}
