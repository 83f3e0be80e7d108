using System.Globalization;
using RxDevices.Simulation;

namespace RxDevices.Hosting;

/// <summary>Faults that are injected and cleared come in as all from outside does, and are kept with it.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class FaultGate(InputLog log, DeviceName control) : IFaultGate
{
    private static readonly ValueKind Text = new(DataType.String, DataFormat.Scalar);

    public void RequireOpen() => log.RequireOpen();

    public void Inject(InjectedFault fault, Action begin) =>
        log.Enter(new(control, InputKind.Inject, Number(fault.Id), new FaultOrder(fault.Target, fault.Fault).ToString(), Text), begin);

    public void Clear(int id, Action clear) => log.Enter(new(control, InputKind.Heal, Number(id), null, ValueKind.Void), clear);

    /// <summary>Whether it is about a fault, and not a device.</summary>
    public static bool IsOfFault(DeviceInput input) => input.Kind is InputKind.Inject or InputKind.Heal;

    /// <summary>Whether it can be had again; what is about devices can.</summary>
    public static bool CanBe(DeviceInput input) => !IsOfFault(input)
        || (int.TryParse(input.Member, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            && (input.Kind == InputKind.Heal || (input.Value is string text && FaultOrder.TryParse(text, out _, out _))));

    /// <summary>The same again.</summary>
    public static void Again(FaultInjector injector, DeviceInput input)
    {
        var id = int.Parse(input.Member, NumberStyles.None, CultureInfo.InvariantCulture);
        if (input.Kind == InputKind.Inject)
        {
            injector.Repeat(FaultOrder.Parse((string)input.Value!), id);
        }
        else
        {
            injector.RepeatClear(id);
        }
    }

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
