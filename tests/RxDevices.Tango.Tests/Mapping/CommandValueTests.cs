namespace RxDevices.Tango.Tests.Mapping;

public class CommandValueTests
{
    private enum Shutter
    {
        Closed,
        Open,
    }

    [Fact]
    public void An_enumeration_travels_as_the_names_of_its_members()
    {
        Assert.Equal("Open", CommandValues.ToAny(ValueKind.Of<Shutter>(), Shutter.Open).Value);
        Assert.Equal(new[] { "Open", "Closed" }, CommandValues.ToAny(ValueKind.Of<Shutter[]>(), new[] { Shutter.Open, Shutter.Closed }).Value);
        Assert.Equal("Open", CommandValues.ToAny(ValueKind.Of<Shutter>(), "Open").Value);
    }

    [Fact]
    public void A_value_is_converted_where_nothing_is_lost()
    {
        Assert.Equal(3.0, CommandValues.ToAny(ValueKind.Of<double>(), 3).Value);
        Assert.Equal(new short[] { 1, 2 }, CommandValues.ToAny(ValueKind.Of<short[]>(), new object[] { 1, 2L }).Value);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var refusal = Assert.Throws<DevFailedException>(() => CommandValues.ToAny(ValueKind.Of<short>(), 70_000));
        Assert.Equal("API_IncompatibleCmdArgumentType", refusal.Failure.Reason);
    }

    [Fact]
    public void Something_is_not_nothing() => Assert.Throws<DevFailedException>(() => CommandValues.ToAny(ValueKind.Void, 1));

    [Fact]
    public void No_command_has_an_image() => Assert.Throws<DevFailedException>(() => CommandValues.ToAny(ValueKind.Of<int[,]>(), new int[1, 1]));
}
