using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Names;

public class DeviceNameTests
{
    [Theory]
    [InlineData("sys/tg_test/1")]
    [InlineData("a/b/c")]
    [InlineData("Zürich/日本/x-1.2:3")]
    public void Three_fields_are_a_name_shown_as_it_was_written(string text) => Assert.Equal(text, DeviceName.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a/b")]
    [InlineData("a/b/c/d")]
    [InlineData("/b/c")]
    [InlineData("a//c")]
    [InlineData("a/b/")]
    [InlineData("///")]
    [InlineData("a/b /c")]
    [InlineData("a/b\t/c")]
    [InlineData("a/b/c\n")]
    [InlineData("a/b/c\0")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(DeviceName.TryParse(text, out var name));
        Assert.Null(name);
        Assert.Equal("API_WrongDeviceNameSyntax", AtOnce.Refusal(() => DeviceName.Parse(text)).Reason);
    }

    [Fact]
    public void Nothing_is_no_name() => Assert.False(DeviceName.TryParse(null, out _));

    [Fact]
    public void Names_are_compared_without_case()
    {
        Assert.Equal(DeviceName.Parse("Sys/TG_test/1"), DeviceName.Parse("sys/tg_TEST/1"));
        Assert.Equal(DeviceName.Parse("Sys/TG_test/1").GetHashCode(), DeviceName.Parse("sys/tg_TEST/1").GetHashCode());
        Assert.NotEqual(DeviceName.Parse("sys/tg_test/1"), DeviceName.Parse("sys/tg_test/2"));
    }
}
