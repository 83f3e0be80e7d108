using Microsoft.Reactive.Testing;
using RxDevices.Hosting;

namespace RxDevices.Lines.Tests.Client;

public class LiteralExtensionsTests
{
    [Theory]
    [InlineData("level", "-5", "-5.0")]
    [InlineData("LEVEL", " 1e-05 ", "1e-05")]
    [InlineData("label", "it is", "it is")]
    [InlineData("label", "'two\\nlines'", "two\nlines")]
    public async Task A_value_is_written_as_a_person_types_it_near_and_far(string attribute, string literal, string expected)
    {
        await using var far = new Far();

        Assert.Equal(expected, LineText.Reading(await far.Near.WriteLiteral(attribute, literal)));
        Assert.Equal(expected, LineText.Reading(await far.Proxy.WriteLiteral(attribute, literal)));
    }

    [Fact]
    public async Task A_command_takes_a_literal_and_answers_its_result()
    {
        await using var far = new Far();

        Assert.Equal(-5.0, await far.Proxy.ExecuteLiteral("twice", "-2.5"));
        Assert.Equal(DevState.Unknown, await far.Proxy.ExecuteLiteral("State"));
    }

    [Fact]
    public async Task What_is_no_value_is_refused_with_the_layers_of_a_write()
    {
        await using var far = new Far();

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => far.Proxy.WriteLiteral("level", "high"));

        Assert.Equal(
            [
                "The value for level (DevDouble) cannot be read: expected a number below 1.8e+308 at column 1, not 'high'",
                "Failed to write_attribute on device lab/bench/1, attribute level",
            ],
            refusal.Failure.Errors.Select(error => error.Description));
    }

    [Fact]
    public async Task What_is_no_argument_is_refused_with_the_layers_of_a_command()
    {
        await using var far = new Far();

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => far.Proxy.ExecuteLiteral("Twice", "much"));

        Assert.Equal(
            [
                "The argument of Twice (DevDouble) cannot be read: expected a number below 1.8e+308 at column 1, not 'much'",
                "Failed to execute command_inout on device lab/bench/1, command Twice",
            ],
            refusal.Failure.Errors.Select(error => error.Description));
    }

    [Fact]
    public async Task An_attribute_that_is_not_there_is_refused_alone()
    {
        await using var far = new Far();

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => far.Proxy.WriteLiteral("nope", "1"));

        Assert.Equal(
            ["Attribute nope is not supported by device lab/bench/1"], refusal.Failure.Errors.Select(error => error.Description));
    }

    private sealed class Far : IAsyncDisposable
    {
        private readonly DeviceHost host = new(new TestScheduler());
        private readonly LineServer server;
        private readonly LineClient client;

        public Far()
        {
            host.Add("lab/bench/1", context => new Bench(context));
            var listener = new MemoryListener();
            server = host.ServeLines(listener);
            client = LineClient.Connect(listener).GetAwaiter().GetResult();
        }

        public DeviceProxy Near => host.Device("lab/bench/1");

        public DeviceProxy Proxy => client.Device("lab/bench/1");

        public async ValueTask DisposeAsync()
        {
            await client.DisposeAsync();
            await server.DisposeAsync();
            host.Dispose();
        }
    }
}
