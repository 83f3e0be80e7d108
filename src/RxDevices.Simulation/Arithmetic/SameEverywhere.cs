namespace RxDevices.Simulation;

/// <summary>
/// Sine, exponential and logarithm from additions, multiplications and divisions alone, so that every machine gives the same bits; those of
/// <see cref="Math"/> come from the C library and may differ in the last one.
/// </summary>
/// <remarks>Safe from any thread. Source: the polynomials of fdlibm (Sun Microsystems, 1993); the error is below one unit in the last place
/// or two.</remarks>
internal static class SameEverywhere
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>The sine of an angle in turns: 0.25 is a right angle. Exact at every quarter.</summary>
    public static double SinOfTurns(double turns)
    {
        var quarters = Math.Round(turns * 4, MidpointRounding.ToEven);
        var x = (turns - (quarters / 4)) * Math.Tau;
        return ((long)quarters & 3) switch
        {
            0 => SinNear0(x),
            1 => CosNear0(x),
            2 => -SinNear0(x),
            _ => -CosNear0(x),
        };
    }

    /// <summary>The cosine of an angle in turns.</summary>
    public static double CosOfTurns(double turns) => SinOfTurns(turns + 0.25);

    /// <summary>e to a power.</summary>
    public static double Exp(double power)
    {
        if (double.IsNaN(power) || power > 709.782712893384)
        {
            return double.IsNaN(power) ? power : double.PositiveInfinity;
        }

        if (power < -745.2)
        {
            return 0;
        }

        var k = Math.Round(power * 1.44269504088896338700, MidpointRounding.ToEven);
        var (high, low) = (power - (k * Ln2High), k * Ln2Low);
        var x = high - low;
        var t = x * x;
        var c = x - (t * (1.66666666666666019037e-01 + (t * (-2.77777777770155933842e-03 + (t * (6.61375632143793436117e-05
            + (t * (-1.65339022054652515390e-06 + (t * 4.13813679705723846039e-08)))))))));
        return Math.ScaleB(1 - (low - (x * c / (2 - c)) - high), (int)k);
    }

    /// <summary><c>(1 - e^-x) / x</c> for x of 0 and above: how much of x has happened of what dies away. Keeps its digits near 0, where it is 1.</summary>
    public static double Settled(double x) => x < 0.01
        ? 1 - (x / 2 * (1 - (x / 3 * (1 - (x / 4 * (1 - (x / 5 * (1 - (x / 6)))))))))
        : (1 - Exp(-x)) / x;

    /// <summary>The natural logarithm of a finite number above 0.</summary>
    public static double Log(double number)
    {
        var k = Math.ILogB(number);
        var mantissa = Math.ScaleB(number, -k);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            k++;
        }

        var f = mantissa - 1;
        var s = f / (2 + f);
        var z = s * s;
        var w = z * z;
        var t1 = w * (3.999999999940941908e-01 + (w * (2.222219843214978396e-01 + (w * 1.531383769920937332e-01))));
        var t2 = z * (6.666666666666735130e-01 + (w * (2.857142874366239149e-01
            + (w * (1.818357216161805012e-01 + (w * 1.479819860511658591e-01))))));
        var half = 0.5 * f * f;
        return (k * Ln2High) - (half - ((s * (half + t1 + t2)) + (k * Ln2Low)) - f);
    }

    private static double SinNear0(double x)
    {
        var z = x * x;
        var r = 8.33333333332248946124e-03 + (z * (-1.98412698298579493134e-04 + (z * (2.75573137070700676789e-06
            + (z * (-2.50507602534068634195e-08 + (z * 1.58969099521155010221e-10)))))));
        return x + (z * x * (-1.66666666666666324348e-01 + (z * r)));
    }

    private static double CosNear0(double x)
    {
        var z = x * x;
        var r = z * (4.16666666666666019037e-02 + (z * (-1.38888888888741095749e-03 + (z * (2.48015872894767294178e-05
            + (z * (-2.75573143513906633035e-07 + (z * (2.08757232129817482790e-09 + (z * -1.13596475577881948265e-11))))))))));
        var half = 0.5 * z;
        var whole = 1 - half;
        return whole + ((1 - whole - half) + (z * r));
    }
}
