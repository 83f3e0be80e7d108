using System.Globalization;
using System.Text.RegularExpressions;

namespace RxDevices.Tango;

/// <summary>
/// A line of a far device's black box: <c>24/11/2026 10:43:41:07 : Operation read_attributes_5 (ampli) from cache requested from HOST (WHO)</c>.
/// The time is that of the far machine's clock on the wall, so it is taken for this machine's.
/// </summary>
internal static partial class BlackBoxLine
{
    /// <summary>The request, or null when the line is none.</summary>
    public static DeviceRequest? Parse(string line)
    {
        var match = Pattern().Match(line);
        if (!match.Success || !DateTime.TryParseExact(
            match.Groups["time"].ValueSpan, "dd/MM/yyyy HH:mm:ss:ff", CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time))
        {
            return null;
        }

        var what = match.Groups["what"].Value;
        var member = match.Groups["member"] is { Success: true, Value: var name } ? name.Replace("cmd = ", "", StringComparison.Ordinal) : null;
        var client = new ClientIdentity(match.Groups["who"].Value, match.Groups["host"].Value);
        return new(new(time), KindOf(what, match.Groups["rest"].Value), member, client);
    }

    private static RequestKind KindOf(string operation, string rest) => operation switch
    {
        _ when operation.StartsWith("read_attribute_history", StringComparison.Ordinal) => RequestKind.History,
        _ when operation.StartsWith("command_inout_history", StringComparison.Ordinal) => RequestKind.History,
        _ when operation.StartsWith("read_attributes", StringComparison.Ordinal) =>
            rest.Contains("cache", StringComparison.Ordinal) ? RequestKind.ReadCache : RequestKind.Read,
        _ when operation.StartsWith("write", StringComparison.Ordinal) => RequestKind.Write,
        _ when operation.StartsWith("command_inout", StringComparison.Ordinal) => RequestKind.Execute,
        _ when operation.StartsWith("set_attribute_config", StringComparison.Ordinal) => RequestKind.Configure,
        "blackbox" or "black_box" => RequestKind.BlackBox,
        "subscribe_event" => RequestKind.Observe,
        "poll" => RequestKind.Poll,
        "history" => RequestKind.History,
        "lock" => RequestKind.Lock,
        "unlock" => RequestKind.Unlock,
        _ => RequestKind.Describe,
    };

    [GeneratedRegex(
        @"^(?<time>\S+ \S+) : (?:Operation|Attribute) (?<what>\S+)(?: \((?<member>[^)]*)\))?(?<rest>.*) requested from (?<host>\S+)(?: \((?<who>.*)\))?")]
    private static partial Regex Pattern();
}
