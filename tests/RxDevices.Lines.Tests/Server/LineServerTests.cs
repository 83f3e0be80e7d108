using System.Text;
using RxDevices.Hosting;
using RxDevices.Lines.Tests.Kit;

namespace RxDevices.Lines.Tests.Server;

public class LineServerTests
{
    private const string Answer = ServerBench.Name + "/answer";
    private const string Gated = ServerBench.Name + "/gated";
    private const string Large = ServerBench.Name + "/large";

    [Fact]
    public async Task All_lines_of_one_packet_are_answered_in_order()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();

        await client.Type(string.Concat(Enumerable.Range(0, 1_000).Select(i => $"{ServerBench.Name}/Say({i})\n")));

        Assert.Equal(
            string.Concat(Enumerable.Range(0, 1_000).Select(i => $"{i}\n>>> ")), await client.Until(">>> 999\n>>> "));
    }

    [Fact]
    public async Task A_write_and_a_read_in_one_packet_see_the_new_value()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();

        await client.Type($"{ServerBench.Name}/number = 5\n{ServerBench.Name}/number\n");

        Assert.Equal("5.0\n>>> 5.0\n>>> ", await client.Until("5.0\n>>> 5.0\n>>> "));
    }

    [Fact]
    public async Task Bytes_that_come_one_at_a_time_are_lines_all_the_same()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();

        foreach (var unit in Encoding.UTF8.GetBytes($"{ServerBench.Name}/Say(ä€\U0001F600)\r\n"))
        {
            await client.Send([unit]);
        }

        Assert.Equal("ä€\U0001F600\n>>> ", await client.Until("\n>>> "));
    }

    [Fact]
    public async Task An_unterminated_last_line_is_answered_then_the_server_closes()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();

        await client.Type($"{ServerBench.Name}/number = 5\n{ServerBench.Name}/number");
        client.EndInput();

        Assert.Equal("5.0\n>>> 5.0\n>>> ", await client.ToEnd());
        await bench.NoClients.Soon();
    }

    [Fact]
    public async Task A_slow_answer_is_given_after_the_end_of_the_input()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();

        await client.Type($"{Gated}\n{Answer}\n");
        client.EndInput();
        await bench.Device.Gate.Asked.Soon();
        bench.Device.Gate.Open(7);

        Assert.Equal("7\n>>> 42\n>>> ", await client.ToEnd());
    }

    [Fact]
    public async Task Quit_closes_the_connection_though_the_client_does_not()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();

        await client.Type("quit\n");

        Assert.Equal("", await client.ToEnd());
        await bench.NoClients.Soon();
    }

    [Fact]
    public async Task Quit_behind_a_slow_answer_closes_the_connection_though_the_client_does_not()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();

        await client.Type($"{Gated}\nquit\n");
        await bench.Device.Gate.Asked.Soon();
        bench.Device.Gate.Open(7);

        Assert.Equal("7\n>>> ", await client.ToEnd());
        await bench.NoClients.Soon();
    }

    [Fact]
    public async Task Bad_input_is_refused_and_the_conversation_goes_on()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();

        await client.Send([.. Enumerable.Repeat((byte)'x', 200 * 1024), (byte)'\n']);
        Assert.Contains("The line is longer than 65536 bytes; it was passed over", await client.Until("\n>>> "), StringComparison.Ordinal);

        await client.Send([0xFF, 0xFB, 0x01, (byte)'\n']);
        Assert.Contains("The line is not UTF-8", await client.Until("\n>>> "), StringComparison.Ordinal);

        await client.Send("a\0b\n"u8.ToArray());
        Assert.Contains("The line has a NUL character in it", await client.Until("\n>>> "), StringComparison.Ordinal);

        Assert.Equal("42", await client.Ask(Answer));
    }

    [Fact]
    public async Task A_line_as_long_as_allowed_is_heard()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();
        var text = new string('x', (64 * 1024) - $"{ServerBench.Name}/Say()".Length);

        Assert.Equal(text, await client.Ask($"{ServerBench.Name}/Say({text})"));
        Assert.Contains("longer than 65536 bytes", await client.Ask($"{ServerBench.Name}/Say({text}x)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_answer_of_one_client_keeps_nobody_else_waiting()
    {
        await using var bench = new ServerBench();
        await using var patient = await bench.Connect();
        await using var other = await bench.Connect();

        await patient.Type($"{Gated}\n");
        await bench.Device.Gate.Asked.Soon();
        Assert.Equal("42", await other.Ask(Answer));
        bench.Device.Gate.Open(7);

        Assert.Equal("7\n>>> ", await patient.Until("\n>>> "));
    }

    [Fact]
    public async Task Behind_a_slow_answer_the_input_is_read_no_further_than_the_window()
    {
        await using var bench = new ServerBench(new() { Window = 4 });
        await using var client = await bench.Connect();
        await client.Type($"{Gated}\n");
        await bench.Device.Gate.Asked.Soon();

        // The pipe between them takes 64 KiB and no more: whoever sends more is held up.
        var flood = client.Type(string.Concat(Enumerable.Repeat($"{Answer}\n", 20_000)));
        Assert.Equal("42", await (await bench.Connect()).Ask(Answer));
        Assert.False(flood.IsCompleted);
        bench.Device.Gate.Open(7);

        Assert.Equal("7\n>>> ".Length + (20_000 * "42\n>>> ".Length), (await client.Until("7\n>>> ")).Length + await CountOf(client, 20_000 * "42\n>>> ".Length));
        await flood.Soon();
    }

    [Fact]
    public async Task A_client_that_never_reads_its_answers_is_held_up_and_nobody_else()
    {
        await using var bench = new ServerBench();
        var deaf = bench.Listener.Connect();
        using var stopped = new CancellationTokenSource();
        var flood = deaf.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{Large}\n", 10_000))), stopped.Token).AsTask();

        await using var other = await bench.Connect();
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal("42", await other.Ask(Answer));
        }

        Assert.False(flood.IsCompleted);
        Assert.Equal(2, bench.Server.Clients);
        await deaf.DisposeAsync();
        await new Func<bool>(() => bench.Server.Clients == 1).Becomes().Soon();
    }

    [Fact]
    public async Task A_client_that_watches_and_never_reads_is_disconnected()
    {
        await using var bench = new ServerBench(new() { LargestBacklog = 100_000 });
        await using var other = await bench.Connect();
        await using var deaf = await bench.Connect();
        await deaf.Type($"watch {ServerBench.Name}/count\n{Answer}\n");
        await deaf.Until("42\n");

        for (var i = 0; i < 10_000; i++)
        {
            bench.Device.Count(i);
        }

        await new Func<bool>(() => bench.Server.Clients == 1).Becomes().Soon();
        await Assert.ThrowsAsync<IOException>(deaf.ToEnd);
        Assert.Equal("42", await other.Ask(Answer));
    }

    [Fact]
    public async Task A_client_that_watches_and_reads_gets_every_reading()
    {
        await using var bench = new ServerBench();
        await using var client = await bench.Connect();
        await client.Type($"watch {ServerBench.Name}/count\n{Answer}\n");
        await client.Until("42\n");

        for (var i = 0; i < 10_000; i++)
        {
            bench.Device.Count(i);
        }

        var lines = (await client.Until("/count 9999 ATTR_VALID\n")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(0, 10_000).Select(i => $"{i}"), lines.Select(line => line.Split(' ')[2]));
    }

    [Fact]
    public async Task A_watch_outlives_the_end_of_the_input_and_ends_when_the_client_is_gone()
    {
        await using var bench = new ServerBench();
        var client = await bench.Connect();
        await client.Type($"watch {ServerBench.Name}/count\n{Answer}\n");
        await client.Until("42\n");
        client.EndInput();

        bench.Device.Count(1);
        Assert.EndsWith("/count 1 ATTR_VALID\n", await client.Until("ATTR_VALID\n"), StringComparison.Ordinal);
        Assert.Equal(1, bench.Server.Clients);

        await client.DisposeAsync();
        await new Func<bool>(() =>
        {
            bench.Device.Count(2);
            return bench.Server.Clients == 0;
        }).Becomes().Soon();
    }

    [Fact]
    public async Task A_client_that_goes_gives_up_its_question()
    {
        await using var bench = new ServerBench();
        var client = await bench.Connect();
        await client.Type($"{Gated}\n");
        await bench.Device.Gate.Asked.Soon();

        await client.Reset();

        await bench.Device.Gate.GivenUp.Soon();
        await bench.NoClients.Soon();
    }

    [Fact]
    public async Task After_a_client_that_could_not_be_accepted_the_next_one_is()
    {
        using var host = new DeviceHost();
        host.Add(ServerBench.Name, Specimen.Make);
        await using var server = new LineServer(new(host, new(), host.Clock), new(), host.Clock);
        var memory = new MemoryListener();
        server.Serve(new FaultyListener(memory, new IOException("Too many open files")));

        await using var client = new Terminal(memory.Connect());
        await client.Until(">>> ");

        Assert.Equal("42", await client.Ask(Answer));
    }

    private static async Task<int> CountOf(Terminal client, int length)
    {
        var count = 0;
        while (count < length)
        {
            count += (await client.Until("42\n>>> ")).Length;
        }

        return count;
    }
}
