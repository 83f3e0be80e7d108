using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Storage.Tests.Kit;

namespace RxDevices.Storage.Tests.Sqlite;

/// <summary>Writes to a memorized attribute, down to the file.</summary>
public sealed class WritesTests : IDisposable
{
    private const int Writes = 10_000;
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task However_fast_an_attribute_is_written_one_value_waits_and_all_writers_are_acknowledged()
    {
        using var store = SqliteSettingStore.Open(folder.Settings);
        using var writer = new HeldWriter(store.File.Connection);
        using var host = new DeviceHost(settings: store);
        var supply = host.Add("lab/supply/1", context => new PowerSupply(context));
        var first = supply.CurrentSetPoint.Write(1).ToTask();
        await writer.Reached;

        var later = Enumerable.Range(1, Writes).Select(number => supply.CurrentSetPoint.Write(number / 1000.0).ToTask()).ToList();

        Assert.Equal(1, store.Waiting);
        Assert.DoesNotContain(later, write => write.IsCompleted);
        Assert.Equal(10, (await supply.CurrentSetPoint.Read()).Value);

        writer.LetGo();
        await Task.WhenAll([first, .. later]).Soon();
        using var asAfterACrash = SqliteSettingStore.Open(folder.Copy());
        Assert.Equal("10.0", asAfterACrash.Recall(supply.Name, "current_setpoint"));
    }

    public void Dispose() => folder.Dispose();
}
