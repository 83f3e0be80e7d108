using System.CommandLine;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary><c>rxdevices run DEVICE/COMMAND [ARG]</c>.</summary>
internal static class RunVerb
{
    public static Verb Make()
    {
        var name = Typed.Name("DEVICE/COMMAND", "The command in full: domain/family/member/command.", NameKind.Command);
        var argument = Typed.Value("ARG", "Its argument, much as in Python: -1.5, True, 'text', [1, 2, 3].");
        argument.Arity = ArgumentArity.ZeroOrOne;
        var server = ServerOption.Make();
        var verb = new Verb("run", "Execute a command of a device; prints its result, if it has one.") { name, argument, server };
        Credentials.AddTo(verb);
        verb.WithExamples(
            "Examples",
            ("rxdevices run lab/supply/1/State", "a command with a result: ON"),
            ("rxdevices run test/asyncio/1/long_running_command", "a command without one; watch its state meanwhile"),
            ("rxdevices run sys/tg_test/1/DevDouble -2.5", "a command with an argument"));
        verb.SetAction((parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return ServerOption.Ask(
                parsed,
                server,
                client => Refusals.Tell(error, async () =>
                {
                    var command = AttributeName.Parse(parsed.GetRequiredValue(name));
                    var device = client.Device(command.Device);
                    var result = await device.ExecuteLiteral(command.Attribute, parsed.GetValue(argument) ?? "", cancellation);
                    if (result is not null)
                    {
                        output.WriteLine(LineText.Value(result));
                    }
                }),
                cancellation);
        });
        return verb;
    }
}
