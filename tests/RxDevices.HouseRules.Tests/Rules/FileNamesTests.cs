using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

public class FileNamesTests
{
    [Fact]
    public void A_file_of_src_is_named_as_its_one_type() =>
        Repository.Sources("src").SelectMany(FileNames.OneTypeNamesTheFile).MustBeNone("A file is named as the one type it declares.");

    [Fact]
    public void A_file_of_tests_or_samples_is_named_as_a_type_of_it() =>
        Repository.Sources("tests").Concat(Repository.Sources("samples"))
            .SelectMany(FileNames.SomeTypeNamesTheFile)
            .MustBeNone("A file is named as a type it declares.");

    [Fact]
    public void A_type_in_a_file_of_another_name_is_found() =>
        Assert.Equal(
            ["src/Devices/Device.cs:3: Machine belongs in Machine.cs"],
            FileNames.OneTypeNamesTheFile(new("src/Devices/Device.cs", "namespace A;\n\npublic class Machine;\n")).AsText());

    [Fact]
    public void A_second_type_is_found() =>
        Assert.Equal(
            ["src/Device.cs:2: Extra needs a file of its own: this one is Device's"],
            FileNames.OneTypeNamesTheFile(new("src/Device.cs", "class Device;\nenum Extra { One }\n")).AsText());

    [Theory]
    [InlineData("Device.cs", "class Device { class Inner; }")]
    [InlineData("Device.Events.cs", "partial class Device;")]
    [InlineData("Attribute.cs", "class Attribute<T>;")]
    [InlineData("AttributeOfT.cs", "class Attribute<T>;")]
    [InlineData("Device.cs", "class Device; file class Detail;")]
    [InlineData("Handler.cs", "delegate void Handler();")]
    [InlineData("Program.cs", "return 0;")]
    public void Files_that_fit_their_type_pass(string name, string text) =>
        Assert.Empty(FileNames.OneTypeNamesTheFile(new($"src/{name}", text)));
}
