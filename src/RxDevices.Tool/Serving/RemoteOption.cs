using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection;
using RxDevices.Hosting;
using RxDevices.Tango;

namespace RxDevices.Tool;

/// <summary>Far devices that are served beside the own ones.</summary>
internal static class RemoteOption
{
    public static Option<TangoUrl[]> Make() => new("--remote")
    {
        Description = "Serve a device of a Tango server as well, again for each: tango://HOST:PORT/DEVICE#dbase=no. The server may"
            + " come later; of the usual devices, one of the same name is left out.",
        HelpName = "URL",
        CustomParser = Parse,
        DefaultValueFactory = _ => [],
    };

    public static RxDevicesBuilder AddRemotes(this RxDevicesBuilder devices, TangoUrl[] urls)
    {
        foreach (var url in urls)
        {
            devices.AddTango(url);
        }

        return devices;
    }

    private static TangoUrl[]? Parse(ArgumentResult result)
    {
        var urls = new List<TangoUrl>();
        foreach (var token in result.Tokens)
        {
            if (Refusal(token.Value, urls) is { } problem)
            {
                result.AddError($"--remote takes tango://HOST:PORT/domain/family/member#dbase=no, not '{token.Value}': {problem}");
                return null;
            }
        }

        return [.. urls];
    }

    private static string? Refusal(string text, List<TangoUrl> urls)
    {
        try
        {
            var url = TangoUrl.Parse(text);
            urls.Add(url);
            return url.HasDatabase ? "no database is asked; write #dbase=no at its end"
                : url.Attribute is not null ? "that is an attribute"
                : null;
        }
        catch (DevFailedException malformed)
        {
            return malformed.Failure.Description.Split('\n')[0];
        }
    }
}
