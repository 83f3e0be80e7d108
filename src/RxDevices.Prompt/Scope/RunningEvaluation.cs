namespace RxDevices.Prompt;

/// <summary>The evaluation in which code runs, however far it was handed on: its token goes with it.</summary>
internal static class RunningEvaluation
{
    private static readonly AsyncLocal<CancellationToken> Current = new();

    /// <summary>Cancelled with the evaluation that the caller belongs to.</summary>
    public static CancellationToken Token
    {
        get => Current.Value;
        set => Current.Value = value;
    }
}
