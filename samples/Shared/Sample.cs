using System.Net.Sockets;
using System.Reactive.Concurrency;
using System.Runtime.InteropServices;
using RxDevices.Hosting;

namespace RxDevices.Samples;

/// <summary>
/// Runs a sample: for people as it is; with <c>--check</c> quickly, and with exit code 0 only when it printed what was expected.
/// What makes a sample fit for CI is in here, so that the samples read like the slides.
/// </summary>
public static class Sample
{
    /// <summary>The port of the slides.</summary>
    public const int Port = 8888;

    private static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(30);

    /// <summary>A program of steps in time. The check runs it in virtual time and expects lines with their times: <c>1s hello</c>.</summary>
    public static Task<int> Run(string[] args, Func<IScheduler, Task> program, params string[] expected)
    {
        var clock = new VirtualClock();
        return Run(args, () => program(RealTime.Clock), clock, async transcript =>
        {
            await clock.RunToTheEnd(program);
            transcript.MustBe(expected);
        });
    }

    /// <summary>A server. It gets <see cref="Port"/>, or a free one for the check, and runs until Ctrl+C.</summary>
    public static Task<int> Serve(string[] args, Func<int, CancellationToken, Task> server, Func<Transcript, Task> check) =>
        Run(args, () => UntilStopped(stop => server(Port, stop)), transcript => Beside(stop => server(0, stop), () => check(transcript)));

    /// <summary>Any program, with a check of its own.</summary>
    public static Task<int> Run(string[] args, Func<Task> program, Func<Transcript, Task> check) => Run(args, program, null, check);

    /// <summary>Does something while a server runs; whatever ends with an error ends both.</summary>
    public static async Task Beside(Func<CancellationToken, Task> server, Func<Task> action)
    {
        using var stop = new CancellationTokenSource();
        var serving = server(stop.Token);
        var acting = action();
        await await Task.WhenAny(serving, acting);
        if (serving.IsCompleted)
        {
            throw new CheckFailedException("The server stopped before it was told to.");
        }

        await stop.CancelAsync();
        await serving;
    }

    private static async Task<int> Run(string[] args, Func<Task> program, VirtualClock? clock, Func<Transcript, Task> check)
    {
        try
        {
            if (args.Contains("--check"))
            {
                using var transcript = Transcript.OfConsole(clock);
                // On another thread, so that even a check that blocks comes to an end.
                await Task.Run(() => check(transcript)).WaitAsync(LongestCheck);
            }
            else
            {
                await program();
            }

            return 0;
        }
        catch (Exception exception) when (exception is CheckFailedException or TimeoutException or IOException or SocketException or DevFailedException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task UntilStopped(Func<CancellationToken, Task> server)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await server(stop.Token);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            _ = stop.CancelAsync();
        }
    }
}
