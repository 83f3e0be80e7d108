namespace RxDevices.OutsidePrograms.Tests;

/// <summary>Finds programs of the machine, and says why a test that needs them is skipped.</summary>
public static class OutsidePrograms
{
    private const string Switch = "RXDEVICES_OUTSIDE";

    private static readonly Dictionary<string, string> Packages = new()
    {
        ["ncat"] = "ncat",
        ["nc.openbsd"] = "netcat-openbsd",
        ["socat"] = "socat",
        ["script"] = "bsdutils",
        ["man"] = "man-db",
        ["TangoTest"] = "tango-test",
        ["PyTango"] = "python3-tango",
        ["pyzmq"] = "python3-zmq",
        ["tango_admin"] = "libtango-tools",
    };

    // What is installed, but not as a command.
    private static readonly Dictionary<string, string> Places = new()
    {
        ["TangoTest"] = "/usr/lib/tango/TangoTest",
        ["PyTango"] = "/usr/lib/python3/dist-packages/tango/__init__.py",
        ["pyzmq"] = "/usr/lib/python3/dist-packages/zmq/__init__.py",
    };

    /// <summary>The reason to skip a test that needs <paramref name="programs"/>, or null when it can run.</summary>
    public static string? WhyNotRun(params string[] programs) =>
        WhyNotRun(Environment.GetEnvironmentVariable(Switch) == "1", PathOf, programs);

    /// <summary>The same with the machine as arguments, so that the reasons can be tested on any machine.</summary>
    public static string? WhyNotRun(bool wanted, Func<string, string?> pathOf, params string[] programs)
    {
        var missing = programs.Where(program => pathOf(program) is null).ToArray();
        if (wanted && missing.Length == 0)
        {
            return null;
        }

        var install = missing.Length == 0
            ? ""
            : $"install {string.Join(", ", missing)} (apt-get install {string.Join(' ', missing.Select(PackageOf))}) and ";
        return $"needs {string.Join(", ", programs)}: {install}run with {Switch}=1 dotnet test --project tests/RxDevices.OutsidePrograms.Tests";
    }

    /// <summary>The full path of <paramref name="program"/>, or null when the machine has none.</summary>
    public static string? PathOf(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .Append(Places.GetValueOrDefault(program, program))
            .FirstOrDefault(File.Exists);

    private static string PackageOf(string program) => Packages.GetValueOrDefault(program, program);
}
