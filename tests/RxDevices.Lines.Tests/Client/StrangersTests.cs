namespace RxDevices.Lines.Tests.Client;

public class StrangersTests
{
    [Fact]
    public async Task Who_answers_and_is_no_line_server_is_told_apart_from_a_server_that_cannot_be_reached()
    {
        var listener = new MemoryListener();
        var connecting = LineClient.Connect(listener);
        await using var opened = await listener.Accept(default);
        await opened!.Stream.WriteAsync("HTTP/1.1 400 Bad Request\n"u8.ToArray());

        var refusal = await Assert.ThrowsAsync<DevFailedException>(() => connecting);
        Assert.Equal("What answers there is no line server", refusal.Failure.Description);
    }
}
