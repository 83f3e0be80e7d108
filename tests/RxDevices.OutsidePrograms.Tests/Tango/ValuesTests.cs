using System.Text.Json;
using RxDevices.Hosting;
using RxDevices.Lines;
using RxDevices.OutsidePrograms.Tests.Kit;
using RxDevices.Tango;

namespace RxDevices.OutsidePrograms.Tests.Tango;

/// <summary>Every attribute and command of a real TangoTest, with the values at the ends of their types.</summary>
public class ValuesTests
{
    private const int Side = 251;

    private static readonly Dictionary<string, object> Scalars = new()
    {
        ["ampli"] = -1.5,
        ["boolean_scalar"] = true,
        ["double_scalar"] = double.MaxValue,
        ["double_scalar_w"] = double.Epsilon,
        ["float_scalar"] = 0.5f,
        ["long64_scalar"] = long.MinValue,
        ["long_scalar"] = int.MinValue,
        ["long_scalar_w"] = int.MaxValue,
        ["short_scalar"] = short.MinValue,
        ["short_scalar_w"] = short.MaxValue,
        ["string_scalar"] = "h\u00e9llo, 'it' \"is\"\n",
        ["uchar_scalar"] = byte.MaxValue,
        ["ulong64_scalar"] = ulong.MaxValue,
        ["ushort_scalar"] = ushort.MaxValue,
        ["ulong_scalar"] = uint.MaxValue,
    };

    private static readonly Dictionary<string, object> Spectra = new()
    {
        ["boolean_spectrum"] = new[] { true, false, true },
        ["double_spectrum"] = new[] { -1e300, 0.1, 1e-300 },
        ["float_spectrum"] = new[] { -0.5f, 0f, 0.25f },
        ["long_spectrum"] = new[] { int.MinValue, 0, int.MaxValue },
        ["short_spectrum"] = new short[] { short.MinValue, 0, short.MaxValue },
        ["string_spectrum"] = new[] { "", "\u00ff", "a b" },
        ["uchar_spectrum"] = new byte[] { 0, 1, 255 },
        ["ushort_spectrum"] = new ushort[] { 0, 1, ushort.MaxValue },
    };

    [OutsideFact("TangoTest")]
    public async Task Every_attribute_is_read_as_what_it_is_described_as()
    {
        await using var server = await RealTangoTest.Start();
        var device = await DeviceProxy.Connect(server.Url);
        IDevicePort port = device;

        foreach (var attribute in (await device.Describe()).Attributes)
        {
            var reading = await port.Read(attribute.Name);
            Assert.Equal(attribute.Kind, reading.Kind);
            Assert.Equal(attribute.Name is "no_value" or "throw_exception", !reading.HasValue);
            Assert.True(!reading.HasValue || reading.HasSetPoint == (attribute.Access != AccessMode.Read), attribute.Name);
        }
    }

    [OutsideFact("TangoTest PyTango")]
    public async Task What_we_write_PyTango_reads()
    {
        await using var server = await RealTangoTest.Start();
        var device = await DeviceProxy.Connect(server.Url);
        Dictionary<string, object> written = new([.. Scalars, .. Spectra]);
        foreach (var (name, value) in written)
        {
            await device.WriteAttribute(name, value);
        }

        Assert.Equal(
            written.Select(pair => $"{pair.Key} {LineText.Literal(pair.Value)}"),
            await OutsideProcess.RunPython("pytango_client.py", ["set_points", server.Url, .. written.Keys]));
        foreach (var (name, value) in written)
        {
            Assert.Equal(value, (await device.ReadAttribute(name)).SetPoint);
        }
    }

    [OutsideFact("TangoTest PyTango")]
    public async Task What_PyTango_writes_we_read()
    {
        await using var server = await RealTangoTest.Start();
        var written = Scalars.Concat(Spectra).Where(pair => pair.Key != "uchar_spectrum").ToDictionary(pair => pair.Key, pair => pair.Value);
        await OutsideProcess.RunPython("pytango_client.py", "write", server.Url, JsonSerializer.Serialize(written));
        var device = await DeviceProxy.Connect(server.Url);

        foreach (var (name, value) in written)
        {
            Assert.Equal(value, (await device.ReadAttribute(name)).SetPoint);
        }
    }

    [OutsideFact("TangoTest")]
    public async Task Spectra_may_be_empty_and_as_long_as_they_can_be()
    {
        await using var server = await RealTangoTest.Start();
        var device = await DeviceProxy.Connect(server.Url);
        foreach (var name in Spectra.Keys)
        {
            var element = Spectra[name].GetType().GetElementType()!;
            var longest = (await device.Attribute(name).Describe()).MaxX;
            foreach (var length in (int[])[0, 1, longest])
            {
                var value = Array.CreateInstance(element, length);
                if (value is string[] texts)
                {
                    Array.Fill(texts, "x");
                }

                await device.WriteAttribute(name, value);
                var reading = await device.ReadAttribute(name);
                Assert.Equal(length, (reading.SetPoint as Array)?.Length ?? 0);
            }
        }
    }

    [OutsideFact("TangoTest")]
    public async Task Images_are_written_and_read()
    {
        await using var server = await RealTangoTest.Start();
        var device = await DeviceProxy.Connect(server.Url);
        var image = new double[Side, Side];
        for (var i = 0; i < Side; i++)
        {
            image[i, Side - 1 - i] = i + 0.5;
        }

        await device.WriteAttribute("double_image", image);

        Assert.Equal(image, (await device.ReadAttribute("double_image")).SetPoint);
        var flags = new bool[Side, Side];
        flags[3, 5] = true;
        await device.WriteAttribute("boolean_image", flags);
        Assert.Equal(flags, (await device.ReadAttribute("boolean_image")).SetPoint);
    }

    public static TheoryData<string, object> Arguments => new()
    {
        { "DevBoolean", true },
        { "DevDouble", double.NaN },
        { "DevDouble", double.NegativeInfinity },
        { "DevDouble", -0.0 },
        { "DevFloat", float.PositiveInfinity },
        { "DevLong", int.MinValue },
        { "DevLong64", long.MinValue },
        { "DevShort", short.MinValue },
        { "DevString", "h\u00e9llo\u00ff" },
        { "DevString", "" },
        { "DevULong", uint.MaxValue },
        { "DevULong64", ulong.MaxValue },
        { "DevUShort", ushort.MaxValue },
        { "DevVarCharArray", new byte[] { 0, 255 } },
        { "DevVarDoubleArray", new[] { double.NaN, double.PositiveInfinity, 0.1 } },
        { "DevVarDoubleArray", Array.Empty<double>() },
        { "DevVarDoubleArray", new double[100_000] },
        { "DevVarDoubleStringArray", new DoubleStringArray([0.1, -1], ["a", ""]) },
        { "DevVarFloatArray", new[] { 0.5f } },
        { "DevVarLong64Array", new[] { long.MinValue, long.MaxValue } },
        { "DevVarLongArray", new[] { int.MinValue, int.MaxValue } },
        { "DevVarLongStringArray", new LongStringArray([1, -1], ["\u00e9"]) },
        { "DevVarShortArray", new short[] { -1 } },
        { "DevVarStringArray", new[] { "", "\u00e9", "a\nb" } },
        { "DevVarULong64Array", new[] { ulong.MaxValue } },
        { "DevVarULongArray", new[] { uint.MaxValue } },
        { "DevVarUShortArray", new[] { ushort.MaxValue } },
    };

    [OutsideFact("TangoTest")]
    public async Task Every_command_answers_its_argument()
    {
        await using var server = await RealTangoTest.Start();
        var device = await DeviceProxy.Connect(server.Url);
        foreach (var row in Arguments)
        {
            var (command, argument) = row.Data;

            Assert.Equal(argument, await device.Execute(command, argument));
        }

        Assert.Null(await device.Execute("DevVoid"));
        Assert.Equal(DevState.Running, await device.Execute("state"));
        Assert.Equal("The device is in RUNNING state.", await device.Execute("STATUS"));
    }
}
