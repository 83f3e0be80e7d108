using System.Text.Json.Nodes;

namespace RxDevices.Devices.Tests;

/// <summary>What a fresh device shows, attribute by attribute, as the original did; what is random there is compared by type and shape.</summary>
public sealed class TangoTestFreshTests : TangoTestBench
{
    public static TheoryData<string> Attributes =>
        [.. Original.AttributeOrder.Where(name => Original.Fresh(name)["error"] is null)];

    [Theory]
    [MemberData(nameof(Attributes))]
    public void A_fresh_attribute_shows_what_the_original_shows(string name)
    {
        var original = Original.Fresh(name);
        var reading = Client.Take(name);

        Assert.Equal(
            ((string)original["data_format"]!, (string)original["type"]!, (string)original["quality"]!),
            (TangoText.Of(reading.Kind.Format), TangoText.Of(reading.Kind.Type), TangoText.Of(reading.Quality)));
        Assert.Equal(((int)original["dim_x"]!, (int)original["dim_y"]!), Dimensions(reading.Value));
        Assert.Equal(
            ((int)original["w_dim_x"]!, (int)original["w_dim_y"]!),
            reading.HasSetPoint ? Dimensions(reading.SetPoint) : (0, 0));
        if ((bool)original["deterministic"]! && name != "State")
        {
            AssertShows(original["value"], reading.Value);
        }

        // PyTango shows an image's set point of one element as an empty one, and says that there is none of what is not written.
        if (reading.HasSetPoint)
        {
            AssertShows(original["w_value"], reading.SetPoint);
        }
    }

    [Fact]
    public void A_fresh_device_is_RUNNING() =>
        Assert.Equal((DevState.Running, "The device is in RUNNING state."), (Client.Read("State"), Client.Read("Status")));

    [Theory]
    [InlineData("no_value")]
    [InlineData("throw_exception")]
    public void An_attribute_that_cannot_be_read_says_why_as_in_the_original(string name) => Assert.Equal(
        string.Join(" + ", Original.Fresh(name)["error"]!.AsArray().Select(error => $"({error![0]}, {error[1]}, {error[2]})")),
        Kit.Client.Refusal(() => Client.Read(name)));

    private static void AssertShows(JsonNode? original, object? value)
    {
        if (value is Array array)
        {
            var element = original!["all_equal_to"];
            Assert.All(array.Cast<object>(), each => Assert.Equal(element!.ToString(), Print(each)));
        }
        else
        {
            Assert.Equal(original!.ToString(), Print(value));
        }
    }

    private static string Print(object? value) => value switch
    {
        0.0 or 0f => "0.0",
        bool yes => yes ? "true" : "false",
        _ => $"{value}",
    };

    private static (int X, int Y) Dimensions(object? value) => value switch
    {
        Array { Rank: 1 } row => (row.Length, 0),
        Array rows => (rows.GetLength(1), rows.GetLength(0)),
        _ => (1, 0),
    };
}
