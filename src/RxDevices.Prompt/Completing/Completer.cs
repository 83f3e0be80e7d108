using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RxDevices.Prompt;

/// <summary>Completes what is typed: names of C# by what the compiler knows, names of devices inside strings.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class Completer(Evaluator evaluator, IPromptDevices devices)
{
    private static readonly string[] Words =
    [
        "await", "bool", "break", "case", "catch", "continue", "double", "else", "false", "finally", "for", "foreach", "float", "if", "int",
        "long", "new", "null", "object", "return", "string", "switch", "throw", "true", "try", "typeof", "using", "var", "while",
    ];

    private readonly NameCompleter names = new(evaluator, devices);

    /// <summary>What may stand at the cursor.</summary>
    /// <exception cref="DevFailedException">The server whose names are wanted is lost.</exception>
    public async Task<Completion> Complete(string text, int cursor, CancellationToken cancellation)
    {
        var compilation = evaluator.Next(text).GetCompilation();
        var tree = compilation.SyntaxTrees.Last();
        var root = await tree.GetRootAsync(cancellation).ConfigureAwait(false);
        var token = cursor == 0 ? default : root.FindToken(cursor - 1);
        if (token.IsKind(SyntaxKind.StringLiteralToken) && cursor > token.SpanStart)
        {
            return await names.Complete(text, token, cursor, cancellation).ConfigureAwait(false);
        }

        var start = cursor;
        while (start > 0 && (SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]) || text[start - 1] == '@'))
        {
            start--;
        }

        var model = compilation.GetSemanticModel(tree);
        var isMember = start > 0 && text[start - 1] == '.';
        if (!isMember && start == cursor)
        {
            return Completion.None;
        }

        var symbols = isMember ? MembersOf(model, OwnerOf(root, start - 1), start) : model.LookupSymbols(start);
        return Completion.Of(text, start, cursor, [
            .. symbols.Where(symbol => symbol.CanBeReferencedByName && !symbol.IsImplicitlyDeclared).Select(symbol => symbol.Name),
            .. isMember ? [] : Words,
        ]);
    }

    private static ExpressionSyntax? OwnerOf(SyntaxNode root, int dot) => root.FindToken(dot).Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        QualifiedNameSyntax name => name.Left,
        MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax access } => access.Expression,
        _ => null,
    };

    private static IEnumerable<ISymbol> MembersOf(SemanticModel model, ExpressionSyntax? owner, int position)
    {
        if (owner is null)
        {
            return [];
        }

        var symbol = model.GetSymbolInfo(owner).Symbol;
        var type = symbol is INamespaceOrTypeSymbol ? null : model.GetTypeInfo(owner).Type;
        return type is not null and not IErrorTypeSymbol
            ? model.LookupSymbols(position, type, includeReducedExtensionMethods: true).Where(member => !member.IsStatic && member is not ITypeSymbol)
            : symbol is INamespaceOrTypeSymbol container
            ? model.LookupSymbols(position, container).Where(member => member.IsStatic || member is INamespaceOrTypeSymbol)
            : [];
    }
}
