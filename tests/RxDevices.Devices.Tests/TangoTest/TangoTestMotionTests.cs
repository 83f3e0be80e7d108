using System.Globalization;
using System.Text.RegularExpressions;

namespace RxDevices.Devices.Tests;

/// <summary>What moves, how far and how often.</summary>
public sealed partial class TangoTestMotionTests : TangoTestBench
{
    [Fact]
    public void A_sine_begins_at_0_and_moves_by_one_degree_every_2_s()
    {
        var timeline = Context.Record(Device.DoubleScalar.Values());

        Tick(3);

        Assert.Equal(["0s 0", "2s 4.467812274525003", "4s 8.934263612449529", "6s 13.397993491726874"], timeline.Lines);
    }

    [Fact]
    public void Nothing_moves_between_two_ticks_and_reading_moves_nothing()
    {
        var before = Snapshot();

        Context.AdvanceBy(TimeSpan.FromSeconds(1.9));

        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void A_full_turn_takes_360_ticks()
    {
        Tick(45);
        Assert.Equal(181.01921589595074, Client.Read("double_scalar"));
        var wave = Client.Read<double[]>("wave");

        Tick(360);

        Assert.Equal(181.01921589595074, Client.Read("double_scalar"));
        Assert.Equal(wave, Client.Read<double[]>("wave"));
    }

    [Fact]
    public void The_wave_is_256_degrees_of_a_sine_that_begins_at_the_tick()
    {
        Tick();
        var wave = Client.Read<double[]>("wave");

        Assert.Equal(256, wave.Length);
        Assert.Equal(0.017452391697363293, wave[0]);
        Assert.Equal([.. Enumerable.Range(1, 256).Select(degree => Math.Sin(3.14159 / 180 * degree))], wave);
    }

    [Fact]
    public void The_period_is_an_option()
    {
        var quick = Context.Add("sys/tg_test/quick", context => new TangoTest(context, new() { Period = TimeSpan.FromSeconds(0.5) }));
        var timeline = Context.Record(quick.DoubleScalar.Values());

        Context.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.Equal(["0s 0", "0.5s 4.467812274525003", "1s 8.934263612449529"], timeline.Lines);
    }

    [Theory]
    [InlineData("short_scalar_rww")]
    [InlineData("long_scalar_rww")]
    [InlineData("short_scalar_ro")]
    [InlineData("short_scalar")]
    [InlineData("long_scalar")]
    [InlineData("ulong_scalar")]
    [InlineData("long64_scalar")]
    [InlineData("ulong64_scalar")]
    public void A_fresh_number_takes_any_value_from_0_to_255(string name)
    {
        var seen = new SortedSet<long>();
        for (var tick = 0; tick < 4_000; tick++, Tick())
        {
            seen.Add(Convert.ToInt64(Client.Read(name), CultureInfo.InvariantCulture));
        }

        Assert.Equal([.. Enumerable.Range(0, 256).Select(number => (long)number)], seen);
    }

    [Fact]
    public void Every_generated_spectrum_has_256_whole_numbers_from_0_to_255_and_moves()
    {
        foreach (var name in Original.AttributeOrder.Where(name => name.EndsWith("_spectrum_ro", StringComparison.Ordinal)))
        {
            var first = Client.Read<Array>(name).Cast<object>().ToArray();
            Tick();
            var second = Client.Read<Array>(name).Cast<object>().ToArray();

            Assert.Equal(256, first.Length);
            Assert.NotEqual(first, second);
            if (first[0] is string)
            {
                Assert.All(
                    first.Select((text, x) => (Text: (string)text, x)),
                    place => Assert.Matches($@"^\[{place.x:00}\]::hello-world-0[0-2]\d\d$", place.Text));
            }
            else if (first[0] is bool)
            {
                Assert.InRange(first.Count(value => value is true), 90, 166);
            }
            else
            {
                var numbers = first.Select(number => Convert.ToDouble(number, CultureInfo.InvariantCulture)).ToArray();
                Assert.All(numbers, number => Assert.True(number is >= 0 and <= 255 && number % 1 == 0));
                Assert.True(numbers.Distinct().Count() > 100);
            }
        }
    }

    [Fact]
    public void Texts_of_an_image_tell_their_column_and_row()
    {
        var image = Client.Read<string[,]>("string_image_ro");

        Assert.Matches(@"^\[00\]\[00\]::hello world::\d{4}$", image[0, 0]);
        Assert.Matches(@"^\[01\]\[00\]::hello world::\d{4}$", image[0, 1]);
        Assert.Matches(@"^\[07\]\[250\]::hello world::\d{4}$", image[250, 7]);
        Assert.Equal(256, image.Cast<string>().Select(text => Number().Match(text).Value).Distinct().Count());
    }

    [Theory]
    [InlineData("uchar_image_ro", 256)]
    [InlineData("ushort_image_ro", 256)]
    [InlineData("boolean_image_ro", 2)]
    public void An_image_of_noise_has_every_value(string name, int values)
    {
        var image = Client.Read<Array>(name);

        Assert.Equal((251, 251), (image.GetLength(0), image.GetLength(1)));
        Assert.Equal(values, image.Cast<object>().Distinct().Count());
        Assert.All(image.Cast<object>(), value => Assert.InRange(Convert.ToInt32(value, CultureInfo.InvariantCulture), 0, values - 1));
    }

    [Fact]
    public void The_size_of_one_image_is_an_option()
    {
        Context.Add("sys/tg_test/small", context => new TangoTest(context, new() { UShortImageSize = 3 }));
        var client = new Kit.Client(Context, "sys/tg_test/small");

        var image = client.Read<ushort[,]>("ushort_image_ro");

        Assert.Equal((3, 3), (image.GetLength(0), image.GetLength(1)));
        Assert.Equal(8192, client.Describe().Attribute("ushort_image_ro")!.MaxX);
    }

    private string Snapshot() => string.Join('\n', Original.AttributeOrder
        .Except(["no_value", "throw_exception"])
        .Select(Client.Read)
        .Select(value => value is Array array ? string.Join(' ', array.Cast<object>()) : $"{value}"));

    [GeneratedRegex(@"\d{4}$")]
    private static partial Regex Number();
}
