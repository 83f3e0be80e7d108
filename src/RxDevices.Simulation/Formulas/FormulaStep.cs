namespace RxDevices.Simulation;

/// <summary>A part of a formula, ready to be computed.</summary>
/// <param name="values">The values of the names, in the order of the formula's list.</param>
internal delegate double FormulaStep(ReadOnlySpan<double> values);
