using System.Reactive;

namespace RxDevices.Files;

/// <content>Its commands.</content>
public sealed partial class FileDevice
{
    private void Declare(string name, CommandSpec command)
    {
        switch (command.Argument)
        {
            case DataType.Double:
                Declare<double>(name, command, number => number);
                break;
            case DataType.Long:
                Declare<int>(name, command, number => number);
                break;
            case DataType.Boolean:
                Declare<bool>(name, command, flag => flag ? 1 : 0);
                break;
            default:
                Declare<Unit>(name, command, _ => double.NaN);
                break;
        }
    }

    private void Declare<TArgument>(string name, CommandSpec command, Func<TArgument, double> take)
    {
        switch (command.ResultType)
        {
            case DataType.Double:
                Declare(name, command, take, number => number);
                break;
            case DataType.Long:
                Declare(name, command, take, number => int.CreateSaturating(Math.Round(number)));
                break;
            case DataType.Boolean:
                Declare(name, command, take, number => number is not (0 or double.NaN));
                break;
            default:
                Declare(name, command, take, _ => Unit.Default);
                break;
        }
    }

    private void Declare<TArgument, TResult>(
        string name, CommandSpec command, Func<TArgument, double> take, Func<double, TResult> answer)
    {
        if (command.IsLong)
        {
            LongCommand<TArgument, TResult>(name, Run, new()
            {
                ArgumentDescription = command.Configuration.ArgumentDescription,
                AllowedIn = command.Configuration.AllowedIn,
                Timeout = command.Timeout,
            });
        }
        else
        {
            Command<TArgument, TResult>(name, (argument, cancellation) => Run(argument, null, cancellation), command.Configuration);
        }

        // Each call has an argument of its own, as calls may overlap.
        async Task<TResult> Run(TArgument argument, RunProgress? progress, CancellationToken cancellation)
        {
            var given = take(argument);
            var names = scope.With(CommandSpec.ArgumentName, () => given);
            var maker = new CommandMaker(this, names);
            foreach (var step in command.Steps)
            {
                await step.Make(maker)(progress, cancellation);
            }

            return answer(command.Result is null ? double.NaN : new Expression(command.Result, names).Value);
        }
    }
}
