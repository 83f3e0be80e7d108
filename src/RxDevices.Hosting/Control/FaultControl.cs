using System.Globalization;
using RxDevices.Simulation;

namespace RxDevices.Hosting;

/// <summary>What people say to an injector, at a line or to a device, and what it answers; what it cannot do is a refusal.</summary>
/// <remarks>Safe from any thread.</remarks>
internal static class FaultControl
{
    /// <summary>What means all faults.</summary>
    public const string All = "all";

    /// <summary>Injects a target and a fault.</summary>
    /// <exception cref="DevFailedException">The text is none, or it cannot be injected.</exception>
    public static InjectedFault Inject(this FaultInjector injector, string text, string origin, bool isFromOutside = false)
    {
        try
        {
            var order = FaultOrder.Parse(text);
            return injector.Inject(order.Target, order.Fault, isFromOutside);
        }
        catch (FaultException wrong)
        {
            throw new DevFailedException(Reasons.WrongFormat, $"'{text}' is no fault: {wrong.Error}", origin);
        }
    }

    /// <summary>Clears the fault of a number, or all; answers how many.</summary>
    /// <exception cref="DevFailedException">There is no such fault.</exception>
    public static int Heal(this FaultInjector injector, string text, string origin, bool isFromOutside = false)
    {
        if (text.Trim().Equals(All, StringComparison.OrdinalIgnoreCase))
        {
            return injector.Active.Count(fault => injector.Clear(fault.Id, isFromOutside));
        }

        if (int.TryParse(text, NumberStyles.None | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var id)
            && injector.Clear(id, isFromOutside))
        {
            return 1;
        }

        var there = injector.Active;
        throw new DevFailedException(
            Reasons.WrongFormat,
            $"There is no fault '{text.Trim()}'; write {All}, or the number of one: "
            + (there.Count == 0 ? "there is none now" : string.Join(", ", there.Select(fault => fault.Id))),
            origin);
    }

    /// <summary>The faults there are, a line for each.</summary>
    public static string[] Lines(this FaultInjector injector) => [.. injector.Active.Select(fault => fault.ToString())];
}
