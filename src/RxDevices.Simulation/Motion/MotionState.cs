namespace RxDevices.Simulation;

/// <summary>Where something that moves is at an instant, and how.</summary>
/// <param name="Position">Where it is, in u: the unit of positions.</param>
/// <param name="Velocity">How fast it moves, in u/s; negative: to lower positions.</param>
/// <param name="Acceleration">How fast the velocity changes, in u/s².</param>
/// <param name="IsMoving">Whether it is still on its way.</param>
public readonly record struct MotionState(double Position, double Velocity, double Acceleration, bool IsMoving);
