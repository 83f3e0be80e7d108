namespace RxDevices.Files;

/// <summary>The kinds that many parts of files have.</summary>
internal static class Kinds
{
    public static Kind<double> Number { get; } = new NumberKind();

    public static Kind<double> Any { get; } = new NumberKind(isAny: true);

    public static Kind<double> AboveZero { get; } = new NumberKind("above 0", 0, isAbove: true);

    public static Kind<double> NotNegative { get; } = new NumberKind("of 0 or more", 0);

    public static Kind<double> Fraction { get; } = new NumberKind("from 0 to 1", 0, 1);

    public static Kind<TimeSpan> Span { get; } = new DurationKind(TimeSpan.Zero);

    public static Kind<TimeSpan> Period { get; } = new DurationKind(TimeSpan.FromMilliseconds(1));

    public static Kind<string> Text { get; } = new TextKind("a text");

    public static Kind<FileText> Raw { get; } = new RawKind();

    public static Kind<bool> Flag { get; } = new FlagKind();

    public static Kind<FileFormula> Computed { get; } = new FormulaKind();

    public static Kind<DevState> State { get; } =
        new WordKind<DevState>([.. Enum.GetValues<DevState>().Select(state => (TangoText.Of(state), state))]);

    public static Kind<int> Whole(int min, int max) => new MappedKind<double, int>(
        new NumberKind(FormattableString.Invariant($"from {min} to {max}"), min, max, isWhole: true), value => (int)value);

    public static Kind<T> Made<TFrom, T>(this Kind<TFrom> kind, Func<TFrom, T> make) => new MappedKind<TFrom, T>(kind, make);

    public static Kind<IReadOnlyList<T>> Many<T>(this Kind<T> kind, string what, bool mayBeAlone = true) => new ListKind<T>(kind, what, mayBeAlone);
}
