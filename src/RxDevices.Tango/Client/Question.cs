namespace RxDevices.Tango;

/// <summary>What a far object is asked, and how its answer is read.</summary>
/// <param name="Operation">What it is to do, by the name that travels.</param>
/// <param name="Arguments">With what.</param>
/// <param name="Write">Writes the arguments; null where there are none.</param>
/// <param name="Read">Reads the result, to its end.</param>
internal sealed record Question<TArguments, TResult>(
    string Operation, TArguments Arguments, WireWrite<TArguments>? Write, WireRead<TResult> Read)
{
    /// <summary>The client's call behind it, as failures name it.</summary>
    public Errand Errand { get; init; } = new(Operation);

    /// <summary>Whether it may be asked again when nobody knows whether it arrived.</summary>
    public bool MayRepeat { get; init; } = true;
}
