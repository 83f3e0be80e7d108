using System.Text;

namespace RxDevices.Files.Tests.Nodes;

public sealed class YamlFileTests
{
    [Fact]
    public void Each_piece_knows_its_line_and_column()
    {
        var map = Assert.IsType<FileMap>(Read("a: 1\nlist:\n  - x\n  - {y: 2}\n  - [noise: 0.2]\n"));
        var list = Assert.IsType<FileList>(map["list"]);

        Assert.Equal((1, 4), Place(map["a"]!));
        Assert.Equal((3, 5), Place(list.Items[0]));
        Assert.Equal((4, 5), Place(list.Items[1]));
        Assert.Equal((5, 6), Place(Assert.IsType<FileList>(list.Items[2]).Items[0]));
    }

    [Fact]
    public void Json_is_read_as_well()
    {
        var map = Assert.IsType<FileMap>(Read("""{"devices": [{"name": "a/b/c", "gain": 1.5e-3, "on": true, "none": null}]}"""));
        var device = Assert.IsType<FileMap>(Assert.IsType<FileList>(map["devices"]).Items[0]);

        Assert.Equal("1.5e-3", Assert.IsType<FileText>(device["gain"]).Text);
        Assert.True(Assert.IsType<FileText>(device["name"]).IsQuoted);
        Assert.True(Assert.IsType<FileText>(device["none"]).IsNothing);
    }

    [Fact]
    public void What_an_anchor_marks_can_be_used_again_and_merged()
    {
        var map = Assert.IsType<FileMap>(Read("a: &usual {unit: V, min: 0}\nb: *usual\nc:\n  <<: *usual\n  min: 1\n"));

        Assert.Same(map["a"], map["b"]);
        Assert.Equal(["min", "unit"], Assert.IsType<FileMap>(map["c"]).Entries.Select(entry => entry.Key.Text));
        Assert.Equal("1", Assert.IsType<FileText>(Assert.IsType<FileMap>(map["c"])["min"]).Text);
    }

    [Theory]
    [InlineData("", "f:1:1: expected a map, but the file is empty")]
    [InlineData("a: [1", "f:2:1: while parsing a flow sequence, did not find expected ',' or ']'")]
    [InlineData("a:\n\t- b", "f:1:1: while scanning a mapping, found invalid tab as indentation")]
    [InlineData("a: 1\na: 2", "f:2:1: 'a' stands here a second time; the first is in line 1")]
    [InlineData("a: *b", "f:1:4: *b stands for nothing: no &b is complete before it")]
    [InlineData("a: &b [*b]", "f:1:8: *b stands for nothing: no &b is complete before it")]
    [InlineData("? [1]\n: 2", "f:1:3: expected a word as the key of a map, but found a list")]
    [InlineData("--- 1\n--- 2", "f:2:1: one document in a file is enough: remove what begins here")]
    [InlineData("<<: 1", "f:1:5: expected a map, or a list of maps, behind <<, but found '1'")]
    public void What_cannot_be_read_is_told_with_its_place(string text, string problem)
    {
        var problems = new FileProblems("f");
        YamlFile.Parse(text + "\n", problems);

        Assert.Equal(problem, Assert.Single(problems.All).ToString());
    }

    [Fact]
    public void A_few_lines_that_stand_for_billions_are_refused()
    {
        var lines = Enumerable.Range(1, 20).Select(n => $"a{n}: &a{n} [{string.Join(", ", Enumerable.Repeat($"*a{n - 1}", 10))}]");
        var problems = new FileProblems("f");

        Assert.Null(YamlFile.Parse($"a0: &a0 x\n{string.Join('\n', lines)}\n", problems));
        Assert.Equal(
            "f:7:45: the file stands for more than 1000000 pieces, aliases counted as what they stand for", Assert.Single(problems.All).ToString());
    }

    [Fact]
    public void What_nests_too_deep_is_refused()
    {
        var problems = new FileProblems("f");

        Assert.Null(YamlFile.Parse(new string('[', 100_000), problems));
        Assert.Equal("f:1:65: at most 64 lists and maps may stand inside each other", Assert.Single(problems.All).ToString());
    }

    [Fact]
    public void Bytes_that_are_no_utf_8_are_told_with_their_place()
    {
        var problems = new FileProblems("f");

        Assert.Null(YamlFile.Parse([.. "a: 1\nb: ä"u8, 0xE4, (byte)'\n'], problems));
        Assert.Equal("f:2:5: expected text in UTF-8, but found the byte 0xE4, which is none", Assert.Single(problems.All).ToString());
    }

    [Fact]
    public void A_file_in_utf_16_or_of_many_megabytes_is_refused()
    {
        var utf16 = new FileProblems("f");
        var large = new FileProblems("f");

        Assert.Null(YamlFile.Parse([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a: 1")], utf16));
        Assert.Null(YamlFile.Parse(new string('#', YamlFile.MostBytes + 1), large));
        Assert.Equal("f:1:1: expected text in UTF-8, but this is UTF-16", Assert.Single(utf16.All).ToString());
        Assert.Equal("f:1:1: expected a file of at most 8 MiB, but it is larger", Assert.Single(large.All).ToString());
    }

    [Fact]
    public void A_map_of_a_hundred_thousand_keys_is_read_in_no_time()
    {
        var map = Assert.IsType<FileMap>(Read(string.Concat(Enumerable.Range(0, 100_000).Select(n => $"key{n}: {n}\n"))));

        Assert.Equal(200_001, map.Size);
    }

    private static FileNode? Read(string text)
    {
        var problems = new FileProblems("f");
        var node = YamlFile.Parse(text, problems);
        Assert.Empty(problems.All);
        return node;
    }

    private static (int Line, int Column) Place(FileNode node) => (node.Line, node.Column);
}
