namespace RxDevices.Tool;

/// <summary><c>rxdevices tape</c>: what is on tapes.</summary>
internal static class TapeVerb
{
    public static Verb Make()
    {
        var verb = new Verb("tape", "Look into tapes, export and compare them.")
        {
            TapeInfoVerb.Make(), TapeExportVerb.Make(), TapeCompareVerb.Make(),
        };
        verb.WithExamples(
            "Examples",
            ("rxdevices tape info day.tape", "what is on it, and whether it is whole"),
            ("rxdevices tape export day.tape > day.csv", "for a spreadsheet"),
            ("rxdevices tape compare one.tape two.tape", "exit code 1 where they differ"));
        verb.ShowsHelpWhenAlone();
        return verb;
    }
}
