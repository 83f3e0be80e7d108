namespace RxDevices.Storage.Tests.Contract;

public sealed class MemorySettingStoreTests : SettingStoreContract
{
    protected override ISettingStore Store { get; } = new MemorySettingStore();

    [Fact]
    public void What_is_kept_is_safe_at_once() =>
        Assert.True(Store.Keep(DeviceName.Parse("lab/supply/1"), "current", "5").IsCompletedSuccessfully);
}
