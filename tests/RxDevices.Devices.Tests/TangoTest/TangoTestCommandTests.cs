namespace RxDevices.Devices.Tests;

/// <summary>Echoes, states, and what does nothing.</summary>
public sealed class TangoTestCommandTests : TangoTestBench
{
    public static TheoryData<string, object> Echoes => new()
    {
        { "DevBoolean", true },
        { "DevBoolean", false },
        { "DevShort", short.MinValue },
        { "DevShort", short.MaxValue },
        { "DevLong", int.MinValue },
        { "DevLong", int.MaxValue },
        { "DevLong64", long.MinValue },
        { "DevLong64", long.MaxValue },
        { "DevUShort", ushort.MaxValue },
        { "DevULong", uint.MaxValue },
        { "DevULong64", ulong.MaxValue },
        { "DevFloat", 0.1f },
        { "DevFloat", float.MaxValue },
        { "DevFloat", float.Epsilon },
        { "DevFloat", float.NaN },
        { "DevFloat", float.NegativeInfinity },
        { "DevDouble", -0.0 },
        { "DevDouble", double.MaxValue },
        { "DevDouble", double.Epsilon },
        { "DevDouble", double.NaN },
        { "DevDouble", double.PositiveInfinity },
        { "DevString", "" },
        { "DevString", "Größe, 'quoted'\n\"twice\"" },
        { "DevString", new string('x', 100_000) },
        { "DevVarCharArray", new byte[] { 0, 127, 255 } },
        { "DevVarCharArray", Array.Empty<byte>() },
        { "DevVarShortArray", new short[] { short.MinValue, 0, short.MaxValue } },
        { "DevVarShortArray", Array.Empty<short>() },
        { "DevVarLongArray", new[] { int.MinValue, 0, int.MaxValue } },
        { "DevVarLongArray", Array.Empty<int>() },
        { "DevVarLong64Array", new[] { long.MinValue, 0, long.MaxValue } },
        { "DevVarLong64Array", Array.Empty<long>() },
        { "DevVarUShortArray", new ushort[] { 0, ushort.MaxValue } },
        { "DevVarUShortArray", Array.Empty<ushort>() },
        { "DevVarULongArray", new uint[] { 0, uint.MaxValue } },
        { "DevVarULongArray", Array.Empty<uint>() },
        { "DevVarULong64Array", new ulong[] { 0, ulong.MaxValue } },
        { "DevVarULong64Array", Array.Empty<ulong>() },
        { "DevVarFloatArray", new[] { float.NaN, -0f, float.Epsilon, float.PositiveInfinity } },
        { "DevVarFloatArray", Array.Empty<float>() },
        { "DevVarDoubleArray", new[] { double.NaN, -0.0, double.Epsilon, double.NegativeInfinity } },
        { "DevVarDoubleArray", Array.Empty<double>() },
        { "DevVarStringArray", new[] { "", "a b", "ü" } },
        { "DevVarStringArray", Array.Empty<string>() },
    };

    [Theory]
    [MemberData(nameof(Echoes), DisableDiscoveryEnumeration = true)]
    public void An_echo_answers_its_argument_whatever_it_is(string command, object argument)
    {
        var answer = Client.Execute(command, argument);

        Assert.IsType(argument.GetType(), answer);
        Assert.Equal(argument, answer);
        if (argument is double zero)
        {
            Assert.Equal(double.IsNegative(zero), double.IsNegative((double)answer));
        }
    }

    [Fact]
    public void An_echo_of_numbers_and_texts_answers_both_halves()
    {
        var longs = (LongStringArray)Client.Execute("DevVarLongStringArray", new LongStringArray([int.MinValue, 7], []))!;
        var doubles = (DoubleStringArray)Client.Execute("DevVarDoubleStringArray", new DoubleStringArray([], ["a", ""]))!;

        Assert.Equal([int.MinValue, 7], longs.Numbers);
        Assert.Empty(longs.Texts);
        Assert.Empty(doubles.Numbers);
        Assert.Equal(["a", ""], doubles.Texts);
    }

    [Theory]
    [InlineData("DevVoid")]
    [InlineData("CrashFromDevelopperThread")]
    [InlineData("CrashFromOmniThread")]
    [InlineData("DumpExecutionState")]
    public void What_does_nothing_answers_nothing_and_changes_nothing(string command)
    {
        Assert.Null(Client.Execute(command));
        Assert.Null(Client.Execute(command.ToUpperInvariant()));

        Tick();
        Assert.Equal(4.467812274525003, Client.Read("double_scalar"));
        Assert.Equal(DevState.Running, Client.Execute("State"));
    }

    [Fact]
    public void SwitchStates_goes_from_RUNNING_to_FAULT_and_back()
    {
        Assert.Null(Client.Execute("SwitchStates"));
        Assert.Equal((DevState.Fault, "The device is in FAULT state."), (Client.Execute("State"), Client.Execute("Status")));

        Client.Execute("switchstates");
        Assert.Equal((DevState.Running, "The device is in RUNNING state."), (Client.Read("State"), Client.Read("Status")));
    }

    [Fact]
    public void Nothing_is_refused_in_FAULT_and_values_go_on_moving()
    {
        Client.Execute("SwitchStates");

        Client.Write("ampli", 2.0);
        Client.Write("double_spectrum", new[] { 1.5 });
        Client.Execute("DumpExecutionState");
        Tick();

        Assert.Equal(7.0, Client.Execute("DevDouble", 7.0));
        Assert.Equal([1.5], Client.Read<double[]>("double_spectrum"));
        Assert.Equal(2 * 0.017452391697363293, Client.Read<double[]>("wave")[0]);
        Assert.Equal(DevState.Fault, Client.Read("State"));
    }

    [Fact]
    public void A_command_that_is_not_there_or_gets_the_wrong_argument_is_refused_as_in_the_original()
    {
        Assert.Equal(
            "(API_CommandNotFound, Command NoSuch not found, DeviceClass::command_handler)"
            + " + (API_CommandFailed, Failed to execute command_inout on device sys/tg_test/1, command NoSuch, Connection::command_inout())",
            Kit.Client.Refusal(() => Client.Execute("NoSuch")));
        Assert.StartsWith(
            "(API_IncompatibleCmdArgumentType, Incompatible command argument type, expected type is : Tango::DevDouble",
            Kit.Client.Refusal(() => Client.Execute("DevDouble", "text")),
            StringComparison.Ordinal);
    }
}
