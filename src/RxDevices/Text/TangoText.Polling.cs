using System.Globalization;
using System.Text;

namespace RxDevices;

/// <content>How polling goes.</content>
public static partial class TangoText
{
    /// <summary>How the polling of one attribute or command goes, over several lines, as Tango prints it; with one more line where times
    /// were left out.</summary>
    public static string Of(PollingStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        var (kind, action) = status switch
        {
            { Kind: MemberKind.Attribute } => ("attribute", "reading"),

            // Which are polled as attributes.
            { Member: nameof(Device.State) or nameof(Device.Status) } => ("command", "reading"),
            _ => ("command", "execution"),
        };
        var text = new StringBuilder();
        Add($"Polled {kind} name = {status.Member}");
        Add($"\nPolling period (mS) = {status.Period.TotalMilliseconds}");
        Add($"\nPolling ring buffer depth = {status.Depth}");
        if (status is { Duration: { } duration, Age: { } age })
        {
            Add($"\nTime needed for the last {kind} {action} (mS) = {duration.TotalMilliseconds:F3}");
            Add($"\nData not updated since {AgeInWords(age)}");
        }
        else
        {
            Add($"\nNo data recorded yet");
        }

        if (status.Gaps.Count > 0)
        {
            Add($"\nDelta between last records (in mS) = {string.Join(", ", status.Gaps.Select(gap => Whole(gap.TotalMilliseconds)))}");
        }

        if (status.Skipped > 0)
        {
            Add($"\nSkipped because the one before was under way = {status.Skipped}");
        }

        if (status.Failure is { } failure)
        {
            var last = action == "reading" ? $"{kind} read" : $"{kind} {action}";
            var cause = failure.Errors[0];
            Add($"\nLast {last} FAILED :\n\tReason = {cause.Reason}\n\tDesc = {cause.Description}\n\tOrigin = {cause.Origin}");
        }

        return text.ToString();

        void Add(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture));
    }

    // Tango's layout, with its comma, and without the parts that are none.
    private static string AgeInWords(TimeSpan age) => age switch
    {
        { TotalSeconds: < 1 } => $"{Whole(age.TotalMilliseconds)} mS",
        { TotalMinutes: < 1 } => $"{age.Seconds} S and {age.Milliseconds} mS",
        _ => $"{Whole(age.TotalMinutes)} MN"
            + (age.Seconds == 0 ? "" : $" ,{age.Seconds} S")
            + (age.Milliseconds == 0 ? "" : $" and {age.Milliseconds} mS"),
    };

    private static string Whole(double number) => ((long)number).ToString(CultureInfo.InvariantCulture);
}
