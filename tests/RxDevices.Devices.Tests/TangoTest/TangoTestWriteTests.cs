using System.Globalization;

namespace RxDevices.Devices.Tests;

/// <summary>What a write changes, and when.</summary>
public sealed class TangoTestWriteTests : TangoTestBench
{
    public static TheoryData<string, object> Spectra => new()
    {
        { "boolean_spectrum", true },
        { "double_spectrum", 1.5 },
        { "float_spectrum", 1.5f },
        { "long_spectrum", -7 },
        { "short_spectrum", (short)-7 },
        { "string_spectrum", "text" },
        { "uchar_spectrum", (byte)255 },
        { "ushort_spectrum", (ushort)65_535 },
    };

    public static TheoryData<string, object> Images =>
        [.. from row in Spectra select (row.Data.Item1.Replace("spectrum", "image", StringComparison.Ordinal), row.Data.Item2)];

    [Theory]
    [InlineData("ampli", -2.5)]
    [InlineData("double_scalar_w", 77.0)]
    [InlineData("long_scalar_w", 77)]
    [InlineData("short_scalar_w", (short)77)]
    [InlineData("boolean_scalar", false)]
    [InlineData("string_scalar", "")]
    public void What_only_shows_what_is_written_shows_it_at_once(string name, object value)
    {
        Client.Write(name, value);
        AssertShows(name, value, value);

        Tick();
        AssertShows(name, value, value);
    }

    [Theory]
    [InlineData("double_scalar", 10.0, 0.3489946723613097)]
    [InlineData("short_scalar", (short)1, (short)0)]
    [InlineData("long_scalar", 1, 0)]
    [InlineData("ulong_scalar", 1U, 0U)]
    public void What_moves_shows_the_set_point_at_once_and_moves_within_it_from_the_next_tick(string name, object written, object next)
    {
        Tick();
        var before = Client.Read(name)!;

        Client.Write(name, written);
        AssertShows(name, before, written);

        Tick();
        AssertShows(name, next, written);
    }

    [Theory]
    [InlineData("uchar_scalar", (byte)3)]
    [InlineData("ushort_scalar", (ushort)3)]
    [InlineData("float_scalar", 3.9f)]
    [InlineData("short_scalar", (short)3)]
    [InlineData("long_scalar", 3)]
    [InlineData("ulong_scalar", 3U)]
    public void A_number_takes_every_whole_value_below_what_is_written(string name, object written)
    {
        Client.Write(name, written);

        Assert.Equal([0, 1, 2], Seen(name));
    }

    [Theory]
    [InlineData("short_scalar_w", (short)3, "short_scalar_rww")]
    [InlineData("long_scalar_w", 3, "long_scalar_rww")]
    [InlineData("short_scalar", (short)3, "short_scalar_ro")]
    [InlineData("long_scalar", 3, "long64_scalar")]
    [InlineData("ulong_scalar", 3U, "ulong64_scalar")]
    public void A_write_sets_the_range_of_another_attribute(string name, object written, string other)
    {
        Client.Write(name, written);

        Assert.Equal([0, 1, 2], Seen(other));
    }

    [Theory]
    [InlineData("long64_scalar", 3L)]
    [InlineData("ulong64_scalar", 3UL)]
    public void The_64_bit_numbers_keep_their_range_whatever_is_written(string name, object written)
    {
        Client.Write(name, written);

        Assert.Equal(written, Client.Both(name).SetPoint);
        Assert.Contains(Seen(name), number => number > 2);
    }

    [Theory]
    [InlineData("long_scalar", 0)]
    [InlineData("long_scalar", 1)]
    [InlineData("long_scalar", int.MinValue)]
    [InlineData("short_scalar", (short)-5)]
    [InlineData("float_scalar", 1.5f)]
    [InlineData("float_scalar", -3f)]
    [InlineData("ulong_scalar", uint.MaxValue)]
    public void Some_ranges_hold_only_0_as_in_the_original(string name, object written)
    {
        Client.Write(name, written);

        Assert.Equal([0], Seen(name));
    }

    [Theory]
    [InlineData("ulong_scalar", 2_147_483_648U)]
    [InlineData("ulong_scalar", 2_147_483_653U)]
    [InlineData("long_scalar", int.MaxValue)]
    [InlineData("float_scalar", 1e30f)]
    public void Some_ranges_are_of_31_bits_as_in_the_original(string name, object written)
    {
        Client.Write(name, written);

        var seen = Seen(name);
        Assert.InRange(seen.Min, 0, int.MaxValue);
        Assert.InRange(seen.Max, int.MaxValue / 2, 1L << 31);
    }

    [Fact]
    public void The_write_of_an_amplitude_shows_beside_the_sine_at_once_and_scales_it_from_the_next_tick()
    {
        Tick();

        Client.Write("double_scalar_w", 2.0);
        AssertShows("double_scalar_rww", 4.467812274525003, 2.0);

        Tick();
        AssertShows("double_scalar_rww", 8.934263612449529 / 128, 2.0);
        Assert.Equal(8.934263612449529, Client.Read("double_scalar"));
    }

    [Fact]
    public void The_amplitude_of_the_wave_is_1_until_it_is_written_and_may_be_negative_or_0()
    {
        Client.Write("ampli", -3.0);
        Assert.Equal(Math.Sin(3.14159 / 180 * 1), Client.Read<double[]>("wave")[1]);

        Tick();
        Assert.Equal(-3 * Math.Sin(3.14159 / 180 * 2), Client.Read<double[]>("wave")[1]);

        Client.Write("ampli", 0.0);
        Tick();
        Assert.All(Client.Read<double[]>("wave"), value => Assert.Equal(0, Math.Abs(value)));
    }

    [Theory]
    [MemberData(nameof(Spectra))]
    public void A_spectrum_shows_the_first_256_of_what_is_written_and_the_set_point_all(string name, object element)
    {
        foreach (var count in name == "string_spectrum" ? new[] { 3, 256, 0 } : [3, 256, 257, 4096, 0])
        {
            var written = Array.CreateInstance(element.GetType(), count);
            for (var x = 0; x < count; x++)
            {
                written.SetValue(x % 2 == 0 ? element : Convert.ChangeType(x % 3 == 0, element.GetType(), CultureInfo.InvariantCulture), x);
            }

            Client.Write(name, written);

            Assert.Equal(written.Cast<object>().Take(256), ((Array)Client.Both(name).Value!).Cast<object>());
            Assert.Equal(written, Client.Both(name).SetPoint);
        }
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void An_image_shows_what_is_written(string name, object element)
    {
        foreach (var (rows, columns) in new[] { (2, 3), (1, 1), (251, 251), (0, 2), (0, 0) })
        {
            var written = Array.CreateInstance(element.GetType(), rows, columns);
            for (var y = 0; y < rows; y++)
            {
                for (var x = 0; x < columns; x++)
                {
                    var other = Convert.ChangeType(y == 1, element.GetType(), CultureInfo.InvariantCulture);
                    written.SetValue((x + y) % 2 == 0 ? element : other, y, x);
                }
            }

            Client.Write(name, written);

            AssertShows(name, written, written);
        }
    }

    [Fact]
    public void An_image_of_texts_shows_251_columns_and_rows_at_most_and_the_set_point_all()
    {
        var row = new string[1, 252];
        var column = new string[256, 1];
        for (var place = 0; place < 256; place++)
        {
            row[0, place % 252] = $"{place % 252}";
            column[place, 0] = $"{place}";
        }

        Client.Write("string_image", row);
        Assert.Equal(row.Cast<string>().Take(251), Client.Read<string[,]>("string_image").Cast<string>());
        Assert.Equal(row, Client.Both("string_image").SetPoint);

        Client.Write("string_image", column);
        Assert.Equal(column.Cast<string>().Take(251), Client.Read<string[,]>("string_image").Cast<string>());
    }

    [Fact]
    public void What_a_client_writes_or_reads_is_no_longer_changed_by_the_device_nor_by_the_client()
    {
        var written = new[] { 1.0, 2.0 };
        Client.Write("double_spectrum", written);
        var wave = Client.Read<double[]>("wave");
        var before = wave.ToArray();
        written[0] = 99;
        Tick();

        Assert.Equal([1.0, 2.0], Client.Read<double[]>("double_spectrum"));
        Assert.Equal(before, wave);
    }

    [Fact]
    public void A_write_is_one_reading_for_those_who_watch()
    {
        var timeline = Context.Record(Device.BooleanScalar, reading => $"{reading.Value} {reading.SetPoint}");

        Client.Write("boolean_scalar", false);
        Tick(3);

        Assert.Equal(["0s True True", "0s False False"], timeline.Lines);
    }

    private SortedSet<long> Seen(string name)
    {
        var seen = new SortedSet<long>();
        for (var tick = 0; tick < 100; tick++)
        {
            Tick();
            var value = Convert.ToDouble(Client.Read(name), CultureInfo.InvariantCulture);
            Assert.Equal(0, value % 1);
            seen.Add((long)value);
        }

        return seen;
    }
}
