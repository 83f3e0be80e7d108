using System.Numerics;

namespace RxDevices.Devices;

/// <summary>The image of a round beam: a cone on a dark screen, somewhere near the middle.</summary>
/// <param name="Column">How far its middle is right of the screen's, -11 to 11.</param>
/// <param name="Row">How far its middle is below the screen's, -11 to 11.</param>
/// <param name="Size">The radius, and the value of its middle, 26 to 36.</param>
internal readonly record struct BeamSpot(int Column, int Row, int Size)
{
    private const int Middle = Noise.Side / 2;

    /// <summary>A spot of random place and size.</summary>
    public static BeamSpot At(SeededRandom random)
    {
        var row = Offset(12);
        return new(Offset(12), row, 31 + Offset(6));

        int Offset(int below) => random.Next(below) * (random.Next(2) == 0 ? 1 : -1);
    }

    /// <summary>The image of a random spot.</summary>
    public static T[,] Image<T>(SeededRandom random)
        where T : INumber<T>
    {
        var spot = At(random);
        var image = new T[Noise.Side, Noise.Side];
        for (var y = -spot.Size; y < spot.Size; y++)
        {
            for (var x = -spot.Size; x < spot.Size; x++)
            {
                image[Middle + spot.Row + y, Middle + spot.Column + x] = T.CreateTruncating(spot.Height(x, y));
            }
        }

        return image;
    }

    private int Height(int x, int y) => Math.Max(0, Size - (int)Math.Sqrt((x * x) + (y * y)));
}
