using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

public class NamesTests
{
    [Fact]
    public void No_type_ends_in_a_word_that_says_nothing() =>
        Repository.AllSources().SelectMany(Names.NoEmptyEnding).MustBeNone("Names say what.");

    [Fact]
    public void No_file_has_a_region() =>
        Repository.AllSources().SelectMany(Names.NoRegion).MustBeNone("No regions.");

    [Fact]
    public void Every_folder_is_a_topic() =>
        Repository.Files.SelectMany(Names.NoEmptyFolder).MustBeNone("A folder is a topic.");

    [Theory]
    [InlineData("DeviceManager", "Manager")]
    [InlineData("DeviceBase", "Base")]
    [InlineData("DeviceImpl", "Impl")]
    [InlineData("DeviceData", "Data")]
    [InlineData("TimeHelper", "Helper")]
    [InlineData("TimeUtil", "Util")]
    public void An_empty_ending_is_found(string name, string ending) =>
        Assert.Equal(
            [$"src/X.cs:2: {name} ends in {ending}: say what it is"],
            Names.NoEmptyEnding(new("src/X.cs", $"class Outer {{\nclass {name}; }}")).AsText());

    [Fact]
    public void Words_that_only_contain_an_empty_word_pass() =>
        Assert.Empty(Names.NoEmptyEnding(new("src/X.cs", "class Database; class Metadata; class Managers;")));

    [Fact]
    public void A_region_is_found() =>
        Assert.Equal(
            ["src/X.cs:2: a region hides a file that is too long: split it"],
            Names.NoRegion(new("src/X.cs", "class X {\n#region Fields\n#endregion\n}")).AsText());

    [Fact]
    public void A_folder_without_a_topic_is_found() =>
        Assert.Equal(
            ["src/RxDevices/Utils/Clock.cs:1: a folder is a topic, and Utils is none"],
            Names.NoEmptyFolder("src/RxDevices/Utils/Clock.cs").AsText());
}
