using Microsoft.CodeAnalysis.CSharp.Syntax;
using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

/// <summary>Who gets an observable must know whether subscribing starts something.</summary>
public static class Streams
{
    private static readonly string[] Observables = ["IObservable", "IConnectableObservable", "IGroupedObservable"];

    public static IEnumerable<Finding> SayHotOrCold(SourceFile file) =>
        from member in file.Syntax.DescendantNodes().OfType<MemberDeclarationSyntax>()
        where IsObservable(TypeOf(member)) && member.IsPublic()
        where !member.InheritsDoc() && !member.DocLines().Any(SaysHotOrCold)
        select file.Found(member.NameToken(), $"{member.Name()} is an observable: a line of its doc starts with \"Hot.\" or \"Cold.\"");

    private static bool SaysHotOrCold(string line) =>
        line.StartsWith("Hot.", StringComparison.Ordinal) || line.StartsWith("Cold.", StringComparison.Ordinal);

    private static TypeSyntax? TypeOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        BasePropertyDeclarationSyntax property => property.Type,
        FieldDeclarationSyntax field => field.Declaration.Type,
        _ => null,
    };

    private static bool IsObservable(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => IsObservable(nullable.ElementType),
        QualifiedNameSyntax qualified => IsObservable(qualified.Right),
        GenericNameSyntax generic => Observables.Contains(generic.Identifier.ValueText),
        _ => false,
    };
}
