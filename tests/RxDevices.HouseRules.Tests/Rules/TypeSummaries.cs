using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

/// <summary>A summary that only repeats the name of its type tells a reader nothing.</summary>
public static partial class TypeSummaries
{
    public static IEnumerable<Finding> SayMoreThanTheName(IEnumerable<SourceFile> files) =>
        from declared in files.SelectMany(file => file.Types.Where(type => type.IsPublic()).Select(type => (File: file, Type: type)))
        // The parts of a partial type share one summary, wherever it stands.
        group declared by Identity(declared.Type) into parts
        where parts.All(part => part.Type.SummaryWords().Length <= WordsOf(part.Type.Name()))
        let first = parts.First()
        select first.File.Found(first.Type.NameToken(), $"the summary of {first.Type.Name()} says no more than its name");

    private static string Identity(MemberDeclarationSyntax type) =>
        string.Join('.', type.AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
            .Select(around => around is BaseNamespaceDeclarationSyntax space ? space.Name.ToString() : $"{around.Name()}`{around.Arity()}"));

    private static int WordsOf(string name) => Words().Count(name);

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+")]
    private static partial Regex Words();
}
