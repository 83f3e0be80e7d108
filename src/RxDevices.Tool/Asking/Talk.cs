using System.CommandLine;
using System.Globalization;
using System.Reactive.Concurrency;

namespace RxDevices.Tool;

/// <summary>What is done and when, on standard error, for those who want to know.</summary>
/// <param name="error">Where.</param>
/// <param name="clock">The time.</param>
/// <param name="isWanted">Whether somebody wants to know.</param>
internal sealed class Talk(TextWriter error, IScheduler clock, bool isWanted)
{
    private const string Name = "--verbose";
    private readonly DateTimeOffset start = clock.Now;

    /// <summary>The option of all verbs.</summary>
    public static Option<bool> MakeOption()
    {
        var option = Flag.Make(Name, "Say on standard error what is done and how long it takes.");
        option.Recursive = true;
        return option;
    }

    public static Talk Of(ParseResult parsed) => new(
        parsed.InvocationConfiguration.Error, ((Surroundings)parsed.InvocationConfiguration).Clock, IsWanted(parsed));

    public static bool IsWanted(ParseResult parsed) => parsed.GetValue<bool>(Name);

    public void Say(string what)
    {
        if (isWanted)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(clock.Now - start).TotalSeconds:0.000} s: {what}"));
        }
    }
}
