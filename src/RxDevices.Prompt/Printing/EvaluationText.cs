namespace RxDevices.Prompt;

/// <summary>What became of a piece of code, for people.</summary>
internal static class EvaluationText
{
    public static IReadOnlyList<string> Of(Evaluation evaluation) => evaluation switch
    {
        { Problems.Count: > 0 } => [.. evaluation.Problems.Select(problem => problem.ToString())],
        { Exception: { } exception } => [FailureText.Of(exception)],
        { HasValue: true } => [ValueText.Of(evaluation.Value)],
        _ => [],
    };
}
