namespace RxDevices.Files;

/// <summary>What a command is made with.</summary>
/// <param name="device">The device.</param>
/// <param name="scope">What names in formulas stand for.</param>
internal sealed class CommandMaker(FileDevice device, Scope scope)
{
    public FileDevice Device => device;

    public Expression Wire(FileFormula formula) => new(formula, scope);
}
