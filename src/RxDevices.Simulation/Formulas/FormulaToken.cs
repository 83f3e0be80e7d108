namespace RxDevices.Simulation;

/// <summary>What a piece of a formula is.</summary>
internal enum FormulaToken
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A word.</summary>
    Name,

    /// <summary>Any text in brackets.</summary>
    BracketedName,

    /// <summary>An operator, a parenthesis, a comma.</summary>
    Sign,

    /// <summary>Nothing any more.</summary>
    End,
}
