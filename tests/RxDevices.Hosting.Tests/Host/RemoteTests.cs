using RxDevices.Hosting.Tests.Kit;

namespace RxDevices.Hosting.Tests.Host;

/// <summary>Devices of a host that are made elsewhere.</summary>
public class RemoteTests
{
    [Fact]
    public void A_port_of_another_host_joins_is_found_and_leaves_as_a_device_does()
    {
        using var far = new DeviceHost();
        using var host = new DeviceHost();
        IDevicePort port = far.Add("a/b/c", context => new Specimen(context));
        var news = new List<string>();
        using var joined = host.Joined.Subscribe(name => news.Add($"{name} joined"));
        using var left = host.Left.Subscribe(name => news.Add($"{name} left"));

        var proxy = new DeviceProxy(port);
        host.AddRemote(proxy);

        Assert.Same(proxy, host.Find("A/B/C"));
        Assert.Equal(["a/b/c"], host.Names.Select(name => name.ToString()));
        Assert.True(host.Remove("a/b/c"));
        Assert.Equal(["a/b/c joined", "a/b/c left"], news);
        Assert.NotNull(far.Find("a/b/c"));
    }

    [Fact]
    public void A_name_that_is_taken_is_refused()
    {
        using var far = new DeviceHost();
        using var host = new DeviceHost();
        host.Add("a/b/c", context => new Specimen(context));

        Assert.Throws<InvalidOperationException>(() => host.AddRemote(far.Add("A/b/c", context => new Specimen(context))));
    }

    [Fact]
    public void The_newest_host_that_has_a_device_is_asked_first_and_an_ended_one_never()
    {
        using var first = new DeviceHost();
        var near = first.Add("remote/test/1", context => new Specimen(context));
        using (var second = new DeviceHost())
        {
            var newer = second.Add("remote/test/1", context => new Specimen(context));
            Assert.Same(newer, DeviceHost.FindNear("REMOTE/test/1"));
        }

        Assert.Same(near, DeviceHost.FindNear("remote/test/1"));
        Assert.Null(DeviceHost.FindNear("remote/test/2"));
    }
}
