namespace RxDevices.Tool;

/// <summary>What was chosen with keys: which rows are shown, in which order, from which on.</summary>
internal sealed record LiveControls
{
    public LiveOrder Order { get; init; }

    /// <summary>Whether the largest comes first.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Shown are the rows whose names have this in them.</summary>
    public string Filter { get; init; } = "";

    /// <summary>Whether the filter is being typed.</summary>
    public bool IsTyping { get; init; }

    /// <summary>How many rows are above the window.</summary>
    public int Top { get; init; }

    public bool HasQuit { get; init; }

    /// <summary>What becomes of it when a key is pressed.</summary>
    /// <param name="key">The key.</param>
    /// <param name="rows">How many rows pass the filter.</param>
    /// <param name="page">How many of them the window shows.</param>
    public LiveControls Press(ConsoleKeyInfo key, int rows, int page) => IsTyping ? Type(key) : key switch
    {
        { Key: ConsoleKey.Q } => this with { HasQuit = true },
        { Key: ConsoleKey.Escape } => this with { Filter = "", Top = 0 },
        { KeyChar: '/' } => this with { IsTyping = true },
        { Key: ConsoleKey.UpArrow or ConsoleKey.K } => Scroll(-1, rows, page),
        { Key: ConsoleKey.DownArrow or ConsoleKey.J } => Scroll(1, rows, page),
        { Key: ConsoleKey.PageUp } => Scroll(-page, rows, page),
        { Key: ConsoleKey.PageDown or ConsoleKey.Spacebar } => Scroll(page, rows, page),
        { Key: ConsoleKey.Home } => Scroll(-rows, rows, page),
        { Key: ConsoleKey.End } => Scroll(rows, rows, page),
        { Key: ConsoleKey.G } => Sort(LiveOrder.Given),
        { Key: ConsoleKey.N } => Sort(LiveOrder.Name),
        { Key: ConsoleKey.V } => Sort(LiveOrder.Value),
        { Key: ConsoleKey.U } => Sort(LiveOrder.Quality),
        { Key: ConsoleKey.A } => Sort(LiveOrder.Age),
        { Key: ConsoleKey.R } => Sort(LiveOrder.Rate),
        _ => this,
    };

    private LiveControls Type(ConsoleKeyInfo key) => key switch
    {
        { Key: ConsoleKey.Enter } => this with { IsTyping = false },
        { Key: ConsoleKey.Escape } => this with { IsTyping = false, Filter = "", Top = 0 },
        { Key: ConsoleKey.Backspace } => this with { Filter = Filter.Length == 0 ? "" : Filter[..^1], Top = 0 },
        _ when !char.IsControl(key.KeyChar) => this with { Filter = Filter + key.KeyChar, Top = 0 },
        _ => this,
    };

    private LiveControls Scroll(int by, int rows, int page) =>
        this with { Top = Math.Clamp(Top + by, 0, Math.Max(0, rows - page)) };

    // The same key again turns the order round.
    private LiveControls Sort(LiveOrder order) => this with { Order = order, IsReversed = Order == order && !IsReversed, Top = 0 };
}
