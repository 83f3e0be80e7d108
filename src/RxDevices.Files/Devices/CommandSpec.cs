using static RxDevices.Files.Kinds;

namespace RxDevices.Files;

/// <summary>A command as a file describes it.</summary>
internal sealed record CommandSpec
{
    /// <summary>What formulas of a command call its argument.</summary>
    public const string ArgumentName = "argument";

    private static readonly Kind<DataType> Types = new WordKind<DataType>(
        [("none", DataType.Void), ("double", DataType.Double), ("long", DataType.Long), ("boolean", DataType.Boolean)]);

    /// <summary>The type of the argument.</summary>
    public DataType Argument { get; init; } = DataType.Void;

    /// <summary>What it answers; null: nothing.</summary>
    public FileFormula? Result { get; init; }

    /// <summary>The type of the result.</summary>
    public DataType ResultType { get; init; } = DataType.Void;

    /// <summary>What it does, in this order.</summary>
    public IReadOnlyList<CommandStep> Steps { get; init; } = [];

    /// <summary>Whether the caller gets the number of a run at once.</summary>
    public bool IsLong { get; init; }

    /// <summary>How long a long one may take.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What it says of itself.</summary>
    public CommandConfiguration Configuration { get; init; } = CommandConfiguration.Default;

    /// <summary>All formulas.</summary>
    public IEnumerable<FileFormula> Formulas => Steps.SelectMany(step => step.Formulas).Concat(Result is null ? [] : [Result]);

    /// <summary>A command: its steps alone, or everything about it.</summary>
    public static Part<CommandSpec> Part { get; } = new("command", "What clients can have done.", keys =>
    {
        var result = keys.Optional("result", Computed, null!, "What it answers at its end, a formula.", "nothing");
        var resultType = keys.Optional("result_type", Types, DataType.Double, "The type of the result.", "double");
        var isLong = keys.Optional("long", Flag, false, "Whether the caller gets the number of a run at once, and asks how it stands.");
        var timeout = keys.Given("timeout", Period, "How long a long command may take.", "as long as it likes");
        keys.Require(result is null || resultType != DataType.Void, "result_type", "there is a result");
        keys.Require(isLong || timeout is null, "timeout", "only a long command has one", "long: true beside it");
        return new CommandSpec
        {
            Argument = keys.Optional("argument", Types, DataType.Void, "The type of its argument, which formulas of the command call argument.", "none"),
            Result = result,
            ResultType = result is null ? DataType.Void : resultType,
            IsLong = isLong,
            Timeout = timeout,
            Steps = keys.Optional("steps", StepParts.Steps, [], "What it does, one after the other.", "nothing"),
            Configuration = new()
            {
                ArgumentDescription = keys.Optional("argument_description", Text, "Uninitialised", "What the argument means.", "nothing is said"),
                ResultDescription = keys.Optional("result_description", Text, "Uninitialised", "What the result means.", "nothing is said"),
                AllowedIn = keys.Optional("allowed_in", State.Many("states"), [], "The states in which it may be executed.", "all"),
                MayOverlap = keys.Optional("may_overlap", Flag, true, "Whether a call may begin while another is under way."),
            },
        };
    });
}
