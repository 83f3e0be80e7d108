using RxDevices.Samples;

return await Sample.Run(args, Run, "0s 1", "0s 3", "0s 6");

static Task Run(System.Reactive.Concurrency.IScheduler clock)
{
    Accumulate.Run();
    return Task.CompletedTask;
}
