using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace RxDevices.Benchmarks.Reach;

/// <summary>The clients in a process of their own, so that the server's CPU time is the server's alone.</summary>
internal static class Generator
{
    /// <summary>Does a task; answers the figures it printed.</summary>
    public static Task<double[]> Start(string task, params object[] arguments) => Start(task, null, arguments);

    /// <summary>Does a task that says when it is ready for something to happen.</summary>
    public static async Task<double[]> Start(string task, Func<Task>? whenReady, params object[] arguments)
    {
        using var process = Process(task, arguments);
        if (whenReady is not null)
        {
            await process.StandardOutput.ReadLineAsync();
            _ = whenReady();
        }

        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? [.. printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => double.Parse(word, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"The generator failed: {printed}");
    }

    /// <summary>What runs often is compiled anew in the background; what is measured is what comes of it.</summary>
    public static async Task WarmUp(ServerProcess server)
    {
        await Start("ask", server.Id, server.Port, 50, 16, 2, server.Dialect);
        await Start("ask", server.Id, server.Port, 50, 1, 2, server.Dialect);
    }

    public static Process Process(string task, params object[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        start.ArgumentList.Add("generator");
        start.ArgumentList.Add(task);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument is Dialect dialect ? JsonSerializer.Serialize(dialect) : Convert.ToString(argument, CultureInfo.InvariantCulture)!);
        }

        return System.Diagnostics.Process.Start(start)!;
    }

    public static int Run(string task, string[] words)
    {
        return task switch
        {
            "ask" => Asking.Run(Whole(0), Whole(1), Whole(2), Whole(3), Number(4), Dialect(5)),
            "once" => AskingOnce.Run(Whole(0), Whole(1), Whole(2), Dialect(3)),
            "watch" => Watching.Run(Whole(0), Whole(1), Whole(2), Whole(3)),
            "steady" => Steady.Run(Whole(0), Whole(1), Number(2), Number(3), Dialect(4)),
            "disturb" => Steady.Disturb(Whole(0), Dialect(1)),
            _ => throw new ArgumentException($"There is no task {task}.", nameof(task)),
        };

        int Whole(int index) => int.Parse(words[index], CultureInfo.InvariantCulture);
        double Number(int index) => double.Parse(words[index], CultureInfo.InvariantCulture);
        Dialect Dialect(int index) => JsonSerializer.Deserialize<Dialect>(words[index])!;
    }
}
