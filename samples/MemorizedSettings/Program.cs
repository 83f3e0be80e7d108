using RxDevices.Samples;

return await Sample.Run(args, InAFolderOfItsOwn, async transcript =>
{
    await InAFolderOfItsOwn();
    transcript.MustBe("the shutter opens", "the shutter opens", "2.5");
});

static async Task InAFolderOfItsOwn()
{
    var folder = Directory.CreateTempSubdirectory("rxdevices-");
    try
    {
        await MemorizedSettings.Run(Path.Combine(folder.FullName, "settings.db"));
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}
