using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using RxDevices.Devices;
using RxDevices.Hosting;

namespace RxDevices.OutsidePrograms.Tests;

/// <summary>The TangoTest of this machine beside ours.</summary>
public class RealTangoTestTests
{
    private const string Name = "sys/tg_test/1";

    [OutsideFact("TangoTest PyTango")]
    public async Task Ours_describes_itself_as_the_real_one_does()
    {
        var port = FreePort();
        using var server = Start(
            OutsidePrograms.PathOf("TangoTest")!, "test", "-ORBendPoint", $"giop:tcp:127.0.0.1:{port}", "-nodb", "-dlist", Name);
        try
        {
            var real = await Describe($"tango://127.0.0.1:{port}/{Name}#dbase=no");
            using var host = new DeviceHost();
            IDevicePort device = host.Add(Name, context => new TangoTest(context));
            var ours = await device.Describe();

            Assert.Equal((string)real["class"]!, ours.Class);
            Assert.Equal(
                real["attributes"]!.AsArray().Select(attribute => Lines(attribute!)),
                ours.Attributes.Select(Lines));
            Assert.Equal(
                real["commands"]!.AsArray().Select(command => Lines(command!)),
                ours.Commands.Select(Lines));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
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

    private static async Task<JsonNode> Describe(string device)
    {
        using var python = Start("/usr/bin/python3", Path.Combine(AppContext.BaseDirectory, "describe.py"), device);
        var said = python.StandardOutput.ReadToEndAsync();
        var complaint = await python.StandardError.ReadToEndAsync();
        await python.WaitForExitAsync();
        return JsonNode.Parse(await said is { Length: > 0 } json ? json : throw new InvalidOperationException(complaint))!;
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
