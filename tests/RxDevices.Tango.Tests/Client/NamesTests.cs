using RxDevices.Hosting;

namespace RxDevices.Tango.Tests.Client;

/// <summary>Which device a name means.</summary>
public class NamesTests
{
    [Fact]
    public async Task A_bare_name_is_a_device_of_this_process_where_there_is_one()
    {
        using var host = new DeviceHost();
        host.Add("names/test/near", context => new Specimen(context));

        var device = await DeviceProxy.Connect("NAMES/test/near");

        Assert.Same(host.Find("names/test/near"), device.Port);
    }

    [Fact]
    public async Task A_bare_name_must_be_one() =>
        Assert.Equal(
            Reasons.WrongDeviceName,
            (await Assert.ThrowsAsync<DevFailedException>(() => DeviceProxy.Connect("names/test"))).Failure.Reason);

    [Fact]
    public async Task A_device_that_a_database_would_have_to_find_is_refused() =>
        Assert.Equal(
            "API_CantConnectToDatabase",
            (await Assert.ThrowsAsync<DevFailedException>(() => DeviceProxy.Connect("tango://127.0.0.1:1/a/b/c"))).Failure.Reason);

    private sealed class Specimen(DeviceContext context) : Device(context);
}
