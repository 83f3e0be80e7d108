using CsCheck;

namespace RxDevices.Storage.Tests.Contract;

/// <summary>What every store of settings promises.</summary>
public abstract class SettingStoreContract
{
    private static readonly DeviceName Supply = DeviceName.Parse("lab/supply/1");

    protected abstract ISettingStore Store { get; }

    [Fact]
    public async Task What_was_never_kept_is_not_recalled()
    {
        await Store.Keep(Supply, "current", "5");

        Assert.Null(Store.Recall(Supply, "voltage"));
        Assert.Null(Store.Recall(DeviceName.Parse("lab/supply/2"), "current"));
    }

    [Fact]
    public async Task The_value_kept_last_is_recalled()
    {
        await Store.Keep(Supply, "current", "5");
        await Store.Keep(Supply, "voltage", "12");
        await Store.Keep(Supply, "current", "6");

        Assert.Equal(("6", "12"), (Store.Recall(Supply, "current"), Store.Recall(Supply, "voltage")));
    }

    [Fact]
    public void A_value_is_recalled_before_it_is_safe()
    {
        _ = Store.Keep(Supply, "current", "5");
        _ = Store.Keep(Supply, "current", "6");

        Assert.Equal("6", Store.Recall(Supply, "current"));
    }

    [Theory]
    [InlineData("lab/supply/1", "current")]
    [InlineData("LAB/Supply/1", "CURRENT")]
    [InlineData("Lab/sUPPLY/1", "cUrReNt")]
    public async Task Names_compare_without_case(string device, string attribute)
    {
        await Store.Keep(DeviceName.Parse("Lab/Supply/1"), "Current", "5");
        await Store.Keep(DeviceName.Parse(device), attribute, "6");

        Assert.Equal("6", Store.Recall(Supply, "current"));
    }

    [Theory]
    [InlineData("größe", "GRÖßE", true)]
    [InlineData("k", "\u212A", false)]
    [InlineData("i", "ı", false)]
    public async Task Letters_of_all_alphabets_compare_as_in_the_names_of_devices(string kept, string asked, bool same)
    {
        Assert.Equal(same, DeviceName.Parse($"a/b/{kept}").Equals(DeviceName.Parse($"a/b/{asked}")));
        await Store.Keep(Supply, kept, "5");

        Assert.Equal(same ? "5" : null, Store.Recall(Supply, asked));
    }

    [Fact]
    public void Any_text_comes_back_as_it_was() => Gen.Char.Where(letter => !char.IsSurrogate(letter)).Array[0, 40]
        .Select(letters => new string(letters))
        .Sample(text =>
        {
            _ = Store.Keep(Supply, "label", text);
            return Store.Recall(Supply, "label") == text;
        }, iter: 200, threads: 1);

    [Fact]
    public async Task Writers_of_different_settings_do_not_disturb_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(channel => Task.Run(async () =>
        {
            for (var number = 0; number < 1000; number++)
            {
                _ = Store.Keep(Supply, $"channel{channel}", $"{number}");
            }

            await Store.Keep(Supply, $"channel{channel}", $"{channel} is done");
        })));

        Assert.Equal(
            ["0 is done", "1 is done", "2 is done", "3 is done", "4 is done", "5 is done", "6 is done", "7 is done"],
            Enumerable.Range(0, 8).Select(channel => Store.Recall(Supply, $"channel{channel}")));
    }

    [Fact]
    public async Task Nothing_is_no_value()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Store.Keep(Supply, "current", null!));
        Assert.Null(Store.Recall(Supply, "current"));
    }
}
