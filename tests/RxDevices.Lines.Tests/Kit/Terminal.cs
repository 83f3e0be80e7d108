using System.Net.Sockets;
using System.Text;
using RxDevices.Hosting;

namespace RxDevices.Lines.Tests.Kit;

/// <summary>A client's end of a connection, as netcat has it.</summary>
internal sealed class Terminal(Stream stream) : IAsyncDisposable
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly StringBuilder unread = new();

    public Stream Stream { get; } = stream;

    public Task Type(string text) => Send(Encoding.UTF8.GetBytes(text));

    public Task Send(byte[] bytes) => Stream.WriteAsync(bytes, 0, bytes.Length).Soon();

    /// <summary>All that comes, up to and with the first time these words come.</summary>
    public async Task<string> Until(string words)
    {
        while (true)
        {
            var text = unread.ToString();
            var end = text.IndexOf(words, StringComparison.Ordinal);
            if (end >= 0)
            {
                unread.Remove(0, end + words.Length);
                return text[..(end + words.Length)];
            }

            if (!await Receive())
            {
                Assert.Fail($"the connection ended with '{text}' and without '{words}'");
            }
        }
    }

    /// <summary>All that comes until the other side closes.</summary>
    public async Task<string> ToEnd()
    {
        while (await Receive())
        {
        }

        return unread.ToString();
    }

    /// <summary>Types a line and gives the answer, without the prompt.</summary>
    public async Task<string> Ask(string line)
    {
        await Type(line + "\n");
        return (await Until("\n>>> "))[..^"\n>>> ".Length];
    }

    /// <summary>Types Ctrl+D: no more input, and goes on reading.</summary>
    public void EndInput()
    {
        if (Stream is DuplexStream memory)
        {
            memory.CompleteWriting();
        }
        else
        {
            ((NetworkStream)Stream).Socket.Shutdown(SocketShutdown.Send);
        }
    }

    /// <summary>Breaks the connection.</summary>
    public async Task Reset()
    {
        if (Stream is DuplexStream memory)
        {
            memory.Reset();
        }
        else
        {
            ((NetworkStream)Stream).Socket.Close(timeout: 0);
        }

        await Stream.DisposeAsync();
    }

    public ValueTask DisposeAsync() => Stream.DisposeAsync();

    private async Task<bool> Receive()
    {
        var count = await Stream.ReadAsync(buffer, 0, buffer.Length).Soon();
        unread.Append(Encoding.UTF8.GetString(buffer, 0, count));
        return count > 0;
    }
}
