namespace RxDevices.Simulation;

/// <summary>
/// A random walk whose place after n steps can be asked for without the steps before: Lévy's construction, in which each place lies
/// between two wider apart by a random amount of its own. The steps are independent and normal, with standard deviation 1.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
internal static class Walk
{
    /// <summary>The place after a number of steps, from 0 on; 0 before the first.</summary>
    public static double At(RandomStream stream, long steps)
    {
        if (steps <= 0)
        {
            return 0;
        }

        // The places after 1, 2, 4, 8 ... steps, each from the one before, up to the pair around the wanted one.
        var (left, right, low, high) = (0L, 1L, 0.0, stream.Normal(0));
        while (right < steps)
        {
            (left, low) = (right, high);
            high += Math.Sqrt(right) * stream.Normal(-right);
            right *= 2;
        }

        // Then halfway, halfway, halfway: the middle of a stretch of n steps has variance n / 4 around the mean of its ends.
        while (right > steps)
        {
            if (steps == left)
            {
                return low;
            }

            var middle = left + ((right - left) / 2);
            var between = ((low + high) / 2) + (Math.Sqrt(right - left) / 2 * stream.Normal(middle));
            (left, low, right, high) = steps < middle ? (left, low, middle, between) : (middle, between, right, high);
        }

        return high;
    }
}
