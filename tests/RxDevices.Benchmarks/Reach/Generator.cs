using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace RxDevices.Benchmarks.Reach;

/// <summary>The clients in a process of their own, so that the server's CPU time is the server's alone.</summary>
internal static class Generator
{
    public static async Task<double[]> Start(string task, params object[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        start.ArgumentList.Add("generator");
        start.ArgumentList.Add(task);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument is Dialect dialect ? JsonSerializer.Serialize(dialect) : Convert.ToString(argument, CultureInfo.InvariantCulture)!);
        }

        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? [.. printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => double.Parse(word, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"The generator failed: {printed}");
    }

    public static int Run(string task, string[] words)
    {
        return task switch
        {
            "ask" => Asking.Run(Whole(0), Whole(1), Whole(2), Whole(3), Number(4), Dialect(5)),
            _ => throw new ArgumentException($"There is no task {task}.", nameof(task)),
        };

        int Whole(int index) => int.Parse(words[index], CultureInfo.InvariantCulture);
        double Number(int index) => double.Parse(words[index], CultureInfo.InvariantCulture);
        Dialect Dialect(int index) => JsonSerializer.Deserialize<Dialect>(words[index])!;
    }
}
