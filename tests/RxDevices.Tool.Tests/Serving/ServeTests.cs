using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using RxDevices.Lines;
using RxDevices.Tool.Tests.Kit;

namespace RxDevices.Tool.Tests.Serving;

public partial class ServeTests
{
    [Fact]
    public async Task It_says_where_it_listens_serves_the_usual_devices_and_ends_when_it_is_told_to()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var serve = Shell.Start(
            "serve", "--lines", "tcp://127.0.0.1:0", "--lines", $"unix:{path}", "--tango", "127.0.0.1:0");
        var said = await serve.Output.Lines(3);

        Assert.Equal(
            $"Serving on 127.0.0.1 port N\nServing on unix:{path}\nServing Tango on 127.0.0.1 port N\n", Port().Replace(said, "port N"));
        Assert.Equal(
            (0, "lab/supply/1\nsys/tg_test/1\ntest/asyncio/1\n", ""),
            await Shell.Run("list", "--server", $"tcp://127.0.0.1:{Port().Match(said).Groups[1]}"));
        Assert.Equal((0, "0.0\n", ""), await Shell.Run("read", "sys/tg_test/1/ampli", "--server", $"unix:{path}"));

        serve.Interrupt();

        Assert.Equal(0, await serve.Exit);
        Assert.Equal(said, serve.Output.ToString());
        Assert.Equal("", serve.Error.ToString());
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_that_says_what_to_do()
    {
        await using var taken = await SocketListener.Listen(LineAddress.Tcp("127.0.0.1", 0));

        Assert.Equal(
            (1,
            "",
            $"Cannot listen on {taken.Address}: the port is in use. "
            + "Stop the program that has it, or choose another port (0 picks a free one).\n"),
            await Shell.Run("serve", "--no-tango", "--lines", taken.Address.ToString()));
    }

    [Fact]
    public async Task An_address_of_another_machine_is_one_line_as_well() => Assert.Equal(
        (1,
        "",
        "Cannot listen on tcp://192.0.2.1:8888: that is no address of this machine. "
        + "127.0.0.1 serves this machine alone, 0.0.0.0 serves all.\n"),
        await Shell.Run("serve", "--no-tango", "--lines", "tcp://192.0.2.1:8888"));

    [Fact]
    public async Task What_is_to_go_wrong_goes_wrong_from_the_start()
    {
        await using var serve = Shell.Start(
            "serve", "--no-tango", "--lines", "tcp://127.0.0.1:0", "--fault", "sys/tg_test/1/ampli fail reason HW_Jam", "--fault", "lab/*/* crash");
        var server = $"tcp://127.0.0.1:{Port().Match(await serve.Output.Lines(1)).Groups[1]}";

        Assert.Contains("HW_Jam", (await Shell.Run("read", "sys/tg_test/1/ampli", "--server", server)).Item3, StringComparison.Ordinal);
        Assert.Equal((0, "FAULT\n", ""), await Shell.Run("read", "lab/supply/1/state", "--server", server));
    }

    [Fact]
    public async Task A_fault_that_cannot_be_is_one_line_that_says_where_and_what_would_be_right()
    {
        var (exit, _, error) = await Shell.Run("serve", "--no-tango", "--fault", "lab/supply/1 hang for 3");
        Assert.Equal(2, exit);
        Assert.StartsWith(
            "'lab/supply/1 hang for 3' is no fault: column 24: a span has a unit: us, ms, s, min, h, d; such as in for 10 s.\n", error, StringComparison.Ordinal);
        Assert.Equal(
            (1, "", "The fault \"lab/supply/2 hang\" cannot be injected: device lab/supply/2 not defined in this host, so no fault can be injected "
                + "there now; with a wildcard a target also means those who come later.\n"),
            await Shell.Run("serve", "--no-tango", "--lines", "tcp://127.0.0.1:0", "--fault", "lab/supply/2 hang"));
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_one_line_as_well() => Assert.Equal(
        (1, "", "Cannot listen on unix:/no/such/folder: there is no folder /no/such. Make it, or choose another path.\n"),
        await Shell.Run("serve", "--no-tango", "--lines", "unix:/no/such/folder"));

    [Fact]
    public async Task What_is_written_to_a_memorized_attribute_is_there_again_at_the_next_start_when_a_file_is_given()
    {
        var folder = Directory.CreateTempSubdirectory("rxdevices-");
        var settings = Path.Combine(folder.FullName, "settings.db");
        try
        {
            Assert.Equal("0.0\n", await Served("read", "--settings", settings));
            Assert.Equal("2.5\n", await Served("write", "--settings", settings));
            Assert.Equal("2.5\n", await Served("read", "--settings", settings));
            Assert.Equal("0.0\n", await Served("read"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static async Task<string> Served(string verb, params string[] options)
        {
            await using var serve = Shell.Start(["serve", "--no-tango", "--lines", "tcp://127.0.0.1:0", .. options]);
            var server = $"tcp://127.0.0.1:{Port().Match(await serve.Output.Lines(1)).Groups[1]}";
            string[] value = verb == "write" ? ["2.5"] : [];
            var (_, output, error) = await Shell.Run([verb, "lab/supply/1/current_setpoint", .. value, "--server", server]);
            Assert.Equal("", error);
            return output;
        }
    }

    [Fact]
    public async Task Settings_that_cannot_be_kept_where_they_should_are_one_line()
    {
        Assert.Equal(
            (2, "", "Cannot keep settings in /no/such/file: there is no folder /no/such. Make it, or choose another path.\n"),
            await Shell.Run("serve", "--settings", "/no/such/file"));
        Assert.Equal((2, "", "--settings takes the path of a file.\n"), await Shell.Run("serve", "--settings", ""));
    }

    [Fact]
    public async Task A_port_for_Tango_that_is_in_use_ends_the_server_only_when_it_was_asked_for()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        Assert.Equal(
            (1,
            "",
            $"Cannot listen on {address} for Tango: the port is in use. "
            + "Stop the program that has it, or choose another port (0 picks a free one).\n"),
            await Shell.Run("serve", "--lines", "tcp://127.0.0.1:0", "--tango", address));

        // Tango's own port may be somebody's already, and nothing is said about it here but that the lines are served.
        await using var serve = Shell.Start("serve", "--lines", "tcp://127.0.0.1:0");
        Assert.StartsWith("Serving on 127.0.0.1 port ", await serve.Output.Lines(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Tango_only_the_lines_are_served()
    {
        await using var serve = Shell.Start("serve", "--lines", "tcp://127.0.0.1:0", "--no-tango");
        var said = await serve.Output.Lines(1);
        serve.Interrupt();

        Assert.Equal(0, await serve.Exit);
        Assert.Equal(said, serve.Output.ToString());
    }

    [Fact]
    public async Task A_name_of_an_instance_is_one_word() => Assert.Equal(
        (1, "", "'a/b' cannot be the name of an instance: write one word, without slash.\n"),
        await Shell.Run("serve", "--lines", "tcp://127.0.0.1:0", "--tango", "127.0.0.1:0", "--instance", "a/b"));

    [Fact]
    public async Task Properties_that_cannot_be_are_told_all_at_once() => Assert.Equal(
        (1,
        "",
        "lab/supply/1 has no property 'ohm'; it has max_amps, amps_per_step, step, ohms.\n"),
        await Shell.Run("serve", "--no-tango", "--property", "lab/supply/1/ohm=3"));

    [Fact]
    public async Task A_property_makes_a_device_another_one()
    {
        await using var serve = Shell.Start("serve", "--no-tango", "--lines", "tcp://127.0.0.1:0", "--property", "lab/supply/1/max_amps=2");
        var server = $"tcp://127.0.0.1:{Port().Match(await serve.Output.Lines(1)).Groups[1]}";

        var (exit, _, error) = await Shell.Run("write", "lab/supply/1/current_setpoint", "3", "--server", server);

        Assert.Equal(1, exit);
        Assert.Contains("above the maximum authorized", error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"port (\d+)")]
    private static partial Regex Port();
}
