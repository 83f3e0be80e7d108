using RxDevices;
using RxDevices.Hosting;
using RxDevices.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Memorized settings for an application of the generic host.</summary>
public static class KeepSettingsExtensions
{
    /// <summary>
    /// Keeps the memorized settings of the application's devices in a SQLite file. It is opened with the first service that asks for
    /// the <see cref="ISettingStore"/>, and closed with the application.
    /// </summary>
    /// <param name="builder">The devices of the application.</param>
    /// <param name="path">The path of the file, which is made when there is none; its folder must be there.</param>
    public static RxDevicesBuilder KeepSettingsIn(this RxDevicesBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        builder.Services.AddSingleton<ISettingStore>(_ => SqliteSettingStore.Open(path));
        return builder;
    }
}
