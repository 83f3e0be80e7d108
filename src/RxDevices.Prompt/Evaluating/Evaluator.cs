using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace RxDevices.Prompt;

/// <summary>Compiles and runs pieces of C#, each with what the ones before it declared.</summary>
/// <remarks>One piece at a time; the rest is safe from any thread.</remarks>
internal sealed class Evaluator(PromptScope scope, ScriptOptions surroundings)
{
    private static readonly CSharpParseOptions AsScript = new(kind: SourceCodeKind.Script);
    private volatile ScriptState<object>? state;

    /// <summary>Whether a text is a whole piece of code; else more lines are needed.</summary>
    public static bool IsComplete(string text) =>
        SyntaxFactory.IsCompleteSubmission(SyntaxFactory.ParseSyntaxTree(text, AsScript));

    /// <summary>Whether a text can be read as one piece of code, whatever it means.</summary>
    public static bool IsScript(string text) =>
        !SyntaxFactory.ParseSyntaxTree(text, AsScript).GetDiagnostics().Any(problem => problem.Severity == DiagnosticSeverity.Error);

    /// <summary>What was given to a variable; null where there is none of that name.</summary>
    public object? Variable(string name) => state?.GetVariable(name)?.Value;

    /// <summary>A piece of code in the place where the next one would run, for those who look at it without running it.</summary>
    public Script<object> Next(string text) => state is { } before
        ? before.Script.ContinueWith<object>(text)
        : CSharpScript.Create<object>(text, surroundings, typeof(PromptScope));

    /// <summary>Compiles and runs a piece of code. What it declared is there for the next, unless it was cancelled.</summary>
    public async Task<Evaluation> Evaluate(string text, CancellationToken cancellation)
    {
        RunningEvaluation.Token = cancellation;
        var script = Next(text);
        var problems = script.Compile(cancellation).Where(problem => problem.Severity == DiagnosticSeverity.Error).ToList();
        if (problems.Count > 0)
        {
            return Evaluation.NotCompiled(problems.Select(CompileProblem.Of));
        }

        var after = await (state is { } before
            ? script.RunFromAsync(before, _ => true, cancellation)
            : script.RunAsync(scope, _ => true, cancellation)).ConfigureAwait(false);
        if (!cancellation.IsCancellationRequested)
        {
            state = after;
        }

        return new(after.ReturnValue, after.Exception is null && EndsInExpression(script), [], after.Exception);
    }

    /// <summary>Lets the compiler do once what takes it a second the first time.</summary>
    public async Task WarmUp() =>
        await CSharpScript.Create<object>("var warm = await Task.FromResult(0.5); warm", surroundings, typeof(PromptScope))
            .RunAsync(scope).ConfigureAwait(false);

    private static bool EndsInExpression(Script<object> script)
    {
        var compilation = script.GetCompilation();
        var tree = compilation.SyntaxTrees.Last();
        return tree.GetRoot() is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax last] }
            && last.Statement is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement
            && compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type?.SpecialType != SpecialType.System_Void;
    }
}
