namespace RxDevices;

/// <summary>One layer's account of why something was refused.</summary>
/// <param name="Reason">The short name programs look at, for example <c>API_AttrNotFound</c> (see <see cref="Reasons"/>).</param>
/// <param name="Description">A sentence for people.</param>
/// <param name="Origin">Where it was said, for example <c>TangoTest::read_throw_exception</c>.</param>
/// <param name="Severity">How grave it is.</param>
public sealed record DevError(
    string Reason,
    string Description,
    string Origin,
    ErrorSeverity Severity = ErrorSeverity.Err);
