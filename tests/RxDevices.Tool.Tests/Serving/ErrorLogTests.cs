using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RxDevices.Hosting;
using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Serving;

public partial class ErrorLogTests
{
    [Fact]
    public async Task A_fault_of_a_device_is_one_entry_with_its_cause_and_its_place()
    {
        var error = new Spoken();
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(new ErrorLog(error)))
            .AddRxDevices()
            .BuildServiceProvider();
        var host = services.GetRequiredService<DeviceHost>();
        host.Add("lab/broken/1", context => new Broken(context));

        await Assert.ThrowsAsync<DevFailedException>(() => host.Device("lab/broken/1").ReadAttribute("level"));

        var lines = (await error.Lines(2)).Split('\n');
        Assert.Equal(
            "TIME error: Device lab/broken/1 broke while reading level: InvalidOperationException: the wire is cut",
            Time().Replace(lines[0], "TIME"));
        Assert.StartsWith("   at RxDevices.Tool.Tests.Serving.ErrorLogTests.Broken.", lines[1], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")]
    private static partial Regex Time();

    private sealed class Broken : Device
    {
        public Broken(DeviceContext context)
            : base(context) => Attribute("level", Fail);

        private static Task<double> Fail(CancellationToken cancellation) => throw new InvalidOperationException("the wire is cut");
    }
}
