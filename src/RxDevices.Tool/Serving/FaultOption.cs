using System.CommandLine;
using System.CommandLine.Parsing;
using RxDevices.Hosting;
using RxDevices.Simulation;

namespace RxDevices.Tool;

/// <summary>What goes wrong, as it is typed.</summary>
internal static class FaultOption
{
    public static Option<FaultOrder[]> Make() => new("--fault")
    {
        Description = "Make something go wrong, again for each: 'lab/supply/1 hang for 3 s', 'lab/supply/1/current drop 10%', 'clients reset every 1 min'.",
        HelpName = "'TARGET FAULT'",
        CustomParser = ParseAll,
    };

    public static void InjectAll(this RxDevicesBuilder devices, FaultOrder[]? faults)
    {
        foreach (var fault in faults ?? [])
        {
            devices.Inject(fault);
        }
    }

    private static FaultOrder[]? ParseAll(ArgumentResult result)
    {
        var faults = new List<FaultOrder>();
        foreach (var token in result.Tokens)
        {
            if (FaultOrder.TryParse(token.Value, out var fault, out var error))
            {
                faults.Add(fault);
            }
            else
            {
                result.AddError($"'{token.Value}' is no fault: {error}.");
            }
        }

        return [.. faults];
    }
}
