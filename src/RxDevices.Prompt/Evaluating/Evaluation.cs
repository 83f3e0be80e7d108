namespace RxDevices.Prompt;

/// <summary>What became of a piece of code.</summary>
/// <param name="Value">What its last expression gave, where it <paramref name="HasValue"/>.</param>
/// <param name="HasValue">Whether it ends in an expression.</param>
/// <param name="Problems">Why it was not run.</param>
/// <param name="Exception">What it threw.</param>
internal sealed record Evaluation(object? Value, bool HasValue, IReadOnlyList<CompileProblem> Problems, Exception? Exception)
{
    public static Evaluation NotCompiled(IEnumerable<CompileProblem> problems) => new(null, false, [.. problems], null);
}
