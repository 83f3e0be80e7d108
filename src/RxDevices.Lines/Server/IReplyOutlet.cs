namespace RxDevices.Lines;

/// <summary>The connection that replies leave by.</summary>
internal interface IReplyOutlet
{
    /// <summary>Breaks it at once.</summary>
    void Break();

    /// <summary>Nothing more is sent.</summary>
    void HasEnded();
}
