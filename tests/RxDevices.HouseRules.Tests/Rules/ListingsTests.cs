using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

public class ListingsTests
{
    private const string Sample = """
        // An echo.
        internal static class Echo
        {
            // listing: echo
            public static void Say(string what)
            {
                Console.WriteLine(what);

                Console.WriteLine(what);
            }
            // end of listing
        }

        """;

    private const string Copy = """
        <!-- from samples/Echo/Echo.cs#echo -->

        ```csharp
        public static void Say(string what)
        {
            Console.WriteLine(what);

            Console.WriteLine(what);
        }
        ```

        """;

    [Fact]
    public void Every_listing_in_a_document_is_what_stands_in_the_sample() =>
        Repository.Files
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal) && (path == "README.md" || path.StartsWith("docs/", StringComparison.Ordinal)))
            .SelectMany(path => Listings.AreCopies(path, Repository.Read(path), Source))
            .MustBeNone("C# in a document is copied from a sample that CI runs.");

    [Fact]
    public void A_copy_passes() => Assert.Empty(Check(Copy));

    [Fact]
    public void A_copy_of_a_whole_file_passes() =>
        Assert.Empty(Check($"<!-- from samples/Echo/Echo.cs -->\n```csharp\n{Sample}```\n"));

    [Fact]
    public void A_changed_line_is_found() =>
        Assert.Equal(
            ["README.md:3: line 3 of the block is '    Console.Write(what);', of samples/Echo/Echo.cs '    Console.WriteLine(what);'"],
            Check(Copy.Replace("WriteLine(what);\n\n", "Write(what);\n\n")));

    [Fact]
    public void A_missing_line_is_found() =>
        Assert.Equal(
            ["README.md:3: line 6 of the block is '', of samples/Echo/Echo.cs '}'"],
            Check(Copy.Replace("}\n", "")));

    [Fact]
    public void An_added_line_is_found() =>
        Assert.Equal(
            ["README.md:3: line 7 of the block is '// more', of samples/Echo/Echo.cs ''"],
            Check(Copy.Replace("}\n", "}\n// more\n")));

    [Theory]
    [InlineData("```csharp")]
    [InlineData("```cs")]
    [InlineData("``` C#")]
    [InlineData("~~~csharp")]
    public void A_block_that_does_not_say_where_it_is_from_is_found(string fence) =>
        Assert.Equal(
            ["README.md:3: say before this block where it is copied from: <!-- from samples/NAME/FILE.cs#LISTING -->"],
            Check($"# Title\n\n{fence}\nreturn;\n```\n"));

    [Fact]
    public void The_second_block_is_looked_at_like_the_first() =>
        Assert.Equal(
            ["README.md:11: say before this block where it is copied from: <!-- from samples/NAME/FILE.cs#LISTING -->"],
            Check($"{Copy}```csharp\nreturn;\n```\n"));

    [Theory]
    [InlineData("samples/Echo/Other.cs#echo", "there is no samples/Echo/Other.cs")]
    [InlineData("samples/Echo/Echo.cs#other", "samples/Echo/Echo.cs has no '// listing: other' with an '// end of listing'")]
    public void A_listing_that_is_gone_is_found(string from, string why) =>
        Assert.Equal([$"README.md:3: {why}"], Check(Copy.Replace("samples/Echo/Echo.cs#echo", from)));

    [Fact]
    public void Blocks_that_are_no_csharp_pass() => Assert.Empty(Check("```\n>>> sys/tg_test/1/ampli\n0.0\n```\n```bash\ndotnet run\n```\n"));

    [Fact]
    public void Every_listing_of_the_samples_has_a_name_of_its_own_and_an_end()
    {
        var marks = Repository.Sources("samples")
            .SelectMany(file => file.Text.Split('\n').Select((line, index) => (file.Path, Line: index + 1, Text: line.Trim())))
            .Where(mark => mark.Text.StartsWith("// listing: ", StringComparison.Ordinal) || mark.Text == "// end of listing")
            .ToArray();
        var begins = marks.Where(mark => mark.Text != "// end of listing").ToArray();

        Assert.NotEmpty(begins);
        Assert.Equal(begins.Select(mark => mark.Text).Distinct(), begins.Select(mark => mark.Text));
        marks.Where((mark, index) => (index % 2 == 0) == (mark.Text == "// end of listing"))
            .Select(mark => new Finding(mark.Path, mark.Line, "a listing begins before the one before it has ended, or ends twice"))
            .MustBeNone("Each listing has its end.");
        Assert.Equal(0, marks.Length % 2);
    }

    private static string? Source(string path) => Repository.Files.Contains(path) ? Repository.Read(path) : null;

    private static string[] Check(string document) => Listings.AreCopies(
        "README.md", document, path => path == "samples/Echo/Echo.cs" ? Sample : null).AsText();
}
