using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using RxDevices.Storage.Tests.Kit;

namespace RxDevices.Storage.Tests.Kills;

/// <summary>A real <c>rxdevices serve --settings</c> and a client that counts up in its memorized attribute, a thousandth each time.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Attribute = "lab/supply/1/current_setpoint";
    private readonly Process process;
    private readonly TcpClient client;
    private readonly StreamReader answers;

    private ServerProcess(Process process, TcpClient client)
    {
        (this.process, this.client) = (process, client);
        answers = new(client.GetStream());
    }

    /// <summary>The number the server acknowledged last.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Starts a server on a file and asks for the number it found there.</summary>
    public static async Task<ServerProcess> Start(string settings)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "RxDevices.Tool.dll"), "serve", "--no-tango", "--settings", settings, "--lines", "tcp://127.0.0.1:0" },
            RedirectStandardOutput = true,
        })!;
        var said = await process.StandardOutput.ReadLineAsync().Soon() ?? throw new EndOfStreamException("The server did not start.");
        var server = new ServerProcess(
            process, new("127.0.0.1", int.Parse(said.AsSpan(said.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture)));
        await server.Send($"prompt off\n{Attribute}\n");
        Assert.True(await server.Hear(1));
        return server;
    }

    /// <summary>Asks to write so many numbers, one after the other, and waits for none.</summary>
    public Task Count(int times) => Send(string.Concat(Enumerable.Range(Acknowledged + 1, times).Select(number =>
        string.Create(CultureInfo.InvariantCulture, $"{Attribute} = {number / 1000.0}\n"))));

    /// <summary>Reads so many answers; answers whether they came.</summary>
    public async Task<bool> Hear(int count)
    {
        for (; count > 0 && await answers.ReadLineAsync().Soon() is { } line; count--)
        {
            Acknowledged = (int)Math.Round(double.Parse(line.Replace(">>> ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1000);
        }

        return count == 0;
    }

    /// <summary>Ends it without a warning (SIGKILL), and reads what it had still answered.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync().Soon();
        try
        {
            await Hear(int.MaxValue);
        }
        catch (IOException)
        {
            // The connection was cut off: what came before it has been read.
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
        client.Dispose();
    }

    private Task Send(string lines) => client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(lines)).AsTask();
}
