using System.Globalization;
using System.Text;

namespace RxDevices.Tango;

/// <summary>How the polling of something goes, in the words that clients take apart.</summary>
internal static class PollStatusText
{
    public static string Of(PollingStatus status)
    {
        var kind = status.Kind == MemberKind.Attribute ? "attribute" : "command";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Polled {kind} name = {status.Member}\n")
            .Append(CultureInfo.InvariantCulture, $"Polling period (mS) = {Milliseconds(status.Period, "0")}\n")
            .Append(CultureInfo.InvariantCulture, $"Polling ring buffer depth = {status.Depth}");
        if (status.Duration is not { } duration)
        {
            return text.Append("\nNo data recorded yet").ToString();
        }

        var done = kind == "attribute" ? "attribute reading" : "command execution";
        text.Append(CultureInfo.InvariantCulture, $"\nTime needed for the last {done} (mS) = {Milliseconds(duration, "0.000")}");
        text.Append(CultureInfo.InvariantCulture, $"\nData not updated since {Milliseconds(status.Age ?? TimeSpan.Zero, "0")} mS");
        if (status.Gaps.Count > 0)
        {
            text.Append("\nDelta between last records (in mS) = ")
                .AppendJoin(", ", status.Gaps.Select(gap => Milliseconds(gap, "0")));
        }

        if (status.Failure?.Errors[0] is { } why)
        {
            text.Append(kind == "attribute" ? "\nLast attribute read FAILED :" : "\nLast command execution FAILED :")
                .Append(CultureInfo.InvariantCulture, $"\n\tReason = {why.Reason}\n\tDesc = {why.Description}\n\tOrigin = {why.Origin}");
        }

        return text.ToString();
    }

    private static string Milliseconds(TimeSpan span, string format) =>
        span.TotalMilliseconds.ToString(format, CultureInfo.InvariantCulture);
}
