using System.Reactive.Concurrency;
using RxDevices.Samples;

return await Sample.Run(args, Both, "1s world", "2s hello", "3s world", "4s hello");

static async Task Both(IScheduler clock)
{
    await HelloTasks.AsMethods(clock);
    await HelloTasks.AsStreams(clock);
}
