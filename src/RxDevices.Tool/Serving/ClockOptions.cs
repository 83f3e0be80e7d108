using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RxDevices.Hosting;
using RxDevices.Simulation;

namespace RxDevices.Tool;

/// <summary>How fast the devices' time goes, and from when.</summary>
internal sealed class ClockOptions
{
    public Option<double> Speed { get; } = new("--speed")
    {
        Description = "How many seconds of the devices pass in one of ours: 1, 10, 0.1, or max for as fast as possible. Time-outs of the"
            + " network stay as they are.",
        HelpName = "N|max",
        CustomParser = ParseSpeed,
        DefaultValueFactory = _ => 1,
    };

    public Option<bool> Paused { get; } = Flag.Make("--paused", "Begin with time standing still; what is asked is answered all the same.");

    public Option<DateTimeOffset?> Start { get; } = new("--start-time")
    {
        Description = "The devices' first instant, so that a run can be had again: 2026-01-31, 2026-01-31T12:00:00Z. Default: now.",
        HelpName = "TIME",
        CustomParser = ParseTime,
    };

    public Option<double?> For { get; } = Numbers.Seconds(
        "--for", 0.001, "End after so many seconds of the devices' time.");

    public Option<string> Trace { get; } = new("--trace")
    {
        Description = "Write every reading, write, command and fault with its time to this file; the same seed gives the same file.",
        HelpName = "FILE",
    };

    public Option<string> Restore { get; } = new("--restore")
    {
        Description = "Begin at the instant of a snapshot ('sim snapshot FILE'), with its seed and start, and go on from there at --speed,"
            + " or stand still there with --paused. The devices must be those of its run; its faults come with it.",
        HelpName = "FILE",
    };

    public Option<bool> AllowRemoteControl { get; } = Flag.Make(
        "--allow-remote-control", "Let other machines control the simulation ('sim ...', sys/simulation/default); without it they only look.");

    public void AddTo(Verb verb)
    {
        verb.Options.Add(AllowRemoteControl);
        verb.Options.Add(Trace);
        verb.Options.Add(For);
        verb.Options.Add(Speed);
        verb.Options.Add(Paused);
        verb.Options.Add(Start);
        verb.Options.Add(Restore);
    }

    /// <summary>The seed and the start of the run that is to be restored, if one is; a problem is one line.</summary>
    public (ulong Seed, DateTimeOffset Start)? RunOf(ParseResult parsed, out string? problem)
    {
        problem = null;
        try
        {
            return parsed.GetValue(Restore) is { } path ? SimulationControl.RunOf(path) : null;
        }
        catch (DevFailedException refusal)
        {
            problem = $"{refusal.Failure.Description.TrimEnd('.')}.";
            return null;
        }
    }

    /// <summary>Puts the devices on the clock that was asked for.</summary>
    /// <param name="devices">The devices.</param>
    /// <param name="parsed">What was typed.</param>
    /// <param name="start">The first instant, where none was typed; null: now.</param>
    public void Use(RxDevicesBuilder devices, ParseResult parsed, DateTimeOffset? start)
    {
        devices.UseSimulationClock(
            new() { Speed = parsed.GetValue(Speed), IsPaused = parsed.GetValue(Paused), Start = parsed.GetValue(Start) ?? start }, RealTime.Clock);
        devices.AddSimulationControl(new() { AllowRemoteControl = parsed.GetValue(AllowRemoteControl) });
        if (parsed.GetValue(Restore) is { } snapshot)
        {
            devices.Restore(snapshot);
        }

        if (parsed.GetValue(Trace) is { } path)
        {
            devices.UseTrace(path);
        }

        if (parsed.GetValue(For) is { } seconds)
        {
            devices.EndAfter(TimeSpan.FromSeconds(seconds));
        }
    }

    private static double ParseSpeed(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (SpeedText.TryParse(text, out var speed))
        {
            return speed;
        }

        result.AddError($"--speed takes {SpeedText.Form}, not '{text}'; to begin with time standing still, use --paused.");
        return 1;
    }

    private static DateTimeOffset? ParseTime(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        result.AddError($"--start-time takes a date and time such as 2026-01-31T12:00:00Z, not '{text}'.");
        return null;
    }
}
