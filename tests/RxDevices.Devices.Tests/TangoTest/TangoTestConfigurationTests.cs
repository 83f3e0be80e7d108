using System.Globalization;

namespace RxDevices.Devices.Tests;

/// <summary>Every attribute and command is declared as the original declares it.</summary>
public sealed class TangoTestConfigurationTests : TangoTestBench
{
    public static TheoryData<string> Attributes => [.. Original.AttributeOrder];

    public static TheoryData<string> Commands => [.. Original.CommandOrder];

    [Fact]
    public void The_class_is_called_TangoTest() => Assert.Equal("TangoTest", Client.Describe().Class);

    [Fact]
    public void Attributes_are_listed_in_the_originals_order() =>
        Assert.Equal(Original.AttributeOrder, Client.Describe().Attributes.Select(attribute => attribute.Name));

    [Fact]
    public void Commands_are_listed_in_the_originals_order() =>
        Assert.Equal(Original.CommandOrder, Client.Describe().Commands.Select(command => command.Name));

    [Theory]
    [MemberData(nameof(Attributes))]
    public void An_attribute_is_configured_as_in_the_original(string name)
    {
        var original = Original.Attributes.Single(attribute => (string)attribute["name"]! == name);
        var ours = Client.Describe().Attribute(name)!;

        string?[] expected =
        [
            Original.TypeOf(original),
            .. new[]
            {
                "data_format", "writable", "writable_attr_name", "max_dim_x", "max_dim_y", "label", "description", "unit",
                "standard_unit", "display_unit", "format", "min_value", "max_value", "disp_level",
            }.Select(property => original[property]!.ToString()),
        ];
        string?[] actual =
        [
            TangoText.Of(ours.Kind.Type),
            TangoText.Of(ours.Kind.Format),
            TangoText.Of(ours.Access),
            ours.WritableName ?? "None",
            ours.MaxX.ToString(CultureInfo.InvariantCulture),
            ours.MaxY.ToString(CultureInfo.InvariantCulture),
            ours.Label,
            ours.Description,
            ours.Unit,
            ours.StandardUnit,
            ours.DisplayUnit,
            ours.Format,
            Limit(ours.Configuration.MinValue),
            Limit(ours.Configuration.MaxValue),
            TangoText.Of(ours.Configuration.DisplayLevel),
        ];
        Assert.Equal(expected, actual);
        Assert.Empty(ours.Configuration.EnumLabels);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_described_as_in_the_original(string name)
    {
        var original = Original.Commands.Single(command => (string)command["name"]! == name);
        var ours = Client.Describe().Command(name)!;

        Assert.Equal(
            ((string)original["in_type"]!, (string)original["in_type_desc"]!,
                (string)original["out_type"]!, (string)original["out_type_desc"]!, (string)original["disp_level"]!),
            (TangoText.Of(ours.Argument), ours.Configuration.ArgumentDescription,
                TangoText.Of(ours.Result), ours.Configuration.ResultDescription, TangoText.Of(ours.Configuration.DisplayLevel)));
    }

    private static string Limit(IComparable? limit) =>
        limit is null ? "Not specified" : Convert.ToString(limit, CultureInfo.InvariantCulture)!;
}
