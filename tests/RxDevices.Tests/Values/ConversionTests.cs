using CsCheck;
using RxDevices.Tests.Kit;

namespace RxDevices.Tests.Values;

public class ConversionTests
{
    [Fact]
    public void Numbers_become_another_type_where_nothing_is_lost()
    {
        Assert.Equal(1.0, ValueTraits<double>.Convert(1));
        Assert.Equal(3, ValueTraits<int>.Convert(3.0));
        Assert.Equal(255, ValueTraits<byte>.Convert(255L));
        Assert.Equal(-5, ValueTraits<short>.Convert(-5L));
        Assert.Equal(ulong.MaxValue, ValueTraits<ulong>.Convert(ulong.MaxValue));
        Assert.Equal(16777216f, ValueTraits<float>.Convert(16777216));
        Assert.Equal(float.PositiveInfinity, ValueTraits<float>.Convert(double.PositiveInfinity));
        Assert.Equal(float.NaN, ValueTraits<float>.Convert(double.NaN));
        Assert.True(ValueTraits<bool>.Convert(1L));
        Assert.False(ValueTraits<bool>.Convert((byte)0));
        Assert.Equal([1.0, 2.0], ValueTraits<double[]>.Convert(new[] { 1, 2 }));
        Assert.Equal([1.0, 2.5], ValueTraits<double[]>.Convert(new object[] { 1L, 2.5 }));
        Assert.Equal(new[,] { { 1L, 2L } }, ValueTraits<long[,]>.Convert(new object[,] { { (short)1, 2.0 } }));
    }

    [Fact]
    public void A_double_becomes_the_nearest_float() => Assert.Equal(0.1f, ValueTraits<float>.Convert(0.1));

    [Fact]
    public void What_would_be_lost_is_refused_in_words()
    {
        Refuses<int>(1.5, "1.5 is no Int32");
        Refuses<byte>(300, "300 is no Byte");
        Refuses<double>("x", "'x' is no Double");
        Refuses<double>("1", "'1' is no Double");
        Refuses<uint>(-1, "-1 is no UInt32");
        Refuses<long>(9223372036854775808.0, "9.223372036854776E+18 is no Int64");
        Refuses<int>(double.NaN, "NaN is no Int32");
        Refuses<bool>(2, "2 is no Boolean");
        Refuses<bool>(1.0, "1 is no Boolean");
        Refuses<int>(true, "True is no Int32");
        Refuses<string>(5, "5 is no String");
        Refuses<double>(null, "nothing is no DevDouble");
        Refuses<double>(new[] { 1.0 }, "a list is no Double");
        Refuses<double[]>(1.0, "1 is no DevVarDoubleArray");
        Refuses<double[]>(new double[1, 1], "a list of lists is no DevVarDoubleArray");
        Refuses<string[]>(new object?[] { null }, "nothing is no String");
        Refuses<Encoded>("x", "'x' is no Encoded");
    }

    [Fact]
    public void Whole_numbers_that_a_floating_type_has_not_are_refused()
    {
        Refuses<double>(9007199254740993, "9007199254740993 is no Double");
        Refuses<double>(ulong.MaxValue, "18446744073709551615 is no Double");
        Refuses<float>(16777217, "16777217 is no Single");
        Refuses<float>(1e300, "1E+300 is no Single");
    }

    [Fact]
    public void Lists_of_another_sign_are_converted_and_not_reinterpreted()
    {
        Assert.Equal(typeof(int[]), ValueTraits<int[]>.Convert(new uint[] { 1 }).GetType());
        Refuses<int[]>(new[] { uint.MaxValue }, "4294967295 is no Int32");
        Refuses<short[]>(new ushort[] { 40000 }, "40000 is no Int16");
        Refuses<ulong[,]>(new[,] { { -1L } }, "-1 is no UInt64");
        Assert.Equal(typeof(DevState[]), ValueTraits<DevState[]>.Convert(new[] { 10 }).GetType());
        Refuses<Colour[]>(new[] { 6 }, "6 is none of None, Red, Green, Yellow, Blue");
    }

    [Fact]
    public void An_enumeration_is_given_by_label_in_any_case_or_by_number()
    {
        Assert.Equal(Colour.Green, ValueTraits<Colour>.Convert("Green"));
        Assert.Equal(Colour.Blue, ValueTraits<Colour>.Convert("bLUE"));
        Assert.Equal(Colour.Blue, ValueTraits<Colour>.Convert(7L));
        Assert.Equal([Colour.Red, Colour.Blue], ValueTraits<Colour[]>.Convert(new object[] { "red", (byte)7 }));
        Refuses<Colour>("Pink", "'Pink' is none of None, Red, Green, Yellow, Blue");
        Refuses<Colour>(6, "6 is none of None, Red, Green, Yellow, Blue");
        Refuses<Colour>(1L << 40, "1099511627776 is none of None, Red, Green, Yellow, Blue");
        Refuses<Colour>("Red, Green", "'Red, Green' is none of None, Red, Green, Yellow, Blue");
        Refuses<Colour>("", "'' is none of None, Red, Green, Yellow, Blue");
        Refuses<Colour>(DevState.On, "On is no Colour");
    }

    [Fact]
    public void An_enumeration_gives_its_number_and_no_text()
    {
        Assert.Equal(7, ValueTraits<int>.Convert(Colour.Blue));
        Assert.Equal(10.0, ValueTraits<double>.Convert(DevState.Running));
        Refuses<string>(Colour.Blue, "Blue is no String");
        Refuses<bool>(Colour.Blue, "Blue is no Boolean");
    }

    [Fact]
    public void A_state_is_given_in_Tangos_spelling_in_any_case_or_by_number()
    {
        Assert.Equal(DevState.Running, ValueTraits<DevState>.Convert("RUNNING"));
        Assert.Equal(DevState.Running, ValueTraits<DevState>.Convert("running"));
        Assert.Equal(DevState.Unknown, ValueTraits<DevState>.Convert(13));
        Refuses<DevState>("10", "'10' is no DevState");
        Refuses<DevState>(14, "14 is none of On, Off, Close, Open, Insert, Extract, Moving, Standby, Fault, Init, Running, Alarm, Disable, Unknown");
        Refuses<DevState>(Colour.Red, "Red is no DevState");
    }

    [Fact]
    public void A_refused_value_is_a_failure_with_Tangos_reason()
    {
        var device = new Container<byte>(new Bench(), 1);

        var refusal = AtOnce.Refusal(() => device.Port.WriteNow("value", 300));

        Assert.Equal("API_IncompatibleAttrDataType", refusal.Reason);
        Assert.Equal("Incompatible attribute type, expected type is : Tango::DevVarCharArray (even for single value): 300 is no Byte", refusal.Description);
        Assert.Equal((byte)1, device.Port.ReadNow("value").Value);
    }

    [Fact]
    public void A_number_is_preserved_or_refused()
    {
        Gen<object> numbers = Gen.OneOf<object>(
            Gen.Byte.Select(number => (object)number), Gen.Short.Select(number => (object)number), Gen.UShort.Select(number => (object)number),
            Gen.Int.Select(number => (object)number), Gen.UInt.Select(number => (object)number), Gen.Long.Select(number => (object)number),
            Gen.ULong.Select(number => (object)number), Gen.Float.Select(number => (object)number), Gen.Double.Select(number => (object)number),
            Gen.Int[-300, 300].Select(number => (object)(double)number), Gen.Int[-300, 300].Select(number => (object)(long)number));

        numbers.Sample(number =>
            PreservesOrRefuses<byte>(number) && PreservesOrRefuses<short>(number) && PreservesOrRefuses<ushort>(number)
            && PreservesOrRefuses<int>(number) && PreservesOrRefuses<uint>(number) && PreservesOrRefuses<long>(number)
            && PreservesOrRefuses<ulong>(number) && PreservesOrRefuses<double>(number)
            && (number is double || PreservesOrRefuses<float>(number)));
    }

    private static bool PreservesOrRefuses<T>(object number)
        where T : System.Numerics.INumber<T>
    {
        try
        {
            // Written out with all its digits, so that no comparison rounds.
            return Exactly(ValueTraits<T>.Convert(number)) == Exactly(number);
        }
        catch (InvalidCastException)
        {
            return true;
        }
    }

    private static string Exactly(object number) => number switch
    {
        float single => Exactly((double)single),
        double real when double.IsInteger(real) => $"{new System.Numerics.BigInteger(real)}",
        double real => $"{real:R}",
        _ => $"{number}",
    };

    private static void Refuses<T>(object? value, string because) =>
        Assert.Equal(because, Assert.Throws<InvalidCastException>(() => ValueTraits<T>.Convert(value)).Message);
}
