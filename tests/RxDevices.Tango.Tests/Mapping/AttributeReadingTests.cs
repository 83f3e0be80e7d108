using System.Globalization;
using CsCheck;
using RxDevices.Tango.Tests.Cdr;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Mapping;

public class AttributeReadingTests
{
    private static readonly AttributeDescription[] Known =
    [
        Described.As<double>("double_scalar", AccessMode.ReadWrite),
        Described.As<double>("ampli", AccessMode.Write),
        Described.As<int[,]>("img", AccessMode.ReadWrite),
        Described.As("enu", new(DataType.Enum, DataFormat.Scalar), AccessMode.ReadWrite, "ZERO", "ONE", "TWO"),
        Described.As<Encoded>("enc"),
        Described.As<byte>("invalid"),
    ];

    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private enum Shutter
    {
        Closed = 3,
        Open = 7,
    }

    [Theory]
    [InlineData("10_read_double_rw", "double_scalar ReadWrite 2026-11-22T21:25:51.254090Z ATTR_VALID -4.090606446421382 set to 3.25")]
    [InlineData("11_read_double_w", "ampli Write 2026-11-22T21:25:51.254190Z ATTR_VALID 0 set to 0")]
    [InlineData("18_read_State", "State Read 2026-11-22T21:25:51.254837Z ATTR_VALID Running")]
    [InlineData("23_read_image_3x2", "img ReadWrite 2026-11-22T21:25:56.230360Z ATTR_VALID 3x2: 1 2 3 4 5 6 set to 1x1: 0")]
    [InlineData("24_read_image_after_write", "img ReadWrite 2026-11-22T21:25:56.231116Z ATTR_VALID 2x3: 10 20 30 40 50 60 set to 2x3: 10 20 30 40 50 60")]
    [InlineData("25_read_enu", "enu ReadWrite 2026-11-22T21:25:56.231373Z ATTR_VALID ONE set to ZERO")]
    [InlineData("29_read_stas", "stas Read 2026-11-22T21:25:56.232743Z ATTR_VALID 2: Moving Fault")]
    [InlineData("30_read_strs", "strs Read 2026-11-22T21:25:56.233053Z ATTR_VALID 3: a  xyz")]
    [InlineData("31_read_invalid", "invalid Read 2026-11-22T21:25:56.237899Z ATTR_INVALID")]
    [InlineData("32_read_empty", "empty Read 2026-11-22T21:25:56.238184Z ATTR_VALID 0:")]
    [InlineData("21_read_missing", "nope Read 1970-01-01T00:00:00.000000Z API_AttrNotFound")]
    public void A_reading_of_a_real_device_is_one_of_the_model(string name, string expected)
    {
        var message = Transcript.Frame(Capture.Of(name).Reply)[0];
        var reader = message.Open();
        ReplyHeader.Read(ref reader, message.Header.Version);
        var reading = Assert.Single(AttributeReadings.Read(ref reader, Described.In(Known)));

        Assert.Null(reader.Problem);
        Assert.Equal(expected, Print(reading));
    }

    [Theory]
    [InlineData("10_read_double_rw")]
    [InlineData("11_read_double_w")]
    [InlineData("12_read_short_ro")]
    [InlineData("13_read_boolean_scalar")]
    [InlineData("14_read_uchar_scalar")]
    [InlineData("15_read_long64_scalar")]
    [InlineData("16_read_float_scalar")]
    [InlineData("17_read_string_scalar")]
    [InlineData("18_read_State")]
    [InlineData("19_read_Status")]
    [InlineData("20_read_many")]
    [InlineData("21_read_missing")]
    [InlineData("22_read_exception")]
    [InlineData("24_read_image_after_write")]
    [InlineData("25_read_enu")]
    [InlineData("26_read_enc")]
    [InlineData("27_read_bools")]
    [InlineData("28_read_sta")]
    [InlineData("29_read_stas")]
    [InlineData("30_read_strs")]
    [InlineData("31_read_invalid")]
    [InlineData("32_read_empty")]
    [InlineData("33_read_spec")]
    [InlineData("92_giop12_read")]
    public void A_reading_of_the_model_is_written_as_by_a_real_device(string name)
    {
        var capture = Capture.Of(name);
        Padding.AssertEqualBut(capture.Reply, Again(capture.Reply), Again);

        static byte[] Again(byte[] bytes)
        {
            var message = Transcript.Frame(bytes)[0];
            var reader = message.Open();
            var header = ReplyHeader.Read(ref reader, message.Header.Version);
            var readings = AttributeReadings.Read(ref reader, Described.In(Known));
            Assert.Null(reader.Problem);

            // What is read of an enumeration are its labels; what a device gives to write is made positions again.
            var written = readings.Select(reading => Described.In(Known)(reading.Name) is { } attribute
                ? AttributeReading.Of(attribute, reading.Reading)
                : reading);
            return Transcript.Written(message.Header.Version, true, writer => writer.Reply(header, written.ToArray(), AttributeReadings.Write));
        }
    }

    [Fact]
    public void Readings_of_any_type_come_back()
    {
        Survive(Gen.Bool);
        Survive(Gen.Byte);
        Survive(Gen.Short);
        Survive(Gen.UShort);
        Survive(Gen.Int);
        Survive(Gen.UInt);
        Survive(Gen.Long);
        Survive(Gen.ULong);
        Survive(Gen.Float);
        Survive(Gen.Double);
        Survive(RoundTripTests.Texts);
        Survive(RoundTripTests.States);
        Survive(RoundTripTests.Encodeds);
    }

    [Fact]
    public void A_near_enumeration_travels_as_the_positions_of_its_labels()
    {
        var attribute = Described.As<Shutter[]>("shutters", AccessMode.ReadWrite, "shut", "wide open");
        var reading = Reading.Of<Shutter[]>([Shutter.Open, Shutter.Closed], Noon).With([Shutter.Closed]);
        var bytes = CdrWriter.ToArray(AttributeReading.Of(attribute, reading), AttributeReading.Write);

        var wire = new CdrReader(bytes, isLittleEndian: true);
        var value = AttributeValue5.Read(ref wire);
        Assert.Equal((AttributeDataType.AttShort, 29), (value.Value.Case, value.DataType));
        Assert.Equal(new short[] { 1, 0, 0 }, value.Value.Value);

        var reader = new CdrReader(bytes, isLittleEndian: true);
        var far = Assert.IsType<Reading<string[]>>(AttributeReading.Read(ref reader, Described.In(attribute)).Reading);
        Assert.Equal(["wide open", "shut"], far.Value);
        Assert.Equal(["shut"], far.SetPoint);
    }

    [Fact]
    public void A_far_enumeration_can_be_served_again()
    {
        var attribute = Described.As("enu", new(DataType.Enum, DataFormat.Scalar), AccessMode.Read, "ZERO", "ONE");
        var bytes = CdrWriter.ToArray(AttributeReading.Of(attribute, Reading.Of("ONE", Noon)), AttributeReading.Write);
        var reader = new CdrReader(bytes, isLittleEndian: true);
        Assert.Equal("ONE", AttributeReading.Read(ref reader, Described.In(attribute)).Reading.Value);

        var unnamed = new CdrReader(bytes, isLittleEndian: true);
        Assert.Equal("1", AttributeReading.Read(ref unnamed, Described.In()).Reading.Value);
    }

    [Fact]
    public void An_enumeration_without_a_value_keeps_its_type()
    {
        var attribute = Described.As<Shutter>("shutter", AccessMode.Read, "shut", "open");
        var reading = Reading.Of(Shutter.Open, Noon, Quality.Invalid);
        var wire = new CdrReader(CdrWriter.ToArray(AttributeReading.Of(attribute, reading), AttributeReading.Write), isLittleEndian: true);
        var value = AttributeValue5.Read(ref wire);
        Assert.Equal((AttributeDataType.AttNoData, 29, AttrDataFormat.Scalar), (value.Value.Case, value.DataType, value.DataFormat));
    }

    [Theory]
    [InlineData(AttrDataFormat.Spectrum, 4, 0, 0, 0, "a value has fewer elements than its dimensions say")]
    [InlineData(AttrDataFormat.Spectrum, -1, 0, 0, 0, "a value has fewer elements than its dimensions say")]
    [InlineData(AttrDataFormat.Spectrum, 3, 0, 1, 0, "a set point has fewer elements than its dimensions say")]
    [InlineData(AttrDataFormat.Spectrum, 2, 0, int.MaxValue, 0, "a set point has fewer elements than its dimensions say")]
    [InlineData(AttrDataFormat.Image, int.MaxValue, int.MaxValue, 0, 0, "a value has fewer elements than its dimensions say")]
    [InlineData(AttrDataFormat.Image, int.MinValue, int.MinValue, 0, 0, "a value has fewer elements than its dimensions say")]
    [InlineData(AttrDataFormat.Image, 1, 1, int.MaxValue, int.MaxValue, "a set point has fewer elements than its dimensions say")]
    [InlineData(AttrDataFormat.Image, int.MaxValue, 0, 0, 0, "a value has fewer elements than its dimensions say")]
    [InlineData(AttrDataFormat.Image, 0, int.MaxValue, 0, 0, null)]
    [InlineData(AttrDataFormat.Scalar, -5, 12, 0, 0, null)]
    [InlineData(AttrDataFormat.Spectrum, 2, 0, 1, 0, null)]
    internal void Dimensions_are_believed_only_as_far_as_there_are_elements(
        AttrDataFormat format, int x, int y, int setX, int setY, string? problem)
    {
        var value = new AttributeValue5(
            new(AttributeDataType.AttLong, new[] { 1, 2, 3 }), Quality.Valid, format, 3, default, "a", new(x, y), new(setX, setY), []);
        var reader = new CdrReader(CdrWriter.ToArray(value, AttributeValue5.Write), isLittleEndian: true);
        AttributeReading.Read(ref reader, Described.In());
        Assert.Equal(problem, reader.Problem?.Split(" at byte")[0]);
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", 0, 0, 0)]
    [InlineData("2026-05-04T12:00:00.1234567Z", 1777896000, 123456, 700)]
    [InlineData("1969-12-31T23:59:59.9999999Z", -1, 999999, 900)]
    public void A_time_is_seconds_microseconds_and_nanoseconds(string text, int seconds, int microseconds, int nanoseconds)
    {
        var time = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal(new TimeVal(seconds, microseconds, nanoseconds), WireTime.Of(time));
        Assert.Equal(time, WireTime.Of(time).ToModel());
    }

    [Fact]
    public void Times_that_32_bits_cannot_say_are_the_nearest_they_can()
    {
        Assert.Equal(int.MinValue, WireTime.Of(DateTimeOffset.MinValue).TvSec);
        Assert.Equal(int.MaxValue, WireTime.Of(DateTimeOffset.MaxValue).TvSec);
        Assert.Equal(2174, new TimeVal(int.MaxValue, int.MaxValue, int.MaxValue).ToModel().Year + 136);
    }

    private static void Survive<T>(Gen<T> gen)
    {
        Survive(gen, gen);
        Survive(gen.Array[0, 9], gen.Array[0, 9]);
        Survive(Images(gen), Images(gen));
    }

    private static void Survive<T>(Gen<T> values, Gen<T> setPoints) => Gen.Select(values, setPoints, Gen.Int[0, 3], Gen.Bool, Gen.Int[1, 9]).Sample(
        (value, setPoint, mode, isLittleEndian, piece) =>
        {
            var access = (AccessMode)mode;
            var near = Reading.Of(value, Noon, Quality.Changing);
            near = access is AccessMode.ReadWrite or AccessMode.ReadWithWrite ? near.With(setPoint) : access == AccessMode.Write ? near.With(value) : near;
            var attribute = Described.As<T>("a", access);
            var bytes = CdrWriter.ToArray(AttributeReading.Of(attribute, near), AttributeReading.Write, isLittleEndian);
            var places = Enumerable.Range(1, bytes.Length / piece).Select(i => Math.Min(i * piece, bytes.Length));
            var reader = new CdrReader(Segments.Cut(bytes, places), isLittleEndian, start: 0);
            var far = Assert.IsType<Reading<T>>(AttributeReading.Read(ref reader, Described.In(attribute)).Reading);

            Assert.Equal((null, 0), (reader.Problem, reader.Remaining));
            Assert.Equal((near.Time, near.Quality, near.Failure), (far.Time, far.Quality, far.Failure));
            Assert.Equal<object?>(near.Value, far.Value);

            // A set point without elements cannot be told from none.
            if (near.HasSetPoint && near.SetPoint is not Array { Length: 0 })
            {
                Assert.True(far.HasSetPoint);
                Assert.Equal<object?>(near.SetPoint, far.SetPoint);
            }
            else
            {
                Assert.False(far.HasSetPoint);
            }
        },
        threads: 1,
        iter: 100);

    private static Gen<T[,]> Images<T>(Gen<T> elements) => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]).SelectMany((rows, columns) =>
        elements.Array[rows * columns].Select(flat =>
        {
            // Without elements nothing is said of rows and columns.
            var image = rows * columns == 0 ? new T[0, 0] : new T[rows, columns];
            for (var i = 0; i < image.Length; i++)
            {
                image[i / columns, i % columns] = flat[i];
            }

            return image;
        }));

    private static string Print(AttributeReading attribute)
    {
        var reading = attribute.Reading;
        var head = $"{attribute.Name} {attribute.Access} {reading.Time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffffZ} ";
        return reading switch
        {
            { Failure: { } failure } => head + failure.Reason,
            { HasValue: false } => head + TangoText.Of(reading.Quality),
            _ => head + TangoText.Of(reading.Quality) + " " + Print(reading.Value) + (reading.HasSetPoint ? " set to " + Print(reading.SetPoint) : ""),
        };
    }

    private static string Print(object? value) => value switch
    {
        Array { Rank: 2 } rows => $"{rows.GetLength(1)}x{rows.GetLength(0)}: {string.Join(" ", rows.Cast<object>())}",
        Array row => $"{row.Length}: {string.Join(" ", row.Cast<object>())}".TrimEnd(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
