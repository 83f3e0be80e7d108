using System.Globalization;
using System.Net.Sockets;
using System.Text;
using RxDevices.OutsidePrograms.Tests.Kit;

namespace RxDevices.OutsidePrograms.Tests;

/// <summary>The server of the rxdevices command where the system gives it few files.</summary>
public class LimitTests
{
    private const string Refusal =
        "Refused: the server has no room for another client, it has as many files open as the system allows it (ulimit -n); try again later\n";

    [OutsideFact("bash")]
    public async Task Clients_past_the_limit_of_files_are_told_so_and_the_next_are_served_when_others_have_left()
    {
        const int files = 200;
        await using var server = await RxServer.StartWithFiles(files);
        for (var round = 0; round < 3; round++)
        {
            var clients = new List<(TcpClient Client, string Heard)>();
            for (var i = 0; i < files; i++)
            {
                clients.Add(await Connect(server));
            }

            Assert.Equal([">>> ", Refusal], clients.Select(client => client.Heard).Distinct());
            foreach (var (client, _) in clients.Where(client => client.Heard == ">>> "))
            {
                Assert.Equal("0.0\n>>> ", await Ask(client));
            }

            clients.ForEach(client => client.Client.Dispose());
            Assert.Equal("0.0\n>>> ", await AskWhenThereIsRoom(server));
        }

        Assert.Equal(0, await server.Stop("TERM"));
    }

    // They have left, but the server may not have seen it of all of them.
    private static async Task<string> AskWhenThereIsRoom(RxServer server)
    {
        for (var tries = 0; tries < 1000; tries++)
        {
            var (client, heard) = await Connect(server);
            using (client)
            {
                if (heard == ">>> ")
                {
                    return await Ask(client);
                }
            }
        }

        return "There was no room again.";
    }

    private static async Task<(TcpClient Client, string Heard)> Connect(RxServer server)
    {
        var client = new TcpClient("127.0.0.1", int.Parse(server.Lines, CultureInfo.InvariantCulture));
        return (client, await Hear(client));
    }

    private static async Task<string> Ask(TcpClient client)
    {
        await client.GetStream().WriteAsync("sys/tg_test/1/ampli\n"u8.ToArray());
        return await Hear(client);
    }

    private static async Task<string> Hear(TcpClient client)
    {
        var heard = new byte[1024];
        return Encoding.UTF8.GetString(heard, 0, await client.GetStream().ReadAsync(heard));
    }
}
