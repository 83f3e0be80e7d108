using System.Text.Json.Nodes;
using NJsonSchema;

namespace RxDevices.Files.Tests.Serving;

public sealed class SchemaTests
{
    private static readonly string Root = Path.Combine(ReadyFile.Folder, "..", "..");

    public static TheoryData<string> Files => [.. ReadyFile.Paths.Select(path => Path.GetRelativePath(ReadyFile.Folder, path))];

    [Fact]
    public void The_published_schema_is_the_one_that_the_reader_gives() => Same(Path.Combine(Root, "schemas", "devices.schema.json"), DeviceFile.Schema);

    [Fact]
    public void The_reference_is_the_one_that_the_reader_gives() => Same(Path.Combine(Root, "docs", "device-files-reference.md"), Reference.Text);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_ready_file_is_right_by_the_schema_too(string file) =>
        Assert.Empty(await Errors(await File.ReadAllTextAsync(Path.Combine(ReadyFile.Folder, file), TestContext.Current.CancellationToken)));

    [Fact]
    public async Task All_that_may_stand_in_a_file_is_right_by_the_schema_too() => Assert.Empty(await Errors(Everything.Text));

    [Theory]
    [InlineData("devices:\n  - name: a/b/c\n    atributes: {}")]
    [InlineData("devices:\n  - name: a/b/c\n    attributes: { x: { sine: { amplitude: 1 } } }")]
    [InlineData("devices:\n  - name: a/b/c\n    attributes: { x: { sine: { amplitude: 1, period: 1 }, constant: 1 } }")]
    [InlineData("devices:\n  - name: a/b/c\n    states: [ { state: MOVIN } ]")]
    [InlineData("devices: 5")]
    [InlineData("seed: 1")]
    public async Task What_the_reader_refuses_the_schema_refuses(string text)
    {
        Assert.NotEmpty(ReadyFile.ProblemsOf(text));
        Assert.NotEmpty(await Errors(text));
    }

    private static void Same(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("RXDEVICES_WRITE_SCHEMA") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(text, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static async Task<ICollection<string>> Errors(string yaml)
    {
        var problems = new FileProblems("f");
        var node = YamlFile.Parse(yaml, problems);
        Assert.Empty(problems.All);
        var schema = await JsonSchema.FromJsonAsync(DeviceFile.Schema, TestContext.Current.CancellationToken);
        return [.. schema.Validate(Json(node!)!.ToJsonString()).Select(error => $"{error}")];
    }

    private static JsonNode? Json(FileNode node) => node switch
    {
        FileMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Json(entry.Value)))),
        FileList list => new JsonArray([.. list.Items.Select(Json)]),
        FileText { IsNothing: true } => null,
        FileText { IsQuoted: false, Text: "true" or "false" } flag => JsonValue.Create(flag.Text == "true"),
        FileText { IsQuoted: false } number when NumberKind.TryNumber(number.Text, out var value) && double.IsFinite(value) => JsonValue.Create(value),
        var text => JsonValue.Create(((FileText)text).Text),
    };
}
