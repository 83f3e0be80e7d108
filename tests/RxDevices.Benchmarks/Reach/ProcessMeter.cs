using System.Globalization;

namespace RxDevices.Benchmarks.Reach;

/// <summary>What the kernel says of another process.</summary>
internal sealed class ProcessMeter(int process)
{
    /// <summary>The CPU time of all its threads, in microseconds.</summary>
    public double Cpu => Directory.EnumerateDirectories($"/proc/{process}/task")
        .Sum(task => Number(File.ReadAllText($"{task}/schedstat").Split(' ')[0])) / 1000.0;

    /// <summary>The memory that is its own alone, in bytes.</summary>
    public long PrivateMemory => File.ReadLines($"/proc/{process}/smaps_rollup")
        .Where(line => line.StartsWith("Private_", StringComparison.Ordinal))
        .Sum(line => Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])) * 1024;

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
