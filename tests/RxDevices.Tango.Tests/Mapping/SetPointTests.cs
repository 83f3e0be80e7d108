using CsCheck;
using RxDevices.Tango.Tests.Cdr;
using RxDevices.Tango.Tests.Kit;

namespace RxDevices.Tango.Tests.Mapping;

public class SetPointTests
{
    private static readonly AttributeDescription[] Known =
    [
        Described.As<double>("double_scalar", AccessMode.ReadWrite),
        Described.As<double[]>("double_spectrum", AccessMode.ReadWrite),
        Described.As<string[]>("string_spectrum", AccessMode.ReadWrite),
        Described.As<string>("string_scalar", AccessMode.ReadWrite),
        Described.As<int>("long_scalar", AccessMode.ReadWrite),
        Described.As<int[,]>("img", AccessMode.ReadWrite),
        Described.As("enu", new(DataType.Enum, DataFormat.Scalar), AccessMode.ReadWrite, "ZERO", "ONE", "TWO"),
    ];

    public static TheoryData<string, object> Written => new()
    {
        { "34_write_double", 3.25 },
        { "35_write_string_latin1", "h\u00e9llo" },
        { "36_write_double_spectrum", new[] { 1.0, 2.0, 3.0 } },
        { "37_write_string_spectrum", new[] { "a", "bcd" } },
        { "38_write_long", -7 },
        { "39_write_image", new[,] { { 10, 20 }, { 30, 40 }, { 50, 60 } } },
        { "40_write_enum", "TWO" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void What_a_real_client_writes_is_a_value_of_the_model(string name, object expected)
    {
        var message = Transcript.Frame(Capture.Of(name).Request)[0];
        var reader = message.Open();
        RequestHeader.Read(ref reader, message.Header.Version);
        var setPoint = Assert.Single(SetPoint.ReadAll(ref reader, Described.In(Known)));
        ClntIdent.Read(ref reader);
        reader.End();

        Assert.Null(reader.Problem);
        Assert.Null(setPoint.Refusal);
        Assert.Equal(expected, setPoint.Value);
        Assert.Equal(expected.GetType(), setPoint.Value!.GetType());
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void What_we_write_is_what_a_real_client_means(string name, object value)
    {
        var (_, arguments) = Transcript.DecodeRequest(Transcript.Frame(Capture.Of(name).Request)[0]);
        var (values, _) = Assert.IsType<(AttributeValue4[], ClntIdent)>(arguments);
        var bytes = CdrWriter.ToArray(SetPoint.Of(Described.In(Known)(values[0].Name)!, value), SetPoint.Write);
        var reader = new CdrReader(bytes, isLittleEndian: true);
        var ours = AttributeValue4.Read(ref reader);

        // Real clients leave the dimensions of what is read as they were in memory.
        Assert.Equal(0, reader.Remaining);
        Assert.Equivalent(values[0] with { RDim = default }, ours, strict: true);
    }

    [Fact]
    public void Set_points_of_any_type_come_back()
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

    [Theory]
    [InlineData(AttributeDataType.AttNoData, 1, 0, "API_IncompatibleAttrDataType")]
    [InlineData(AttributeDataType.AttLong, 2, 3, "API_AttrIncorrectDataNumber")]
    [InlineData(AttributeDataType.AttLong, -1, 3, "API_AttrIncorrectDataNumber")]
    [InlineData(AttributeDataType.AttLong, int.MaxValue, int.MaxValue, "API_AttrIncorrectDataNumber")]
    internal void A_value_that_is_none_is_refused_alone(AttributeDataType choice, int x, int y, string reason)
    {
        object value = choice == AttributeDataType.AttNoData ? true : new[] { 1, 2, 3 };
        var bad = new AttributeValue4(new(choice, value), default, AttrDataFormat.FmtUnknown, default, "IMG", default, new(x, y), []);
        var good = bad with { Value = new(AttributeDataType.AttLong, new[] { 7 }), WDim = new(1, 1) };
        var bytes = CdrWriter.ToArray(new[] { bad, good }, static (ref writer, values) => writer.WriteSequence(values, AttributeValue4.Write));
        var reader = new CdrReader(bytes, isLittleEndian: true);
        var setPoints = SetPoint.ReadAll(ref reader, Described.In(Known));

        Assert.Null(reader.Problem);
        Assert.Equal(("img", reason), (setPoints[0].Name, setPoints[0].Refusal!.Reason));
        Assert.Equal(new[,] { { 7 } }, setPoints[1].Value);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_label_that_is_not_there_is_refused(short position)
    {
        var value = new AttributeValue4(
            new(AttributeDataType.AttShort, new[] { position }), default, AttrDataFormat.FmtUnknown, default, "enu", default, new(1, 0), []);
        var reader = new CdrReader(CdrWriter.ToArray(value, AttributeValue4.Write), isLittleEndian: true);
        Assert.Equal("API_WAttrOutsideLimit", SetPoint.Read(ref reader, Described.In(Known)).Refusal!.Reason);
    }

    [Fact]
    public void A_state_may_be_written_alone()
    {
        var value = new AttributeValue4(
            new(AttributeDataType.DeviceState, DevState.Fault), default, AttrDataFormat.FmtUnknown, default, "state", default, new(1, 0), []);
        var reader = new CdrReader(CdrWriter.ToArray(value, AttributeValue4.Write), isLittleEndian: true);
        Assert.Equal(DevState.Fault, SetPoint.Read(ref reader, Described.In(Described.As<DevState>("State"))).Value);
    }

    [Fact]
    public void An_attribute_that_is_not_known_is_named()
    {
        var bytes = CdrWriter.ToArray(SetPoint.Of(Described.As<int>("nope"), 1), SetPoint.Write);
        var reader = new CdrReader(bytes, isLittleEndian: true);
        Assert.Equal(new SetPoint("nope", null, null), SetPoint.Read(ref reader, Described.In(Known)));
    }

    [Fact]
    public void What_does_not_fit_is_not_written() =>
        Assert.Throws<InvalidCastException>(() => SetPoint.Of(Described.As<short>("a"), 70_000));

    private static void Survive<T>(Gen<T> gen)
    {
        SurviveAs(gen);
        SurviveAs(gen.Array[0, 6]);
        SurviveAs(gen.Array[6].Select(flat => new[,] { { flat[0], flat[1] }, { flat[2], flat[3] }, { flat[4], flat[5] } }));
    }

    private static void SurviveAs<T>(Gen<T> gen) => Gen.Select(gen, Gen.Bool).Sample(
        (value, isLittleEndian) =>
        {
            var attribute = Described.As<T>("a", AccessMode.ReadWrite);
            var reader = new CdrReader(CdrWriter.ToArray(SetPoint.Of(attribute, value), SetPoint.Write, isLittleEndian), isLittleEndian);
            Assert.Equal<object?>(value, SetPoint.Read(ref reader, Described.In(attribute)).Value);
            Assert.Equal((null, 0), (reader.Problem, reader.Remaining));
        },
        threads: 1,
        iter: 60);
}
