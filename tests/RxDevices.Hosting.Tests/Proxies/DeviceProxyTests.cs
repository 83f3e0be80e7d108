using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using RxDevices.Hosting.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Hosting.Tests.Proxies;

public sealed class DeviceProxyTests : IDisposable
{
    private readonly DeviceTestContext context = new();
    private readonly DeviceProxy proxy;

    public DeviceProxyTests()
    {
        context.Add("test/host/1", Specimen.Make);
        proxy = context.Proxy("TEST/host/1");
    }

    public void Dispose() => context.Dispose();

    [Fact]
    public void A_device_that_is_not_there_is_refused()
    {
        AssertRefusal(
            Assert.Throws<DevFailedException>(() => context.Proxy("a/b/c")),
            ("DB_DeviceNotDefined", "device a/b/c not defined in the database !", "DataBase::ImportDevice()"));
    }

    [Fact]
    public async Task A_proxy_reads_writes_executes_and_describes()
    {
        await proxy.WriteAttribute("NUMBER", 2.5f);

        Assert.Equal(2.5, (await proxy.ReadAttribute<double>("number")).Value);
        Assert.Equal(2.5, (await proxy.ReadAttribute("Number")).Value);
        Assert.Equal(42.0, (await proxy.ReadAttribute<double>("answer")).Value);
        Assert.Equal(3.0, await proxy.Execute("double", 1.5));
        Assert.Null(await proxy.Execute("Init"));
        Assert.Equal("Specimen", (await proxy.Describe()).Class);
        Assert.Equal(ValueKind.Of<long>(), (await proxy.Attribute("ANSWER").Describe()).Kind);
    }

    [Fact]
    public async Task An_attribute_proxy_reads_writes_and_watches()
    {
        var number = proxy.Attribute<double>("number");
        var watched = context.Record(number.Values());

        await number.Write(1.5);
        await proxy.Attribute("number").Write(2);

        Assert.Equal(2.0, (await number.Read()).Value);
        Assert.Equal(2.0, (await proxy.Attribute("number").Read()).Value);
        Assert.Equal(["0s 0", "0s 1.5", "0s 2"], watched.Lines);
        Assert.Equal(("number", "test/host/1"), (number.Name, number.Device.ToString()));

        context.Host.Remove("test/host/1");
        Assert.Equal("0s completed", watched.Lines[^1]);
    }

    [Fact]
    public void A_slow_read_is_answered_when_it_is_due()
    {
        var answer = context.Record(proxy.Attribute<long>("slow").Read().Select(reading => reading.Value));

        context.AdvanceBy(TimeSpan.FromSeconds(5));

        Assert.Equal(["2s 7", "2s completed"], answer.Lines);
    }

    [Fact]
    public async Task A_read_that_fails_carries_the_layer_of_Tangos_proxy()
    {
        (string, string, string)[] expected =
        [
            ("Testing", "no such luck", "Specimen.Refuse"),
            ("API_AttributeFailed", "Failed to read_attribute on device test/host/1, attribute Refusing", "DeviceProxy::read_attribute()"),
        ];

        AssertRefusal(await RefusalOf(proxy.ReadAttribute("Refusing")), expected);
        AssertRefusal(await RefusalOf(proxy.ReadAttribute<double>("Refusing")), expected);
        AssertRefusal(await RefusalOf(proxy.Attribute("Refusing").Read().ToTask()), expected);
        AssertRefusal(await RefusalOf(proxy.Attribute<double>("Refusing").Read().ToTask()), expected);
    }

    [Fact]
    public async Task A_write_that_fails_carries_the_layer_of_Tangos_proxy()
    {
        (string, string, string)[] notWritable =
        [
            ("API_AttrNotWritable", "Attribute answer is not writable", "DeviceImpl::write_attributes"),
            ("API_AttributeFailed", "Failed to write_attribute on device test/host/1, attribute Answer", "DeviceProxy::write_attribute()"),
        ];
        (string, string, string)[] tooLarge =
        [
            ("API_WAttrOutsideLimit",
                "Set value for attribute number is above the maximum authorized (at least element 0)",
                "WAttribute::check_written_value()"),
            ("API_AttributeFailed", "Failed to write_attribute on device test/host/1, attribute number", "DeviceProxy::write_attribute()"),
        ];

        AssertRefusal(await RefusalOf(proxy.WriteAttribute("Answer", 1L)), notWritable);
        AssertRefusal(await RefusalOf(proxy.Attribute("Answer").Write(1L).ToTask()), notWritable);
        AssertRefusal(await RefusalOf(proxy.WriteAttribute("number", 11.0)), tooLarge);
        AssertRefusal(await RefusalOf(proxy.Attribute<double>("number").Write(11.0).ToTask()), tooLarge);
    }

    [Fact]
    public async Task A_command_that_fails_carries_the_layer_of_Tangos_proxy()
    {
        AssertRefusal(
            await RefusalOf(proxy.Execute("NoSuch")),
            ("API_CommandNotFound", "Command NoSuch not found", "DeviceClass::command_handler"),
            ("API_CommandFailed", "Failed to execute command_inout on device test/host/1, command NoSuch", "Connection::command_inout()"));

        var wrong = await RefusalOf(proxy.Execute("Double", "text"));
        Assert.Equal(["API_IncompatibleCmdArgumentType", "API_CommandFailed"], wrong.Failure.Errors.Select(error => error.Reason));
        Assert.StartsWith("Incompatible command argument type, expected type is : Tango::DevDouble", wrong.Failure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attribute_that_is_not_there_is_refused_as_each_of_Tangos_proxies_does()
    {
        AssertRefusal(
            await RefusalOf(proxy.ReadAttribute("nosuch")),
            ("API_AttrNotFound", "nosuch attribute not found", "MultiAttribute::get_attr_ind_by_name"),
            ("API_AttributeFailed", "Failed to read_attribute on device test/host/1, attribute nosuch", "DeviceProxy::read_attribute()"));

        var none = ("API_UnsupportedAttribute", "Attribute nosuch is not supported by device test/host/1", "AttributeProxy::real_constructor()");
        AssertRefusal(await RefusalOf(proxy.Attribute("nosuch").Read().ToTask()), none);
        AssertRefusal(await RefusalOf(proxy.Attribute("nosuch").Write(1).ToTask()), none);
        AssertRefusal(await RefusalOf(proxy.Attribute("nosuch").ToTask()), none);
        AssertRefusal(await RefusalOf(proxy.Attribute("nosuch").Describe().AsTask()), none);
        AssertRefusal(await RefusalOf(proxy.Attribute<double>("nosuch").ToTask()), none);
    }

    [Fact]
    public async Task A_value_of_another_type_is_refused_to_who_asks_for_it()
    {
        Assert.Equal("API_IncompatibleAttrDataType", (await RefusalOf(proxy.ReadAttribute<string>("answer"))).Failure.Reason);
        Assert.Equal("API_IncompatibleAttrDataType", (await RefusalOf(proxy.Attribute<string>("answer").Read().ToTask())).Failure.Reason);
        Assert.Equal("API_IncompatibleAttrDataType", (await RefusalOf(proxy.Attribute<string>("number").ToTask())).Failure.Reason);
    }

    [Fact]
    public async Task As_a_port_a_proxy_adds_nothing_so_that_it_can_be_served_again()
    {
        IDevicePort port = proxy;

        Assert.Single((await port.Read("refusing")).Failure!.Errors);
        Assert.Single((await Assert.ThrowsAsync<DevFailedException>(() => port.Write("answer", 1).AsTask())).Failure.Errors);
        Assert.Single((await Assert.ThrowsAsync<DevFailedException>(async () => await port.Execute("NoSuch"))).Failure.Errors);
        Assert.Equal("test/host/1", port.Name.ToString());
    }

    [Fact]
    public async Task A_removed_device_refuses()
    {
        context.Host.Remove("test/host/1");

        var refusal = await RefusalOf(proxy.Attribute("slow").Read().ToTask());

        Assert.Equal(["API_DeviceNotFound", "API_AttributeFailed"], refusal.Failure.Errors.Select(error => error.Reason));
    }

    private static Task<DevFailedException> RefusalOf(Task answer) => Assert.ThrowsAsync<DevFailedException>(() => answer);

    private static void AssertRefusal(DevFailedException refusal, params (string Reason, string Description, string Origin)[] errors) =>
        Assert.Equal(errors, refusal.Failure.Errors.Select(error => (error.Reason, error.Description, error.Origin)));
}
