namespace RxDevices.Lines;

/// <summary>What a client takes too long with.</summary>
internal enum Verdict
{
    /// <summary>Nothing.</summary>
    Fine,

    /// <summary>It began a line and does not end it.</summary>
    LineTooLate,

    /// <summary>It does not read what is sent to it.</summary>
    ReadsTooLate,

    /// <summary>It says nothing, and is told nothing.</summary>
    IdleTooLong,
}
