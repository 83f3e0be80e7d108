using System.Runtime.CompilerServices;

namespace RxDevices.OutsidePrograms.Tests;

/// <summary>
/// A fact that needs real programs of the machine, such as <c>ncat</c>. It is skipped, and says how to run it, when the set is
/// not asked for or a program is missing: a developer without them still has a green run.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OutsideFactAttribute : FactAttribute
{
    /// <summary>A fact that needs every one of <paramref name="programs"/>, named with spaces between.</summary>
    public OutsideFactAttribute(
        string programs,
        [CallerFilePath] string? sourceFilePath = null,
        [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        Programs = programs;
        Skip = OutsidePrograms.WhyNotRun(programs.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The programs it needs, with spaces between.</summary>
    public string Programs { get; }
}
