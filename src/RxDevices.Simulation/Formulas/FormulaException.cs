namespace RxDevices.Simulation;

/// <summary>A formula that cannot be read.</summary>
/// <param name="text">The formula.</param>
/// <param name="error">What is wrong with it.</param>
public sealed class FormulaException(string text, FormulaError error) : FormatException($"The formula {text} is wrong at {error}")
{
    /// <summary>What is wrong with it, and where.</summary>
    public FormulaError Error { get; } = error;
}
