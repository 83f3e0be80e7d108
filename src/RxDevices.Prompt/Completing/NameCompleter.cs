using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RxDevices.Prompt;

/// <summary>Completes names of devices, and of what they have, inside a string.</summary>
internal sealed class NameCompleter(Evaluator evaluator, IPromptDevices devices)
{
    // What takes the name of a command; all else that is called on a device takes that of an attribute.
    private static readonly string[] TakesCommand = ["Execute", "ExecuteLiteral", "Start", "Statuses"];

    /// <summary>The names that may stand in a string that is begun.</summary>
    public async Task<Completion> Complete(string text, SyntaxToken literal, int cursor, CancellationToken cancellation)
    {
        var start = text.IndexOf('"', literal.SpanStart) + 1;
        var call = literal.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        var access = call?.Expression as MemberAccessExpressionSyntax;
        if (access is not null && await DeviceOf(access.Expression, cancellation).ConfigureAwait(false) is { } device)
        {
            var description = await device.Describe(cancellation).ConfigureAwait(false);
            return Completion.Of(text, start, cursor, TakesCommand.Contains(access.Name.Identifier.ValueText)
                ? description.Commands.Select(command => command.Name)
                : description.Attributes.Select(attribute => attribute.Name));
        }

        var names = await devices.List(cancellation).ConfigureAwait(false);
        var typed = text[start..cursor].Split('/');
        if (typed.Length <= 3)
        {
            return Completion.Of(text, start, cursor, names.Select(name => name.ToString()));
        }

        var owner = string.Join('/', typed[..3]);
        if (!DeviceName.TryParse(owner, out var parsed) || !names.Contains(parsed))
        {
            return Completion.None;
        }

        var members = await (await devices.Connect(owner, cancellation).ConfigureAwait(false)).Describe(cancellation).ConfigureAwait(false);
        return Completion.Of(text, start, cursor, members.Attributes.Select(attribute => $"{owner}/{attribute.Name}"));
    }

    // A variable that holds a device, or an expression in which one is named: await DeviceProxy.Connect("sys/tg_test/1").
    private async Task<IDevicePort?> DeviceOf(ExpressionSyntax owner, CancellationToken cancellation)
    {
        if (owner is IdentifierNameSyntax variable)
        {
            return evaluator.Variable(variable.Identifier.ValueText) as IDevicePort;
        }

        var named = owner.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(token => token.ValueText).FirstOrDefault();
        return named is not null
            && DeviceName.TryParse(named, out var name)
            && (await devices.List(cancellation).ConfigureAwait(false)).Contains(name)
            ? await devices.Connect(named, cancellation).ConfigureAwait(false)
            : null;
    }
}
