namespace RxDevices.Files;

/// <summary>A step of a scenario.</summary>
/// <param name="Action">What it does; null: it only waits for its time.</param>
internal sealed record ScenarioStep(ScenarioAction? Action)
{
    /// <summary>Where it stands: what it does, or the time it waits for.</summary>
    public FileNode? Node { get; init; }

    /// <summary>For people: what it does, as it was written.</summary>
    public string Text { get; init; } = "";

    /// <summary>When, since the start; null: behind the step before.</summary>
    public TimeSpan? At { get; init; }

    /// <summary>Where it says when.</summary>
    public FileNode? AtNode { get; init; }

    /// <summary>How long behind the step before.</summary>
    public TimeSpan After { get; init; }

    /// <summary>When this is so.</summary>
    public Condition? When { get; init; }

    /// <summary>Where that stands.</summary>
    public FileNode? WhenNode { get; init; }

    /// <summary>How long it may take until what it waits for or expects is so, or is done.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>How long what it expects must stay so.</summary>
    public TimeSpan For { get; init; }

    /// <summary>The reason for which it must be refused; <c>any</c> for whichever; null: it must not be.</summary>
    public string? Fails { get; init; }

    /// <summary>The result it must have; null: any.</summary>
    public object? Result { get; init; }

    /// <summary>Whether the next step does not wait for it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>What the fault that it injects is called.</summary>
    public string? Name { get; init; }
}
