namespace RxDevices.Tool.Tests.Drawing;

public class PaintTests
{
    [Theory]
    [InlineData(null, "xterm", true)]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData(null, "dumb", false)]
    [InlineData(null, null, true)]
    public void Colours_are_where_the_environment_allows_them(string? noColor, string? term, bool expected) =>
        Assert.Equal(expected, Paint.IsAllowed(name => name switch { "NO_COLOR" => noColor, "TERM" => term, _ => null }));

    [Theory]
    [InlineData(true, "\e[32mON\e[0m")]
    [InlineData(false, "ON")]
    public void A_text_is_coloured_only_where_colours_are_wanted(bool hasColours, string expected) =>
        Assert.Equal(expected, new Paint(hasColours).Text("ON", Paint.Of(DevState.On)));
}
