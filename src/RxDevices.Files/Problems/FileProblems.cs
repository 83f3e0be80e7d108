namespace RxDevices.Files;

/// <summary>Collects every mistake of a file.</summary>
/// <param name="file">The file, as the user calls it.</param>
/// <remarks>One owner at a time.</remarks>
internal sealed class FileProblems(string file)
{
    // Nobody reads more, and a file of nonsense would fill the memory.
    private const int Most = 200;

    // A list of more words than that hides the one that was meant.
    private const int Many = 15;

    private readonly Dictionary<FileProblem, int> problems = [];

    /// <summary>The file, as the user calls it.</summary>
    public string File => file;

    /// <summary>How many there are.</summary>
    public int Count => problems.Count;

    /// <summary>All mistakes in the order of their places.</summary>
    public IReadOnlyList<FileProblem> All => [.. problems
        .OrderBy(problem => problem.Key.Line)
        .ThenBy(problem => problem.Key.Column)
        .ThenBy(problem => problem.Value)
        .Select(problem => problem.Key)];

    /// <summary>Something is wrong at a place; what is said already is not said again.</summary>
    public void Add(int line, int column, string what, string? expected = null, string? suggestion = null)
    {
        if (problems.Count < Most)
        {
            problems.TryAdd(new(file, Math.Max(1, line), Math.Max(1, column), what, expected, suggestion), problems.Count);
        }
    }

    /// <summary>Something is wrong with a piece.</summary>
    public void Add(FileNode at, string what, string? expected = null, string? suggestion = null) =>
        Add(at.Line, at.Column, what, expected, suggestion);

    /// <summary>A piece is not what is expected there.</summary>
    public void AddUnexpected(FileNode at, string expected) => Add(at, $"found {at.Found}", expected);

    /// <summary>A word is none of those that may stand there.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="word">The word.</param>
    /// <param name="known">Those that may stand there.</param>
    /// <param name="inShort">What they are, for when they are many and one of them is meant.</param>
    /// <param name="where">Where they may stand, behind the list of them.</param>
    public void AddUnknown(FileNode at, string word, IReadOnlyList<string> known, string? inShort = null, string where = "")
    {
        var nearest = Spelling.Nearest(word, known);
        Add(at, $"found '{word}'", nearest is not null && inShort is not null && known.Count > Many ? inShort : $"{OneOf(known)}{where}", nearest);
    }

    /// <summary><c>a, b or c</c>.</summary>
    public static string OneOf(IReadOnlyList<string> words) => words switch
    {
        [] => "nothing",
        [var only] => only,
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}",
    };
}
