using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RxDevices.OutsidePrograms.Tests.Kit;

namespace RxDevices.OutsidePrograms.Tests.PyTango;

/// <summary>The real PyTango, which drives our server by a script and tells what came of it.</summary>
internal static class Driver
{
    // Letters of all the world as they are: the expectations are for people.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a chapter of the script found out about a fresh server, a line for each; errors below each other.</summary>
    public static async Task<string> Tell(string chapter)
    {
        await using var server = await RxServer.Start();
        return string.Join('\n', (await Drive(server, chapter)).Select(told => Print(told.Key, told.Value)));
    }

    /// <summary>What a chapter of the script found out.</summary>
    public static async Task<JsonObject> Drive(RxServer server, string chapter)
    {
        var said = await OutsideProcess.RunPython("drive.py", $"127.0.0.1:{server.Tango}", chapter);
        return JsonNode.Parse(string.Join('\n', said))!.AsObject();
    }

    private static string Print(string name, JsonNode? value) =>
        value is JsonArray { Count: > 0 } errors && errors[0] is JsonValue first && first.ToString().Contains(" | ", StringComparison.Ordinal)
            ? $"{name}:\n{string.Join('\n', errors.Select(error => $"    {error}"))}"
            : $"{name} = {value?.ToJsonString(Readable) ?? "null"}";
}
