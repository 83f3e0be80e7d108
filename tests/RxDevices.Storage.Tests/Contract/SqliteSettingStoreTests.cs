using RxDevices.Storage.Tests.Kit;

namespace RxDevices.Storage.Tests.Contract;

public sealed class SqliteSettingStoreTests : SettingStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteSettingStore store;

    public SqliteSettingStoreTests() => store = SqliteSettingStore.Open(folder.Settings);

    protected override ISettingStore Store => store;

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
