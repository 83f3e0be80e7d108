using System.CommandLine;

namespace RxDevices.Tool;

/// <summary><c>rxdevices completion SHELL</c>: a script that makes a shell complete what is typed.</summary>
internal static class CompletionVerb
{
    private static readonly string[] Shells = ["bash", "zsh", "pwsh"];

    public static Verb Make()
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell: bash, zsh or pwsh (PowerShell)." };
        shell.AcceptOnlyFromAmong(Shells);
        var verb = new Verb("completion", "Print a script for a shell that completes verbs, options, devices and attributes.") { shell };
        verb.WithExamples(
            "Examples",
            ("source <(rxdevices completion bash)", "in ~/.bashrc"),
            ("source <(rxdevices completion zsh)", "in ~/.zshrc, after compinit"),
            ("rxdevices completion pwsh | Out-String | Invoke-Expression", "in $PROFILE"));
        verb.SetAction(parsed =>
        {
            var name = $"rxdevices.{parsed.GetRequiredValue(shell)}";
            using var script = new StreamReader(typeof(CompletionVerb).Assembly.GetManifestResourceStream(name)!);
            parsed.InvocationConfiguration.Output.Write(script.ReadToEnd());
        });
        return verb;
    }
}
