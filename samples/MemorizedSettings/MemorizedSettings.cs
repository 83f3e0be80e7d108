using System.Reactive.Linq;
using RxDevices.Hosting;
using RxDevices.Storage;

internal static class MemorizedSettings
{
    // listing: memorized-settings
    public static async Task Run(string path)
    {
        using (var store = SqliteSettingStore.Open(path))
        using (var host = new DeviceHost(settings: store))
        {
            var amplifier = host.Add("lab/amplifier/1", context => new Amplifier(context));
            await amplifier.Gain.Write(2.5);                          // done when it is safe
            await amplifier.Shutter.Write(true);                      // the shutter opens
        }

        using (var store = SqliteSettingStore.Open(path))
        using (var host = new DeviceHost(settings: store))
        {
            var amplifier = host.Add("lab/amplifier/1", context => new Amplifier(context));   // the shutter opens
            Console.WriteLine((await amplifier.Gain.Read()).Value);   // 2.5
        }
    }
    // end of listing
}
