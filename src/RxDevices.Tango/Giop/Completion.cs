namespace RxDevices.Tango;

/// <summary>Whether an operation that failed was done all the same, as numbered on the wire.</summary>
internal enum Completion
{
    /// <summary>It was done.</summary>
    Yes,

    /// <summary>It was not begun.</summary>
    No,

    /// <summary>Nobody knows.</summary>
    Maybe,
}
