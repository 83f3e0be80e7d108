using RxDevices.Samples;

return await Sample.Run(args, Exposing.Run, async transcript =>
{
    await Exposing.Run();
    transcript.MustBe("Running", "9592", "back on the strand", "42");
});
