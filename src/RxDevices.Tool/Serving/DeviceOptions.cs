using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RxDevices.Tango;

namespace RxDevices.Tool;

/// <summary>The options that say what devices of its own a verb has, and an application with these devices.</summary>
internal sealed class DeviceOptions
{
    private readonly Option<TangoUrl[]> remotes = RemoteOption.Make();
    private readonly Option<string> settings = SettingsOption.Make();
    private readonly Option<(AttributeName Name, string Value)[]> properties = PropertyOption.Make();
    private readonly Option<ulong?> seed = Numbers.Seed("--seed", "The same seed gives the same random values.");

    private readonly Argument<string?>? file;
    private readonly TapeOptions? tape;

    /// <param name="file">A file that may stand in the place of the usual devices; null: none.</param>
    /// <param name="tape">A tape that may stand in the place of the usual devices; null: none.</param>
    public DeviceOptions(Argument<string?>? file = null, TapeOptions? tape = null) => (this.file, this.tape) = (file, tape);

    public void AddTo(Verb verb)
    {
        if (file is not null)
        {
            verb.Arguments.Add(file);
        }

        tape?.AddTo(verb, file);
        verb.Options.Add(remotes);
        verb.Options.Add(settings);
        verb.Options.Add(properties);
        verb.Options.Add(seed);
    }

    /// <summary>Whether any of them was typed.</summary>
    public bool AreGiven(CommandResult parsed) =>
        new Option[] { remotes, settings, properties, seed }.Any(option => parsed.GetResult(option) is { Implicit: false });

    /// <summary>Whether a seed was typed.</summary>
    public bool HasSeed(ParseResult parsed) => parsed.CommandResult.Has(seed);

    /// <summary>Makes the application and does something with it; answers the exit code.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="log">Told of what breaks in a device.</param>
    /// <param name="run">Starts the application, and ends it.</param>
    public async Task<int> Use(ParseResult parsed, TextWriter log, Func<HostApplicationBuilder, Task<int>> run)
    {
        using var store = SettingsOption.Open(parsed.GetValue(settings), out var problem);
        if (problem is not null)
        {
            parsed.InvocationConfiguration.Error.WriteLine(problem);
            return CommandLine.WrongUsage;
        }

        using var devicesOfFile = file is null ? null : ServedFile.Open(parsed.GetValue(file), parsed.InvocationConfiguration, out problem);
        using var devicesOfTape = problem is null ? tape?.Open(parsed, out problem) : null;
        if (problem is not null)
        {
            log.WriteLine(problem);
            return CommandLine.Failed;
        }

        var application = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "rxdevices" });
        application.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        var isVerbose = Talk.IsWanted(parsed);
        application.Logging.SetMinimumLevel(isVerbose ? LogLevel.Debug : LogLevel.Warning)
            .AddProvider(new ErrorLog(log, isVerbose))
            .AddFilter("Microsoft", isVerbose ? LogLevel.Information : LogLevel.None);
        if (store is not null)
        {
            application.Services.AddSingleton<ISettingStore>(store);
        }

        application.Services.AddRxDevices(devices =>
        {
            if (devicesOfFile is not null)
            {
                devicesOfFile.AddTo(devices);
            }
            else if (devicesOfTape is not null)
            {
                devicesOfTape.AddTo(devices);
            }
            else
            {
                devices.AddTheUsual(parsed.GetRequiredValue(remotes).Select(url => url.Device));
            }

            devices.AddRemotes(parsed.GetRequiredValue(remotes))
                .UseSeed(parsed.GetValue(seed) ?? devicesOfFile?.Seed ?? 0)
                .SetProperties(parsed.GetValue(properties));
        });
        return await run(application);
    }
}
