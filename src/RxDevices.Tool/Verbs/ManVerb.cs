namespace RxDevices.Tool;

/// <summary><c>rxdevices man</c>: the manual page.</summary>
internal static class ManVerb
{
    /// <param name="root">The whole command.</param>
    public static Verb Make(Func<Verb> root)
    {
        var verb = new Verb("man", "Print the manual page, in the language of man.");
        verb.WithExamples(
            "Examples",
            ("rxdevices man | man -l -", "to read it"),
            ("rxdevices man > ~/.local/share/man/man1/rxdevices.1", "for: man rxdevices"));
        verb.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(ManualPage.Of(root())));
        return verb;
    }
}
