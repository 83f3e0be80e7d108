namespace RxDevices.Prompt.Tests.Editing;

public sealed class HistoryFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("history").FullName;
    private readonly List<string> told = [];

    private string Place => Path.Combine(folder, "rxdevices", "console_history");

    [Fact]
    public void What_was_kept_is_there_in_the_next_session()
    {
        new HistoryFile(Place, told.Add).Add("1 + 1");
        new HistoryFile(Place, told.Add).Add("if (x)\n{\n    \"a\\nb\"\n}");

        Assert.Equal(["1 + 1", "if (x)\n{\n    \"a\\nb\"\n}"], new HistoryFile(Place, told.Add).Load());
        Assert.Empty(told);
    }

    [Fact]
    public void It_stands_in_the_state_directory()
    {
        Assert.Equal("/state/rxdevices/console_history", HistoryFile.UsualPath(_ => "/state", "/me"));
        Assert.Equal("/me/.local/state/rxdevices/console_history", HistoryFile.UsualPath(_ => null, "/me"));
    }

    [Fact]
    public void Where_it_cannot_be_kept_that_is_said_once()
    {
        File.WriteAllText(Path.Combine(folder, "rxdevices"), "a file where the folder should be");
        var history = new HistoryFile(Place, told.Add);

        history.Add("1");
        history.Add("2");

        Assert.StartsWith("What is typed is not remembered: ", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_grow_for_ever()
    {
        var history = new HistoryFile(Place, told.Add);
        history.Add("first");
        File.AppendAllLines(Place, Enumerable.Range(0, 2 * History.Most).Select(number => $"{number}"));

        Assert.Equal(History.Most, history.Load().Count);
        Assert.Equal(History.Most, File.ReadLines(Place).Count());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
