using RxDevices.Samples;

return await Sample.Run(args, Run, async transcript =>
{
    await Run();
    transcript.MustBe(
        "0.001", "1.5", "rate: How many samples it takes in a second, above 0.", "channels: Which inputs it looks at, 0 to 7.");
});

static Task Run() => DeviceProperties.Run(Path.Combine(AppContext.BaseDirectory, "appsettings.json"));
