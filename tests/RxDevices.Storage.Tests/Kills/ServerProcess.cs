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
        Assert.True(await server.Hear());
        return server;
    }

    /// <summary>
    /// Writes number after number, each when the one before is acknowledged, until the server is killed once so many are. The last may
    /// be anywhere on its way then.
    /// </summary>
    public async Task CountUntilKilled(int times)
    {
        var last = Acknowledged + times;
        Task? killing = null;
        try
        {
            do
            {
                await Send(string.Create(CultureInfo.InvariantCulture, $"{Attribute} = {(Acknowledged + 1) / 1000.0}\n"));
                killing ??= Acknowledged >= last ? Task.Run(process.Kill) : null;
            }
            while (await Hear());
        }
        catch (IOException)
        {
            // The connection was cut off: what came before it has been read.
        }

        await process.WaitForExitAsync().Soon();
        await (killing ?? throw new InvalidOperationException("The server left by itself."));
    }

    // Answers whether there was an answer.
    private async Task<bool> Hear()
    {
        if (await answers.ReadLineAsync().Soon() is not { } line)
        {
            return false;
        }

        Acknowledged = (int)Math.Round(double.Parse(line.Replace(">>> ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1000);
        return true;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
        client.Dispose();
    }

    private Task Send(string lines) => client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(lines)).AsTask();
}
