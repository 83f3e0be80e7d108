using System.Globalization;

namespace RxDevices.Devices.Tests;

/// <summary>The images of a beam spot.</summary>
public sealed class TangoTestBeamTests : TangoTestBench
{
    public static TheoryData<string> Beams =>
        [.. from type in new[] { "short", "long", "ulong", "long64", "ulong64", "float", "double" } select $"{type}_image_ro"];

    [Theory]
    [MemberData(nameof(Beams))]
    public void A_beam_is_a_cone_on_a_dark_screen(string name)
    {
        var image = Numbers(name);
        var (row, column, height) = Peak(image);

        for (var y = 0; y < 251; y++)
        {
            for (var x = 0; x < 251; x++)
            {
                var distance = (int)Math.Sqrt(((y - row) * (y - row)) + ((x - column) * (x - column)));
                var expected = y - row < height && x - column < height ? Math.Max(0, height - distance) : 0;
                Assert.True(image[y, x] == expected, $"{name}[{y}, {x}] is {image[y, x]} and not {expected}");
            }
        }
    }

    [Fact]
    public void A_beam_wanders_up_to_11_around_the_middle_and_has_a_size_of_26_to_36()
    {
        var (rows, columns, heights) = (new SortedSet<int>(), new SortedSet<int>(), new SortedSet<int>());
        for (var tick = 0; tick < 400; tick++, Tick())
        {
            var (row, column, height) = Peak(Numbers("short_image_ro"));
            rows.Add(row - 125);
            columns.Add(column - 125);
            heights.Add(height);
        }

        Assert.Equal([.. Enumerable.Range(-11, 23)], rows);
        Assert.Equal([.. Enumerable.Range(-11, 23)], columns);
        Assert.Equal([.. Enumerable.Range(26, 11)], heights);
    }

    [Fact]
    public void Each_beam_goes_its_own_way() =>
        Assert.True(Beams.Select(name => Peak(Numbers((string)name))).Distinct().Count() > 1);

    private static (int Row, int Column, int Height) Peak(int[,] image)
    {
        var height = image.Cast<int>().Max();
        var place = image.Cast<int>().ToList().IndexOf(height);
        return (place / 251, place % 251, height);
    }

    private int[,] Numbers(string name)
    {
        var image = Client.Read<Array>(name);
        var numbers = new int[251, 251];
        var place = 0;
        foreach (var value in image)
        {
            numbers[place / 251, place % 251] = Convert.ToInt32(value, CultureInfo.InvariantCulture);
            place++;
        }

        return numbers;
    }
}
