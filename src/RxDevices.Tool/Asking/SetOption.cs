using System.CommandLine;
using System.CommandLine.Parsing;
using RxDevices.Hosting;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>What is written when something begins.</summary>
internal static class SetOption
{
    public static Option<(AttributeName Name, string Value)[]> Make(string description) => new("--set")
    {
        Description = description,
        HelpName = "NAME=VALUE",
        CustomParser = Parse,
        DefaultValueFactory = _ => [],
    };

    /// <summary>Writes them, one after the other.</summary>
    public static async Task Write(
        this (AttributeName Name, string Value)[] settings, Func<string, DeviceProxy> device, CancellationToken cancellation)
    {
        foreach (var (name, value) in settings)
        {
            await device(name.Device).WriteLiteral(name.Attribute, value, cancellation);
        }
    }

    private static (AttributeName Name, string Value)[]? Parse(ArgumentResult result)
    {
        var settings = new List<(AttributeName, string)>();
        foreach (var token in result.Tokens)
        {
            if (token.Value.Split('=', 2) is not [var text, var value] || AttributeName.TryParse(text.Trim(), out var name) is not null)
            {
                result.AddError($"'{token.Value}' sets nothing; write NAME=VALUE (for example lab/supply/1/current_setpoint=5).");
                return null;
            }

            settings.Add((name, value));
        }

        return [.. settings];
    }
}
