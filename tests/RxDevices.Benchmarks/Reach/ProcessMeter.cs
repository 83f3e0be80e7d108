using System.Globalization;

namespace RxDevices.Benchmarks.Reach;

/// <summary>What the kernel says of another process.</summary>
internal sealed class ProcessMeter(int process)
{
    // What /proc counts in, on every Linux there is.
    private const double MicrosecondsOfATick = 10_000;

    /// <summary>The CPU time of all its threads so far, also of those that have ended, in microseconds.</summary>
    public double Cpu
    {
        get
        {
            // The name of the program stands in brackets before, and may have blanks in it.
            var fields = File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ');
            return (Number(fields[12]) + Number(fields[13])) * MicrosecondsOfATick;
        }
    }

    /// <summary>The memory that is its own alone, in bytes.</summary>
    public long PrivateMemory => File.ReadLines($"/proc/{process}/smaps_rollup")
        .Where(line => line.StartsWith("Private_", StringComparison.Ordinal))
        .Sum(line => Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])) * 1024;

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
