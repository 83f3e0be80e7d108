using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RxDevices.OutsidePrograms.Tests.PyTango;

/// <summary>The server of the rxdevices command, driven by the real PyTango.</summary>
public sealed class DrivenServer : IAsyncDisposable
{
    private const string Announcement = "Serving Tango on 127.0.0.1 port ";

    // Letters of all the world as they are: the expectations are for people.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Process server;

    private DrivenServer(Process server, string port) => (this.server, Port) = (server, port);

    public string Port { get; }

    public static async Task<DrivenServer> Start()
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "RxDevices.Tool.dll");
        var server = Run("dotnet", tool, "serve", "--lines", "tcp://127.0.0.1:0", "--tango", "127.0.0.1:0");
        string? line;
        do
        {
            line = await server.StandardOutput.ReadLineAsync();
        }
        while (line is not null && !line.StartsWith(Announcement, StringComparison.Ordinal));
        return new(server, (line ?? throw new InvalidOperationException("the server did not start"))[Announcement.Length..]);
    }

    /// <summary>What a chapter of the script found out, a line for each; errors below each other.</summary>
    public async Task<string> Tell(string chapter) => string.Join('\n', (await Drive(chapter)).Select(told => Print(told.Key, told.Value)));

    /// <summary>What a chapter of the script found out.</summary>
    public async Task<JsonObject> Drive(string chapter)
    {
        using var python = Run("/usr/bin/python3", Path.Combine(AppContext.BaseDirectory, "drive.py"), $"127.0.0.1:{Port}", chapter);
        var said = python.StandardOutput.ReadToEndAsync();
        var complaint = await python.StandardError.ReadToEndAsync();
        await python.WaitForExitAsync();
        return JsonNode.Parse(await said is { Length: > 0 } json ? json : throw new InvalidOperationException(complaint))!.AsObject();
    }

    /// <summary>Ends the server as Ctrl+C does; answers its exit code.</summary>
    public async Task<int> Interrupt()
    {
        using var kill = Run("/bin/kill", "-INT", $"{server.Id}");
        await server.WaitForExitAsync();
        return server.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!server.HasExited)
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        server.Dispose();
    }

    private static string Print(string name, JsonNode? value) =>
        value is JsonArray { Count: > 0 } errors && errors[0] is JsonValue first && first.ToString().Contains(" | ", StringComparison.Ordinal)
            ? $"{name}:\n{string.Join('\n', errors.Select(error => $"    {error}"))}"
            : $"{name} = {value?.ToJsonString(Readable) ?? "null"}";

    private static Process Run(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
