using RxDevices.Simulation;

namespace RxDevices.Files;

/// <summary>A formula in a file.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="Constants">The numbers it may use beside what it is wired to.</param>
internal sealed record FileFormula(Formula Formula, FileText Node, IReadOnlyDictionary<string, double> Constants);
