namespace RxDevices.Simulation;

/// <summary>What every plant is asked with.</summary>
internal static class PlantCheck
{
    /// <summary>A span that does not go back, and an input that is a number.</summary>
    public static void Validate(TimeSpan span, double input)
    {
        Check.NotNegative(span);
        Check.Finite(input);
    }
}
