using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>What a step of a scenario does.</summary>
internal abstract record ScenarioAction
{
    /// <summary>Writes an attribute.</summary>
    public sealed record Write(AttributeName Attribute, object Value) : ScenarioAction;

    /// <summary>Executes a command.</summary>
    public sealed record Run(AttributeName Command, object? Argument) : ScenarioAction;

    /// <summary>Injects a fault.</summary>
    public sealed record Inject(FaultOrder Fault) : ScenarioAction;

    /// <summary>Clears the fault of that name, or all.</summary>
    public sealed record Heal(string Name) : ScenarioAction
    {
        /// <summary>What means all faults.</summary>
        public const string All = "all";
    }

    /// <summary>Expects something to be so.</summary>
    public sealed record Expect(Condition Condition) : ScenarioAction;

    /// <summary>Says something.</summary>
    public sealed record Log(string Text) : ScenarioAction;

    /// <summary>Lets time pass.</summary>
    public sealed record Wait(TimeSpan Span) : ScenarioAction;
}
