namespace RxDevices.Tango.Tests.Client;

public class TangoUrlTests
{
    [Theory]
    [InlineData("tango://127.0.0.1:10000/sys/tg_test/1#dbase=no", "127.0.0.1", 10000, "sys/tg_test/1", null, false)]
    [InlineData("//host:1/A/b/C/Attr#DBASE=NO", "host", 1, "A/b/C", "Attr", false)]
    [InlineData("TANGO://[::1]:2/a/b/c", "::1", 2, "a/b/c", null, true)]
    [InlineData("tango://h:3/a/b/c#dbase=yes", "h", 3, "a/b/c", null, true)]
    public void A_name_says_where_its_device_is(string text, string host, int port, string device, string? attribute, bool hasDatabase)
    {
        var url = TangoUrl.Parse(text);

        Assert.Equal(new(host, port, DeviceName.Parse(device), attribute, hasDatabase), url);
        Assert.Equal(url, TangoUrl.Parse(url.ToString()));
        Assert.True(TangoUrl.IsUrl(text));
    }

    // As PyTango refuses them.
    [Theory]
    [InlineData("tango://h:1/sys/tg_test#dbase=no", "API_WrongDeviceNameSyntax",
        "Wrong device name syntax (domain/family/member) in tango://h:1/sys/tg_test#dbase=no\nRem: Alias are forbidden when not using a database")]
    [InlineData("tango://h/sys/tg_test/1#dbase=no", "API_WrongDeviceNameSyntax",
        "Host and port not correctly defined in device name tango://h/sys/tg_test/1#dbase=no")]
    [InlineData("tango:/h:1/sys/tg_test/1#dbase=no", "API_WrongDeviceNameSyntax",
        "Wrong device name syntax (domain/family/member) in tango:/h:1/sys/tg_test/1#dbase=no\nRem: Alias are forbidden when not using a database")]
    [InlineData("tango://h:1/sys/tg_test/1#dbase=xx", "API_UnsupportedDBaseModifier", "dbase=xx modifier is an unsupported db modifier")]
    [InlineData("http://h:1/sys/tg_test/1#dbase=no", "API_UnsupportedProtocol", "http protocol is an unsupported protocol")]
    public void What_is_no_name_is_refused_in_the_words_of_Tangos_client(string text, string reason, string description)
    {
        var failure = Assert.Throws<DevFailedException>(() => TangoUrl.Parse(text)).Failure;

        Assert.Equal((reason, description, "DeviceProxy::parse_name()"), (failure.Reason, failure.Description, failure.Errors[0].Origin));
    }
}
