namespace RxDevices.Simulation;

/// <summary>What a word of the text of a fault is.</summary>
internal enum FaultTokenKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>A number, without its unit.</summary>
    Number,

    /// <summary>A text in quotes.</summary>
    Quoted,

    /// <summary>Any other character.</summary>
    Sign,

    /// <summary>There is no more.</summary>
    End,
}
