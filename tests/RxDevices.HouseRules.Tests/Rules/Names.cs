using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

/// <summary>Names say what a thing is; some words say nothing.</summary>
public static class Names
{
    private static readonly string[] EmptyEndings = ["Manager", "Base", "Impl", "Data", "Helper", "Helpers", "Util", "Utils"];

    private static readonly string[] EmptyFolders = ["Internal", "Common", "Helpers", "Utils"];

    public static IEnumerable<Finding> NoEmptyEnding(SourceFile file) =>
        from type in file.Types
        let ending = EmptyEndings.FirstOrDefault(ending => type.Name().EndsWith(ending, StringComparison.Ordinal))
        where ending is not null
        select file.Found(type.NameToken(), $"{type.Name()} ends in {ending}: say what it is");

    public static IEnumerable<Finding> NoRegion(SourceFile file) =>
        from trivia in file.Syntax.DescendantTrivia(descendIntoTrivia: true)
        where trivia.IsKind(SyntaxKind.RegionDirectiveTrivia)
        select file.Found(trivia.GetStructure()!, "a region hides a file that is too long: split it");

    public static IEnumerable<Finding> NoEmptyFolder(string path) =>
        from folder in path.Split('/').SkipLast(1)
        where EmptyFolders.Contains(folder, StringComparer.OrdinalIgnoreCase)
        select new Finding(path, 1, $"a folder is a topic, and {folder} is none");
}
