using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

public class ArrowsTests
{
    [Fact]
    public void Assemblies_stand_only_on_what_is_drawn() =>
        Repository.Files
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal))
            .SelectMany(path => Arrows.AsDrawn(path, Repository.Read(path)))
            .MustBeNone("Arrows point one way.");

    [Fact]
    public void An_arrow_that_is_not_drawn_is_found() =>
        Assert.Equal(
            ["src/RxDevices.Lines/RxDevices.Lines.csproj:3: RxDevices.Lines must not stand on RxDevices.Devices"],
            Arrows.AsDrawn(
                "src/RxDevices.Lines/RxDevices.Lines.csproj",
                """
                <Project><ItemGroup>
                <ProjectReference Include="../RxDevices.Hosting/RxDevices.Hosting.csproj" />
                <ProjectReference Include="..\RxDevices.Devices\RxDevices.Devices.csproj" />
                </ItemGroup></Project>
                """).AsText());

    [Fact]
    public void A_package_that_is_not_drawn_is_found() =>
        Assert.Equal(
            ["src/RxDevices/RxDevices.csproj:3: RxDevices must not stand on the package Newtonsoft.Json"],
            Arrows.AsDrawn(
                "src/RxDevices/RxDevices.csproj",
                """
                <Project><ItemGroup>
                <PackageReference Include="System.Reactive" />
                <PackageReference Include="Newtonsoft.Json" />
                </ItemGroup></Project>
                """).AsText());

    [Fact]
    public void An_assembly_without_arrows_is_found() =>
        Assert.Equal(
            ["src/New/New.csproj:1: no arrows are drawn for New: add it to Arrows and to ARCHITECTURE.md"],
            Arrows.AsDrawn("src/New/New.csproj", "<Project />").AsText());
}
