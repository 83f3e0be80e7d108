using System.Xml;
using System.Xml.Linq;
using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

/// <summary>What each assembly may stand on. Arrows point one way; a new assembly gets a line here first.</summary>
public static class Arrows
{
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["RxDevices"] = [],
        ["RxDevices.Simulation"] = ["RxDevices"],
        ["RxDevices.Hosting"] = ["RxDevices", "RxDevices.Simulation"],
        ["RxDevices.Lines"] = ["RxDevices.Hosting"],
        ["RxDevices.Tango"] = ["RxDevices.Hosting"],
        ["RxDevices.Storage"] = ["RxDevices", "RxDevices.Hosting"],
        ["RxDevices.Testing"] = ["RxDevices", "RxDevices.Hosting", "RxDevices.Lines"],
        ["RxDevices.Devices"] = ["RxDevices", "RxDevices.Simulation"],
        ["RxDevices.Prompt"] = ["RxDevices", "RxDevices.Hosting", "RxDevices.Lines", "RxDevices.Tango"],
        ["RxDevices.Tool"] =
        [
            "RxDevices", "RxDevices.Simulation", "RxDevices.Hosting", "RxDevices.Storage", "RxDevices.Lines", "RxDevices.Tango",
            "RxDevices.Testing", "RxDevices.Devices", "RxDevices.Prompt",
        ],
    };

    // Assemblies not named here stand on no package of their own; a star stands for the rest of a name.
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["RxDevices"] = ["System.Reactive"],
        ["RxDevices.Hosting"] = ["Microsoft.Extensions.*"],
        ["RxDevices.Storage"] = ["Microsoft.Data.Sqlite"],
        ["RxDevices.Prompt"] = ["Microsoft.CodeAnalysis.*"],
        ["RxDevices.Tool"] = ["*"],
    };

    public static IEnumerable<Finding> AsDrawn(string path, string project)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (!Projects.TryGetValue(name, out var projects))
        {
            return [new Finding(path, 1, $"no arrows are drawn for {name}: add it to {nameof(Arrows)} and to ARCHITECTURE.md")];
        }

        var packages = Packages.GetValueOrDefault(name, []);
        return
        [
            .. from reference in References(project, "ProjectReference")
               let to = Path.GetFileNameWithoutExtension(reference.To.Replace('\\', '/'))
               where !projects.Contains(to)
               select new Finding(path, reference.Line, $"{name} must not stand on {to}"),
            .. from reference in References(project, "PackageReference")
               where !packages.Any(allowed => Fits(allowed, reference.To))
               select new Finding(path, reference.Line, $"{name} must not stand on the package {reference.To}"),
        ];
    }

    private static IEnumerable<(string To, int Line)> References(string project, string kind) =>
        from element in XDocument.Parse(project, LoadOptions.SetLineInfo).Descendants(kind)
        let to = element.Attribute("Include")?.Value
        where to is not null && element.Attribute("PrivateAssets")?.Value != "all"
        select (to, ((IXmlLineInfo)element).LineNumber);

    private static bool Fits(string allowed, string package) =>
        allowed.EndsWith('*') ? package.StartsWith(allowed[..^1], StringComparison.Ordinal) : package == allowed;
}
