using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RxDevices.HouseRules.Tests.Reading;

/// <summary>A C# file with its path from the root of the repository and its syntax.</summary>
public sealed class SourceFile
{
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        Syntax = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
    }

    /// <summary>The path from the root, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public SyntaxNode Syntax { get; }

    /// <summary>The name of the file up to its first dot: <c>Device</c> for <c>Device.Events.cs</c>.</summary>
    public string Stem => System.IO.Path.GetFileName(Path).Split('.')[0];

    /// <summary>The types and delegates that stand in no other type and can be seen outside this file.</summary>
    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes =>
        Syntax.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Where(type => !type.Modifiers.Any(SyntaxKind.FileKeyword));

    /// <summary>All types and delegates, nested ones too.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types =>
        Syntax.DescendantNodes()
            .OfType<MemberDeclarationSyntax>()
            .Where(node => node is (BaseTypeDeclarationSyntax and not ExtensionBlockDeclarationSyntax) or DelegateDeclarationSyntax);

    public Finding Found(SyntaxNode at, string message) => Found(at.GetLocation(), message);

    public Finding Found(SyntaxToken at, string message) => Found(at.GetLocation(), message);

    private Finding Found(Location at, string message) => new(Path, at.GetLineSpan().StartLinePosition.Line + 1, message);
}
