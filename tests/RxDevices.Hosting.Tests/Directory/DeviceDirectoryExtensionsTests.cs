using System.Reactive.Linq;

namespace RxDevices.Hosting.Tests.Directory;

public class DeviceDirectoryExtensionsTests
{
    [Fact]
    public async Task An_attribute_is_found_by_its_full_name_compared_without_case()
    {
        using var host = new DeviceHost();
        host.Add("lab/lamp/1", context => new Lamp(context));

        var attribute = host.Attribute("LAB/Lamp/1/Brightness");

        Assert.Equal(0.5, (await attribute.Read()).Value);
    }

    [Theory]
    [InlineData("lab/lamp/2/brightness", "DB_DeviceNotDefined")]
    [InlineData("lab/lamp/1", "API_WrongAttributeNameSyntax")]
    public void A_name_that_leads_nowhere_is_refused(string name, string reason)
    {
        using var host = new DeviceHost();

        var refusal = Assert.Throws<DevFailedException>(() => host.Attribute(name));

        Assert.Equal(reason, refusal.Failure.Reason);
    }

    private sealed class Lamp : Device
    {
        public Lamp(DeviceContext context)
            : base(context) => Setting("brightness", 0.5);
    }
}
