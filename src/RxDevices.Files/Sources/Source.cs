namespace RxDevices.Files;

/// <summary>Where the value of an attribute comes from, as a file says it.</summary>
internal abstract record Source
{
    /// <summary>The formulas whose quantities it follows in the same instant.</summary>
    public virtual IEnumerable<FileFormula> Follows => [];

    /// <summary>The formulas it looks at in its own time, so that these may depend on it.</summary>
    public virtual IEnumerable<FileFormula> LooksAt => [];

    /// <summary>What it has beside its value, for formulas: <c>position.velocity</c>.</summary>
    public virtual IReadOnlyList<string> Facets => [];

    /// <summary>Whether it can stand behind a setting, whose set point it follows unless it says otherwise.</summary>
    public virtual bool TakesSetPoint => false;

    /// <summary>Whether it changes as time goes by, so that it must be looked at.</summary>
    public virtual bool NeedsLooks => false;

    /// <summary>Makes the quantity.</summary>
    /// <param name="maker">The device that is being made, and the attribute.</param>
    public abstract Node Make(NodeMaker maker);
}
