using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using RxDevices.Tapes;

namespace RxDevices.Tool;

/// <summary>Tapes as they are typed.</summary>
internal static class TapeFiles
{
    public static Argument<string> Make(string name, string description) => new(name) { Description = description };

    /// <summary>Opens a tape, or says why it cannot be.</summary>
    public static bool TryOpen(string path, [NotNullWhen(true)] out Tape? tape, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            (tape, problem) = (Tape.Open(path), null);
            return true;
        }
        catch (Exception exception) when (exception is TapeException or IOException or UnauthorizedAccessException)
        {
            (tape, problem) = (null, exception.Message);
            return false;
        }
    }

    /// <summary>Opens a tape and does something with it, then says what of it is damaged; answers the exit code.</summary>
    public static int Use(string path, InvocationConfiguration terminal, Action<Tape> use)
    {
        if (!TryOpen(path, out var tape, out var problem))
        {
            terminal.Error.WriteLine(problem);
            return CommandLine.Failed;
        }

        using (tape)
        {
            use(tape);
            return TellDamage(tape, terminal.Error);
        }
    }

    /// <summary>Says what of a tape is damaged; answers the exit code.</summary>
    public static int TellDamage(Tape tape, TextWriter error)
    {
        foreach (var notice in tape.Notices)
        {
            error.WriteLine($"{tape.Path}: {notice}");
        }

        return tape.Notices.Count > 0 ? CommandLine.Failed : 0;
    }
}
