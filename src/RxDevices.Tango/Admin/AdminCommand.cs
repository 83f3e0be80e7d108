using System.Reactive;

namespace RxDevices.Tango;

/// <summary>A command of the admin device.</summary>
/// <param name="Description">What clients are told of it.</param>
/// <param name="IsReading">Whether it changes nothing, so that whoever may read may execute it.</param>
/// <param name="Execute">What it does.</param>
internal sealed record AdminCommand(
    CommandDescription Description, bool IsReading, Func<AdminCall, object?, ValueTask<object?>> Execute)
{
    /// <summary>A command that changes nothing.</summary>
    public static AdminCommand Reading<TArgument, TResult>(
        string name, string argument, string result, Func<AdminCall, TArgument, ValueTask<TResult>> execute) =>
        Of(name, argument, result, isReading: true, execute);

    /// <summary>A command that changes something.</summary>
    public static AdminCommand Changing<TArgument, TResult>(
        string name, string argument, string result, Func<AdminCall, TArgument, ValueTask<TResult>> execute) =>
        Of(name, argument, result, isReading: false, execute);

    /// <summary>The refusal of arguments that are too many or too few.</summary>
    public static DevFailedException WrongNumber(string command) => new(
        WireReasons.WrongNumberOfArguments, $"Incorrect number of inout arguments for {command}", $"DServer::{command}");

    private static AdminCommand Of<TArgument, TResult>(
        string name, string argument, string result, bool isReading, Func<AdminCall, TArgument, ValueTask<TResult>> execute) => new(
        new(
            name,
            ValueKind.Of<TArgument>(),
            ValueKind.Of<TResult>(),
            new() { ArgumentDescription = argument, ResultDescription = result }),
        isReading,
        async (call, given) =>
        {
            var done = await execute(call, given is TArgument typed ? typed : default!).ConfigureAwait(false);
            return done is Unit ? null : done;
        });
}
