using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RxDevices.Storage.Tests.Kit;

namespace RxDevices.Storage.Tests.DependencyInjection;

public sealed class KeepSettingsTests : IDisposable
{
    private static readonly DeviceName Supply = DeviceName.Parse("lab/supply/1");
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_store_of_an_application_closes_with_it_and_its_values_are_there_for_the_next()
    {
        using (var first = Application(folder.Settings))
        {
            var store = first.Services.GetRequiredService<ISettingStore>();
            Assert.Same(store, first.Services.GetRequiredService<ISettingStore>());
            _ = store.Keep(Supply, "current", "5");
        }

        using var second = Application(folder.Settings);
        Assert.Equal("5", second.Services.GetRequiredService<ISettingStore>().Recall(Supply, "current"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_path_that_is_none_is_told_at_once(string path) =>
        Assert.Throws<ArgumentException>(() => Application(path));

    public void Dispose() => folder.Dispose();

    private static IHost Application(string path)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddRxDevices(devices => devices.KeepSettingsIn(path));
        return builder.Build();
    }
}
