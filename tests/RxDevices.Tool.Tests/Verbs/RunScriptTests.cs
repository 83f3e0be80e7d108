using System.Diagnostics;
using System.Reactive.Linq;
using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Verbs;

public sealed class RunScriptTests : IDisposable
{
    private const string Slide = """
        var device = await DeviceProxy.Connect("sys/tg_test/1");
        var result = await device.ReadAttribute("ampli");
        result.Value
        """;

    private readonly string file = Path.GetTempFileName();

    [Fact]
    public async Task A_script_has_the_devices_that_serve_has() => Assert.Equal((0, "0.0\n", ""), await Run(Slide));

    [Fact]
    public async Task A_script_has_the_properties_that_are_given() =>
        Assert.Equal((0, "12.0\n", ""), await Run(
            """
            var supply = await DeviceProxy.Connect("lab/supply/1");
            await supply.WriteAttribute("current_setpoint", 4.0);
            await supply.Attribute<double>("voltage").Values().FirstAsync(volts => volts == 12)
            """,
            "--property",
            "lab/supply/1/ohms=3"));

    [Fact]
    public async Task A_script_speaks_to_a_server()
    {
        await using var far = await Far.Open();
        await far.Supply.CurrentSetPoint.Write(2);

        Assert.Equal(
            (0, "2.0\n", ""),
            await Run("(await devices.Device(\"lab/supply/1\").ReadAttribute(\"current_setpoint\")).Value", "--server", far.Address));
    }

    [Fact]
    public async Task What_goes_wrong_is_on_standard_error_and_in_the_exit_code()
    {
        var (exit, output, error) = await Run("await DeviceProxy.Connect(\"no/such/one\")");

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("reason = DB_DeviceNotDefined", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_observable_is_printed_as_often_as_is_wanted() =>
        Assert.Equal((0, "0.0\n", ""), await Run("devices.Device(\"lab/supply/1\").Attribute<double>(\"current\").Values()", "--take", "1"));

    [Fact]
    public async Task Targets_exclude_each_other() =>
        Assert.Equal(
            (2, "", "--server, --tango and the options for devices of its own (--remote, --settings, --property, --seed) exclude each other.\n"
                + "Try: rxdevices run-script --help\n"),
            await Run("", "--tango", "127.0.0.1:10000", "--seed", "1"));

    [Fact]
    public async Task The_console_without_a_terminal_runs_what_it_is_given()
    {
        using var console = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "console"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await console.StandardInput.WriteAsync($"{Slide}\n1 + 1\nnope\n");
        console.StandardInput.Close();

        Assert.Equal("0.0\n2\n", await console.StandardOutput.ReadToEndAsync());
        Assert.Equal(
            "nope\n^^^^\n(5,1): CS0103: The name 'nope' does not exist in the current context\n", await console.StandardError.ReadToEndAsync());
        await console.WaitForExitAsync();
        Assert.Equal(1, console.ExitCode);
    }

    public void Dispose() => File.Delete(file);

    private async Task<(int Exit, string Output, string Error)> Run(string script, params string[] options)
    {
        await File.WriteAllTextAsync(file, script);
        return await Shell.Run(["run-script", file, .. options]);
    }
}
