using Microsoft.Reactive.Testing;
using RxDevices.Hosting.Tests.Kit;

namespace RxDevices.Hosting.Tests.Host;

public sealed class FaultControlTests : IDisposable
{
    private readonly DeviceHost host = new(new TestScheduler());

    public FaultControlTests() => host.Add("test/sick/1", Specimen.Make);

    public void Dispose() => host.Dispose();

    [Fact]
    public void Faults_are_injected_listed_and_healed_by_text()
    {
        Assert.Equal("1 test/sick/1 hang (acting, struck 0)", host.Injector.Inject("test/sick/1 hang", "test").ToString());
        Assert.Equal(2, host.Injector.Inject("test/sick/1/number stuck after 1 s", "test").Id);
        Assert.Equal(["1 test/sick/1 hang (acting, struck 0)", "2 test/sick/1/number stuck after 1 s (waiting, struck 0)"], host.Injector.Lines());

        Assert.Equal(1, host.Injector.Heal(" 1 ", "test"));
        Assert.Equal(1, host.Injector.Heal("ALL", "test"));
        Assert.Equal(0, host.Injector.Heal("all", "test"));
    }

    [Theory]
    [InlineData("test/sick/1 hung", "'test/sick/1 hung' is no fault: column 13: there is no fault \"hung\"")]
    [InlineData("test/sick/2 hang", "device test/sick/2 not defined in this host")]
    public void What_cannot_be_injected_is_refused(string text, string refusal) => Assert.StartsWith(
        refusal, Assert.Throws<DevFailedException>(() => host.Injector.Inject(text, "test")).Failure.Description, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_there_cannot_be_healed()
    {
        Assert.Equal(
            "There is no fault '7'; write all, or the number of one: there is none now",
            Assert.Throws<DevFailedException>(() => host.Injector.Heal("7", "test")).Failure.Description);
        host.Injector.Inject("test/sick/1 hang", "test");
        Assert.Equal(
            "There is no fault 'one'; write all, or the number of one: 1",
            Assert.Throws<DevFailedException>(() => host.Injector.Heal("one", "test")).Failure.Description);
    }
}
