using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

/// <summary>Time is a parameter: the last one, and never one that can be left out.</summary>
public static class Schedulers
{
    public static IEnumerable<Finding> LastAndRequired(SourceFile file) =>
        from method in file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.IsPublic()
        let parameters = method.ParameterList.Parameters
        let scheduler = parameters.FirstOrDefault(parameter => IsScheduler(parameter) && !parameter.Modifiers.Any(SyntaxKind.ThisKeyword))
        where scheduler is not null && (scheduler.Default is not null || scheduler != parameters.Last())
        select file.Found(scheduler, scheduler.Default is null
            ? $"{method.Name()} takes its scheduler last"
            : $"{method.Name()} requires its scheduler: no default");

    private static bool IsScheduler(ParameterSyntax parameter) => parameter.Type?.ToString().TrimEnd('?') is "IScheduler";
}
