using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RxDevices.HouseRules.Tests.Reading;

/// <summary>What a declaration is called and who can see it.</summary>
public static class Declarations
{
    /// <summary>The token that names a type, a delegate or a member.</summary>
    public static SyntaxToken NameToken(this MemberDeclarationSyntax declaration) => declaration switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier,
        DelegateDeclarationSyntax type => type.Identifier,
        MethodDeclarationSyntax method => method.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier,
        _ => declaration.GetFirstToken(),
    };

    public static string Name(this MemberDeclarationSyntax declaration) => declaration.NameToken().ValueText;

    /// <summary>Whether users of the assembly can reach it: it and all around it are public.</summary>
    public static bool IsPublic(this MemberDeclarationSyntax declaration) =>
        declaration.SaysPublic() && declaration.Ancestors().OfType<BaseTypeDeclarationSyntax>().All(SaysPublic);

    /// <summary>How many type parameters it has.</summary>
    public static int Arity(this MemberDeclarationSyntax declaration) => declaration switch
    {
        TypeDeclarationSyntax type => type.TypeParameterList?.Parameters.Count ?? 0,
        DelegateDeclarationSyntax type => type.TypeParameterList?.Parameters.Count ?? 0,
        _ => 0,
    };

    // Members of an interface are public unless they say otherwise; an extension block is as open as its class.
    private static bool SaysPublic(this MemberDeclarationSyntax declaration) =>
        declaration is ExtensionBlockDeclarationSyntax
        || declaration.Modifiers.Any(SyntaxKind.PublicKeyword)
        || (declaration.Parent is InterfaceDeclarationSyntax
            && !declaration.Modifiers.Any(SyntaxKind.PrivateKeyword)
            && !declaration.Modifiers.Any(SyntaxKind.ProtectedKeyword)
            && !declaration.Modifiers.Any(SyntaxKind.InternalKeyword));
}
