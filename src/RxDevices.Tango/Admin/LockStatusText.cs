using System.Globalization;

namespace RxDevices.Tango;

/// <summary>Who has locked a device, as the admin device says it: in words, and in numbers that clients take apart.</summary>
internal static class LockStatusText
{
    private const string Nobody = "Not defined";
    private const string Pid = "PID ";

    public static LongStringArray Of(DeviceName device, LockStatus? status)
    {
        if (status?.Owner is not { } owner)
        {
            return new([0, 0, 0, 0, 0, 0], [$"Device {device} is not locked", Nobody, Nobody]);
        }

        var at = owner.Name.LastIndexOf(Pid, StringComparison.Ordinal);
        var number = at < 0 ? "" : owner.Name[(at + Pid.Length)..];

        // As unsigned on the wire of the client, signed in this answer; of a client that is no program there is none.
        var pid = uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var process) ? unchecked((int)process) : 0;

        // Which port it called from nobody remembers, and nobody needs.
        var address = owner.Host == "localhost" ? "127.0.0.1" : owner.Host;
        return new(
            [1, pid, 0, 0, 0, 0],
            [$"Device {device} is locked by {owner.Name} from host {owner.Host}", $"giop:tcp:{address}:0", Nobody]);
    }
}
