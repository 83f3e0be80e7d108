using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

public class TypeSummariesTests
{
    [Fact]
    public void Every_public_type_says_more_than_its_name() =>
        TypeSummaries.SayMoreThanTheName(Repository.Sources("src")).MustBeNone("A summary tells what a type is for.");

    [Theory]
    [InlineData("/// <summary>The power supply.</summary>\npublic class PowerSupplyDevice;")]
    [InlineData("/// <remarks>A device that drives a magnet.</remarks>\npublic class PowerSupplyDevice;")]
    [InlineData("// A device that drives a magnet.\npublic class PowerSupplyDevice;")]
    [InlineData("///\npublic delegate void PowerSupplyDevice();")]
    public void A_summary_that_repeats_the_name_is_found(string text) =>
        Assert.Equal(
            ["src/X.cs:2: the summary of PowerSupplyDevice says no more than its name"],
            TypeSummaries.SayMoreThanTheName([new("src/X.cs", text)]).AsText());

    [Fact]
    public void A_summary_that_tells_something_passes() =>
        Assert.Empty(TypeSummaries.SayMoreThanTheName(
            [new("src/X.cs", "/// <summary>\n/// Drives a <see cref=\"Magnet\"/> by current.\n/// </summary>\npublic class PowerSupply;")]));

    [Fact]
    public void One_summary_serves_all_parts_of_a_type() =>
        Assert.Empty(TypeSummaries.SayMoreThanTheName(
        [
            new("src/X.Events.cs", "namespace A; public partial class X;"),
            new("src/X.cs", "namespace A;\n/// <summary>A device in parts.</summary>\npublic partial class X;"),
        ]));

    [Fact]
    public void A_type_that_nobody_outside_sees_passes() =>
        Assert.Empty(TypeSummaries.SayMoreThanTheName([new("src/X.cs", "internal class Y { public class Z; }")]));
}
