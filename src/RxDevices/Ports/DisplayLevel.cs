namespace RxDevices;

/// <summary>Whom an attribute or command is meant for.</summary>
public enum DisplayLevel
{
    /// <summary>Everybody.</summary>
    Operator,

    /// <summary>Those who know the inside of the device.</summary>
    Expert,
}
