using System.Diagnostics;

namespace RxDevices.OutsidePrograms.Tests;

public class OutsideProgramsTests
{
    [Fact]
    public void A_test_runs_when_the_set_is_asked_for_and_its_programs_are_there() =>
        Assert.Null(OutsidePrograms.WhyNotRun(true, program => $"/bin/{program}", "ncat"));

    [Fact]
    public void A_test_of_a_missing_program_says_how_to_install_and_run() =>
        Assert.Equal(
            "needs ncat, nc.openbsd: install nc.openbsd (apt-get install netcat-openbsd) and run with RXDEVICES_OUTSIDE=1 "
            + "dotnet test --project tests/RxDevices.OutsidePrograms.Tests",
            OutsidePrograms.WhyNotRun(true, program => program == "ncat" ? "/bin/ncat" : null, "ncat", "nc.openbsd"));

    [Fact]
    public void A_program_that_is_no_command_is_looked_for_where_it_is_installed() =>
        Assert.Equal(
            "needs TangoTest, PyTango: install TangoTest, PyTango (apt-get install tango-test python3-tango) and run with "
            + "RXDEVICES_OUTSIDE=1 dotnet test --project tests/RxDevices.OutsidePrograms.Tests",
            OutsidePrograms.WhyNotRun(true, program => null, "TangoTest", "PyTango"));

    [Fact]
    public void A_test_of_a_set_not_asked_for_says_how_to_ask() =>
        Assert.Equal(
            "needs ncat: run with RXDEVICES_OUTSIDE=1 dotnet test --project tests/RxDevices.OutsidePrograms.Tests",
            OutsidePrograms.WhyNotRun(false, program => $"/bin/{program}", "ncat"));

    [OutsideFact("ncat")]
    public async Task The_ncat_of_this_machine_is_the_one_of_Nmap()
    {
        using var ncat = Process.Start(new ProcessStartInfo(OutsidePrograms.PathOf("ncat")!, "--version")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await ncat.StandardOutput.ReadToEndAsync() + await ncat.StandardError.ReadToEndAsync();

        Assert.Contains("nmap.org", said, StringComparison.Ordinal);
    }
}
