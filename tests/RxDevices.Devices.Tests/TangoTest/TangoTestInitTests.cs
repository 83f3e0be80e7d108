namespace RxDevices.Devices.Tests;

/// <summary>What Init brings back, and what it leaves.</summary>
public sealed class TangoTestInitTests : TangoTestBench
{
    [Fact]
    public void The_state_is_RUNNING_again()
    {
        Client.Execute("SwitchStates");

        Assert.Null(Client.Execute("Init"));

        Assert.Equal((DevState.Running, "The device is in RUNNING state."), (Client.Read("State"), Client.Read("Status")));
    }

    [Fact]
    public void What_only_shows_what_is_written_is_fresh_again_and_keeps_its_set_point()
    {
        Client.Write("boolean_scalar", false);
        Client.Write("string_scalar", "text");
        Client.Write("long_spectrum", new[] { 1, 2 });
        Client.Write("string_spectrum", new[] { "a" });
        Client.Write("short_image", new short[,] { { 7 } });

        Client.Execute("Init");

        AssertShows("boolean_scalar", true, false);
        AssertShows("string_scalar", "Default string", "text");
        AssertShows("long_spectrum", new int[256], new[] { 1, 2 });
        AssertShows("string_spectrum", Enumerable.Repeat("", 256).ToArray(), new[] { "a" });
        AssertShows("short_image", new short[251, 251], new short[,] { { 7 } });
    }

    [Fact]
    public void What_is_write_only_keeps_its_value_but_not_its_effect()
    {
        Client.Write("ampli", 5.0);
        Client.Write("double_scalar_w", 77.0);
        Client.Write("long_scalar_w", 1);
        Tick();

        Client.Execute("Init");
        Tick(2);

        AssertShows("ampli", 5.0, 5.0);
        AssertShows("double_scalar_w", 77.0, 77.0);
        AssertShows("long_scalar_w", 1, 1);
        Assert.Equal(Math.Sin(3.14159 / 180 * 4), Client.Read<double[]>("wave")[0]);
        AssertShows("double_scalar_rww", 256 * Math.Sin(3.14159 / 180 * 4), 77.0);
        Assert.True(Most("long_scalar_rww") > 200);
    }

    [Theory]
    [InlineData("short_scalar", (short)1)]
    [InlineData("long_scalar", 1)]
    [InlineData("ulong_scalar", 1U)]
    public void Ranges_are_fresh_again_and_set_points_stay(string name, object written)
    {
        Client.Write(name, written);

        Client.Execute("Init");

        Assert.Equal(written, Client.Both(name).SetPoint);
        Assert.True(Most(name) > 200);
    }

    [Theory]
    [InlineData("uchar_scalar", (byte)200)]
    [InlineData("ushort_scalar", (ushort)200)]
    [InlineData("float_scalar", 200f)]
    public void Ranges_that_were_0_are_0_again(string name, object written)
    {
        Client.Write(name, written);
        Assert.True(Most(name) > 100);

        Client.Execute("Init");

        Assert.Equal(0, Most(name));
        Assert.Equal(written, Client.Both(name).SetPoint);
    }

    [Fact]
    public void The_sine_goes_on_at_once_and_the_ticks_count_from_Init()
    {
        var timeline = Context.Record(Device.DoubleScalar.Values(), value => $"{Math.Round(value, 3)}");
        Context.In(TimeSpan.FromSeconds(3), () => Client.Execute("Init"));

        Context.AdvanceBy(TimeSpan.FromSeconds(7.5));

        Assert.Equal(["0s 0", "2s 4.468", "3s 8.934", "5s 13.398", "7s 17.858"], timeline.Lines);
    }

    private double Most(string name)
    {
        var most = 0.0;
        for (var tick = 0; tick < 100; tick++)
        {
            Tick();
            most = Math.Max(most, Convert.ToDouble(Client.Read(name), System.Globalization.CultureInfo.InvariantCulture));
        }

        return most;
    }
}
