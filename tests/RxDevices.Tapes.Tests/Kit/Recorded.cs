using System.Reactive.Linq;
using RxDevices.Testing;

namespace RxDevices.Tapes.Tests.Kit;

/// <summary>Tapes to try things with, made in virtual time, and what they must say.</summary>
internal static class Recorded
{
    /// <summary>Records all types for some seconds: so many pushes, one a second; answers what was shown, as text.</summary>
    public static async Task<IReadOnlyList<string>> AllTypes(string path, int pushes, int blockLength = 64 << 10)
    {
        using var devices = new DeviceTestContext();
        var device = devices.Add("test/all/1", context => new AllTypes(context));
        var shown = new List<string>();
        await using (var recorder = TapeRecorder.Create(
            path, new() { Machine = devices.Clock, BlockLength = blockLength, WhenFull = WhenFull.Wait }, devices.Clock))
        {
            recorder.Follow(devices.Host, NamePattern.Parse("test/*/1/*"));
            foreach (var attribute in (await ((IDevicePort)device).Describe()).Attributes)
            {
                ((IDevicePort)device).Observe(attribute.Name).Subscribe(reading => shown.Add(Show($"test/all/1/{attribute.Name}", reading)));
            }

            for (var number = 0; number < pushes; number++)
            {
                device.Push(number);
                await device.Level.Write(number);
                devices.AdvanceBy(TimeSpan.FromSeconds(1));
            }
        }

        return shown;
    }

    /// <summary>All of a reading as text; the values of an enumeration are its labels.</summary>
    public static string Show(string name, Reading reading) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{name} {reading.Time:O} {reading.Quality} {(reading.HasValue ? Show(reading.Value) : "-")} "
        + $"{(reading.HasSetPoint ? Show(reading.SetPoint) : "-")} {reading.Failure}");

    private static string Show(object? value) => value switch
    {
        Array { Rank: 2 } rows => $"{rows.GetLength(0)}x{rows.GetLength(1)} [{string.Join(", ", rows.Cast<object?>().Select(Show))}]",
        Array row => $"[{string.Join(", ", row.Cast<object?>().Select(Show))}]",
        Encoded encoded => $"{encoded.Format} {Convert.ToHexString(encoded.Bytes)}",
        double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
