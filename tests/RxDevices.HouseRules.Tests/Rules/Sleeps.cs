using Microsoft.CodeAnalysis.CSharp.Syntax;
using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

/// <summary>A test that sleeps is slow on a good day and red on a busy one.</summary>
public static class Sleeps
{
    public static IEnumerable<Finding> None(SourceFile file) =>
        from call in file.Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>()
        let what = call.Expression.ToString()
        where what.EndsWith("Thread.Sleep", StringComparison.Ordinal)
            || (what.EndsWith("Task.Delay", StringComparison.Ordinal) && !OnVirtualTime(call))
        select file.Found(call, $"{what} waits for the wall clock: advance the virtual one");

    // The bridge from a clock to TimeProvider is tested with Task.Delay itself.
    private static bool OnVirtualTime(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Any(argument => argument.ToString().Contains("TimeProvider", StringComparison.OrdinalIgnoreCase));
}
