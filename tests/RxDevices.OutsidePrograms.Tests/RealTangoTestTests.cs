using System.Globalization;
using System.Text.Json.Nodes;
using RxDevices.Devices;
using RxDevices.Hosting;
using RxDevices.OutsidePrograms.Tests.Kit;
using RxDevices.Tango;

namespace RxDevices.OutsidePrograms.Tests;

/// <summary>The TangoTest of this machine beside ours.</summary>
public class RealTangoTestTests
{
    [OutsideFact("TangoTest PyTango")]
    public async Task Ours_describes_itself_as_the_real_one_does()
    {
        await using var server = await RealTangoTest.Start();
        var real = await Describe(server.Url);
        using var host = new DeviceHost();
        IDevicePort device = host.Add(RealTangoTest.Name, context => new TangoTest(context));
        var ours = await device.Describe();

        Assert.Equal((string)real["class"]!, ours.Class);
        Assert.Equal(
            real["attributes"]!.AsArray().Select(attribute => Lines(attribute!)),
            ours.Attributes.Select(Lines));
        Assert.Equal(
            real["commands"]!.AsArray().Select(command => Lines(command!)),
            ours.Commands.Select(Lines));
    }

    [OutsideFact("TangoTest PyTango")]
    public async Task A_far_client_sees_it_described_as_PyTango_does()
    {
        await using var server = await RealTangoTest.Start();
        var real = await Describe(server.Url);
        var far = await (await DeviceProxy.Connect(server.Url)).Describe();

        Assert.Equal((string)real["class"]!, far.Class);
        Assert.Equal(real["attributes"]!.AsArray().Select(attribute => Lines(attribute!)), far.Attributes.Select(Lines));
        Assert.Equal(real["commands"]!.AsArray().Select(command => Lines(command!)), far.Commands.Select(Lines));
    }

    private static string Lines(JsonNode real) =>
        string.Join('\n', real.AsObject().Select(property => $"{property.Key} = {property.Value}"));

    private static string Lines(AttributeDescription attribute) => string.Join('\n',
        $"name = {attribute.Name}",
        $"type = {TangoText.Of(attribute.Kind.Type)}",
        $"format = {TangoText.Of(attribute.Kind.Format)}",
        $"writable = {TangoText.Of(attribute.Access)}",
        $"writable_attr_name = {attribute.WritableName ?? "None"}",
        $"max_dim_x = {attribute.MaxX}",
        $"max_dim_y = {attribute.MaxY}",
        $"label = {attribute.Label}",
        $"description = {attribute.Description}",
        $"unit = {attribute.Unit}",
        $"standard_unit = {attribute.StandardUnit}",
        $"display_unit = {attribute.DisplayUnit}",
        $"display_format = {attribute.Format}",
        $"min_value = {Limit(attribute.Configuration.MinValue)}",
        $"max_value = {Limit(attribute.Configuration.MaxValue)}",
        $"disp_level = {TangoText.Of(attribute.Configuration.DisplayLevel)}");

    private static string Lines(CommandDescription command) => string.Join('\n',
        $"name = {command.Name}",
        $"in_type = {command.Argument}",
        $"in_type_desc = {command.Configuration.ArgumentDescription}",
        $"out_type = {command.Result}",
        $"out_type_desc = {command.Configuration.ResultDescription}",
        $"disp_level = {TangoText.Of(command.Configuration.DisplayLevel)}");

    private static string Limit(IComparable? limit) =>
        limit is null ? "Not specified" : Convert.ToString(limit, CultureInfo.InvariantCulture)!;

    private static async Task<JsonNode> Describe(string device) =>
        JsonNode.Parse(string.Join('\n', await OutsideProcess.RunPython("describe.py", device)))!;
}
