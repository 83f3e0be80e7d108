using System.Text.Json;

namespace RxDevices.Lines.Tests.Routing;

public class JsonNumberTests
{
    // Two that the runtime's own text of a number does not bring back.
    [Theory]
    [InlineData(2.9802322387695312E-08)]
    [InlineData(4.1045368012983762E-289)]
    [InlineData(0.1)]
    [InlineData(-0.0)]
    [InlineData(1e300)]
    public void A_number_in_JSON_reads_back_exactly(double number)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            JsonValues.Write(json, number);
        }

        using var read = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(read.RootElement.GetDouble()));
    }
}
