using System.Diagnostics;

namespace RxDevices.Benchmarks.Reach;

/// <summary>What very many clients cost, what watchers cost, and whether one client holds up the others.</summary>
internal static class CrowdReport
{
    public static Task<int> Crowd(string[] args) => ForEach(args.ElementAtOrDefault(0), "epoll,sockets,redis", [
        $"| server | {args.ElementAtOrDefault(1) ?? "19000"} clients connect | private memory for each | all ask at once: median | p99 | longest |",
        "| --- | --- | --- | --- | --- | --- |"], async server =>
    {
        var figures = await Generator.Start("once", server.Id, server.Port, args.ElementAtOrDefault(1) ?? "19000", server.Dialect);
        return FormattableString.Invariant($"{figures[0]:F2} s | {figures[1]:F2} KB | {figures[2]:F0} ms | {figures[3]:F0} ms | {figures[4]:F0} ms");
    });

    /// <param name="args">The servers; the watchers and the readings in a second, as <c>1000x100</c>.</param>
    public static Task<int> Watchers(string[] args)
    {
        var loads = (args.ElementAtOrDefault(1) ?? "1000x100,10000x10,1000x2500").Split(',');
        return ForEach(args.ElementAtOrDefault(0), "epoll,sockets", [
            "| server | watchers x readings in a second | CPU per line | lines in a second | lines missed |", "| --- | --- | --- | --- | --- |"], async server =>
        {
            var cells = new List<string>();
            foreach (var (watchers, rate) in loads.Select(load => load.Split('x')).Select(load => (int.Parse(load[0]), int.Parse(load[1]))))
            {
                const int seconds = 5;
                var counting = Task.FromResult(0L);
                var figures = await Generator.Start("watch", () => counting = server.Count(rate, seconds), server.Id, server.Port, watchers, rate * seconds);
                await counting;
                cells.Add(FormattableString.Invariant($"{watchers} x {rate} | {figures[0]:F2} us | {figures[1]:N0} | {figures[2]:N0} of {figures[2] + figures[3]:N0}"));
            }

            return string.Join($" |\n| {server.Kind} | ", cells);
        });
    }

    public static Task<int> Fairness(string[] args) => ForEach(args.ElementAtOrDefault(0), "epoll,sockets,redis", [
        "| server | 1,000 steady clients, undisturbed: median | p99 | one floods, one never reads: median | p99 |", "| --- | --- | --- | --- | --- |"], async server =>
    {
        object[] steady = [server.Port, 1000, 5000, 5, server.Dialect];
        var quiet = await Generator.Start("steady", () => Task.CompletedTask, steady);

        // They get what time the others leave, for it is the server's fairness that is measured, not the kernel's.
        using var disturber = Generator.Process("disturb", server.Port, server.Dialect);
        disturber.PriorityClass = ProcessPriorityClass.Idle;
        await disturber.StandardOutput.ReadLineAsync();
        var disturbed = await Generator.Start("steady", () => Task.CompletedTask, steady);
        disturber.Kill();
        return FormattableString.Invariant($"{quiet[0]:F0} us | {quiet[1]:F0} us | {disturbed[0]:F0} us | {disturbed[1]:F0} us");
    });

    private static async Task<int> ForEach(string? wanted, string usual, string[] head, Func<ServerProcess, Task<string>> measure)
    {
        Array.ForEach(head, Console.WriteLine);
        foreach (var kind in ServerProcess.Available((wanted ?? usual).Split(',')))
        {
            using var server = ServerProcess.Start(kind);
            await Generator.WarmUp(server);
            Console.WriteLine($"| {kind} | {await measure(server)} |");
        }

        return 0;
    }
}
