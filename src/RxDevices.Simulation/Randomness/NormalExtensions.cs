namespace RxDevices.Simulation;

/// <summary>Random numbers of other spreads than the even one.</summary>
public static class NormalExtensions
{
    /// <summary>
    /// The normal (Gaussian) random number of a number: mean 0, standard deviation 1; made of the fractions 2 x number and 2 x number + 1.
    /// </summary>
    public static double Normal(this RandomStream stream, long number)
    {
        // Box and Muller; 1 - fraction is above 0.
        var radius = Math.Sqrt(-2 * SameEverywhere.Log(1 - stream.Fraction(2 * number)));
        return radius * SameEverywhere.CosOfTurns(stream.Fraction((2 * number) + 1));
    }
}
