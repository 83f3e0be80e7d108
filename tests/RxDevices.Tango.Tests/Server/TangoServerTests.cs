using System.IO.Pipelines;
using Microsoft.Reactive.Testing;
using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.Tango.Tests.Kit;
using RxDevices.Testing;

namespace RxDevices.Tango.Tests.Server;

/// <summary>Connections from their first byte to their last, in memory.</summary>
public sealed class TangoServerTests : IAsyncDisposable
{
    private readonly TestScheduler clock = new();
    private readonly DeviceHost host;
    private readonly TangoServer server;
    private readonly TangoMemoryListener listener = new();

    public TangoServerTests()
    {
        host = new(clock);
        host.Add(Dialogue.TangoTest, context => new TangoTest(context));
        host.Add(Dialogue.Slow, context => new AsyncioDevice(context));
        server = new(host, new() { LargestMessage = 4096 }, clock);
        server.Serve(listener);
    }

    [Fact]
    public async Task What_was_asked_before_the_end_of_the_input_is_answered()
    {
        var client = listener.Connect();
        await Say(client, [.. Capture.Of("03_ping").Request, .. Capture.Of("04_get_state").Request]);
        await client.Output.CompleteAsync();

        Assert.Equal(["Reply", "Reply"], await HearAll(client));
    }

    [Fact]
    public async Task What_is_no_message_is_answered_with_an_error_and_the_end_and_nobody_else_notices()
    {
        var other = listener.Connect();
        var client = listener.Connect();
        await Say(client, [.. Capture.Of("03_ping").Request, .. "GET / HTTP/1.1\r\n\r\n"u8]);

        Assert.Equal(["Reply", "MessageError"], await HearAll(client));

        await Say(other, Capture.Of("03_ping").Request);
        await other.Output.CompleteAsync();
        Assert.Equal(["Reply"], await HearAll(other));
    }

    [Fact]
    public async Task What_is_too_large_is_no_message()
    {
        var client = listener.Connect();
        await Say(client, [.. "GIOP"u8, 1, 0, 1, 0, 0, 0, 1, 0]);

        Assert.Equal(["MessageError"], await HearAll(client));
    }

    [Fact]
    public async Task When_the_server_stops_it_answers_first_and_says_goodbye()
    {
        var client = listener.Connect();
        var idle = listener.Connect();
        await Say(client, SlowRead());
        await Say(client, Capture.Of("03_ping").Request);
        var ping = await client.Input.ReadAtLeastAsync(24, TestContext.Current.CancellationToken);
        client.Input.AdvanceTo(ping.Buffer.End);
        var stopping = server.Stop(TestContext.Current.CancellationToken);

        Assert.Equal(["CloseConnection"], await HearAll(idle));
        clock.AdvanceBy(TimeSpan.FromSeconds(2));
        Assert.Equal(["Reply", "CloseConnection"], await HearAll(client));
        await stopping;
        Assert.Equal(0, server.Clients);
    }

    [Fact]
    public async Task Who_says_nothing_for_long_is_told_goodbye()
    {
        var client = listener.Connect();
        await Say(client, Capture.Of("03_ping").Request);
        var ping = await client.Input.ReadAtLeastAsync(24, TestContext.Current.CancellationToken);
        client.Input.AdvanceTo(ping.Buffer.End);

        // The client may have its answer before the server knows that it is sent; from then on it is silent.
        var heard = HearAll(client);
        while (!heard.IsCompleted)
        {
            clock.AdvanceBy(TimeSpan.FromSeconds(180));
            await Task.Yield();
        }

        Assert.Equal(["CloseConnection"], await heard);
    }

    [Fact]
    public async Task A_client_that_is_gone_before_its_answer_is_no_trouble()
    {
        var client = listener.Connect();
        await Say(client, SlowRead());
        await client.Input.CompleteAsync();
        await client.Output.CompleteAsync();
        var other = listener.Connect();
        await Say(other, Capture.Of("03_ping").Request);
        await other.Output.CompleteAsync();

        Assert.Equal(["Reply"], await HearAll(other));
        var stopping = server.Stop(TestContext.Current.CancellationToken);
        while (!stopping.IsCompleted)
        {
            clock.AdvanceBy(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        await stopping;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        host.Dispose();
    }

    private static byte[] SlowRead() => Transcript.EncodeRequest(
        GiopVersion.V10,
        new(2, true, Dialogue.Slow, Operations.ReadAttributes5.Name),
        (new[] { "test_attribute" }, DevSource.Dev, Dialogue.Me));

    private static async Task Say(IDuplexPipe client, byte[] bytes) => await client.Output.WriteAsync(bytes);

    // Everything up to the end.
    private static async Task<string[]> HearAll(IDuplexPipe client)
    {
        using var heard = new MemoryStream();
        await client.Input.CopyToAsync(heard, TestContext.Current.CancellationToken);
        return [.. Transcript.Frame(heard.ToArray()).Select(message => message.Header.Type.ToString())];
    }
}
