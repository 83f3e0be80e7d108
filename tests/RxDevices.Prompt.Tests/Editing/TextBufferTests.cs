namespace RxDevices.Prompt.Tests.Editing;

public class TextBufferTests
{
    [Theory]
    [InlineData("one two", new[] { KeyCode.WordLeft, KeyCode.DeleteToEnd }, "one |")]
    [InlineData("one two", new[] { KeyCode.DeleteWord }, "one |")]
    [InlineData("one two", new[] { KeyCode.Home, KeyCode.WordRight }, "one| two")]
    [InlineData("one two", new[] { KeyCode.Left, KeyCode.Left, KeyCode.DeleteToStart }, "|wo")]
    [InlineData("one\ntwo", new[] { KeyCode.Up, KeyCode.Left }, "on|e\ntwo")]
    [InlineData("one\nlonger", new[] { KeyCode.Up, KeyCode.Delete }, "one|longer")]
    [InlineData("one\nlonger", new[] { KeyCode.Up, KeyCode.Home, KeyCode.Down, KeyCode.End, KeyCode.Backspace }, "one\nlonge|")]
    [InlineData("e\u0301", new[] { KeyCode.Backspace }, "|")]
    [InlineData("\U0001F600x", new[] { KeyCode.Left, KeyCode.Left, KeyCode.Delete }, "|x")]
    [InlineData("", new[] { KeyCode.Backspace, KeyCode.Left, KeyCode.Right, KeyCode.Delete }, "|")]
    internal void Keys_edit(string text, KeyCode[] keys, string expected)
    {
        var buffer = new TextBuffer();
        var editor = new LineEditor(buffer, new([], _ => { }));
        buffer.Set(text);

        Assert.All(keys, key => Assert.True(editor.Press(new(key))));

        Assert.Equal(expected, buffer.Text.Insert(buffer.Cursor, "|"));
    }
}
