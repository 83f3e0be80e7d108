using RxDevices.Samples;

return await Sample.Run(args, DynamicAttributes.Run, async transcript =>
{
    await DynamicAttributes.Run();
    transcript.MustBe("State Status", "gain3 State Status", "slot 3: gain 2.5", "State Status", "slot 3: gain 2.5", "gain3 State Status");
});
