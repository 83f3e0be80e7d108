using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace RxDevices.Tool;

/// <summary>Options that take a number, and refuse what is none or out of bounds.</summary>
internal static class Numbers
{
    public const double SecondsOfADay = 86_400;

    public const double ShortestPeriod = 0.001;

    public static Option<double?> Seconds(string name, double least, string description) => new(name)
    {
        Description = description,
        HelpName = "SECONDS",
        CustomParser = result => Parse(result, least, SecondsOfADay, NumberStyles.Float),
    };

    public static Option<int?> Count(string name, int least, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => (int?)Parse(result, least, int.MaxValue, NumberStyles.None),
    };

    public static Option<ulong?> Seed(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (ulong.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            Refuse(result, $"0 to {ulong.MaxValue}");
            return null;
        },
    };

    private static double? Parse(ArgumentResult result, double least, double most, NumberStyles style)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, style, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(result, string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"));
        return null;
    }

    private static void Refuse(ArgumentResult result, string bounds) => result.AddError(
        $"{((OptionResult)result.Parent!).Option.Name} takes a number from {bounds}, not '{result.Tokens[0].Value}'.");
}
