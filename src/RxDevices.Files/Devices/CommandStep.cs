namespace RxDevices.Files;

/// <summary>One step of a command.</summary>
/// <param name="Name">What it is called in the file.</param>
/// <param name="Formulas">The formulas it uses.</param>
/// <param name="Members">The settings and variables it sets, and what it stops; each with what it must be.</param>
/// <param name="Make">Makes the step for a device.</param>
internal sealed record CommandStep(
    string Name, IReadOnlyList<FileFormula> Formulas, IReadOnlyList<(FileNode Node, string Member, MemberUse Use)> Members, Func<CommandMaker, StepMethod> Make);
