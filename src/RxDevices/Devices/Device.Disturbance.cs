namespace RxDevices;

/// <content>What goes wrong with the device on purpose.</content>
public abstract partial class Device
{
    private volatile IDisturbance? disturbance;

    /// <summary>What stands between the device and all others; null, as nearly always, when nothing does. Set on the strand.</summary>
    internal IDisturbance? Disturbance
    {
        get => disturbance;
        set => disturbance = value;
    }

    /// <summary>On the strand: shows again what is shown otherwise now that the disturbance is another one.</summary>
    /// <param name="isMeant">Which attributes, by their names.</param>
    /// <param name="isOver">Whether a part of the disturbance is over: what was shown already is not shown again.</param>
    internal void ShowAgain(Func<string, bool> isMeant, bool isOver)
    {
        members.Attributes.Where(attribute => isMeant(attribute.Name)).ToList().ForEach(attribute => attribute.ShowAgain(isOver));
        foreach (var attribute in new DeviceAttribute[] { State, Status }.Where(attribute => isMeant(attribute.Name)))
        {
            attribute.ShowAgain(isOver);
        }

        ShowAlarms();
    }

    /// <summary>On the strand: the device comes back from a crash, as after a restart.</summary>
    internal void ComeBack()
    {
        if (hasStarted && !Lifetime.IsCancellationRequested)
        {
            _ = Initialize();
        }
    }

    /// <summary>On the strand: lets a request in, or tells why not. It may take its time.</summary>
    /// <exception cref="DevFailedException">The request is refused.</exception>
    internal static async Task Admit(IDisturbance disturbance, RequestKind kind, string member, CancellationToken cancellation)
    {
        if (await disturbance.Admit(kind, member, cancellation) is { } refusal)
        {
            throw refusal.ToException();
        }
    }
}
