namespace RxDevices.Lines.Tests.Client;

public class StrangersTests
{
    [Fact]
    public async Task Who_answers_and_is_no_line_server_is_told_apart_from_a_server_that_cannot_be_reached()
    {
        var listener = new MemoryListener();
        await using var client = await LineClient.Connect(listener);
        await using var kept = await listener.Accept(default);
        await kept!.Stream.WriteAsync("HTTP/1.1 400 Bad Request\n"u8.ToArray());

        // A question that is safe to repeat is asked once more, over a new connection.
        var list = client.List();
        await using var opened = await listener.Accept(default);
        await opened!.Stream.WriteAsync("HTTP/1.1 400 Bad Request\n"u8.ToArray());

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => list);
        Assert.Equal("What answers there is no line server", refusal.Failure.Description);
    }
}
