namespace RxDevices;

/// <summary>Where a host's devices find somebody to tell, when there is somebody.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class Place<T>
    where T : class
{
    private volatile T? current;

    /// <summary>Who is told, if anybody is.</summary>
    public T? Current => current;

    /// <summary>Puts another one there if it is still the one that was; null for none. Whether it was.</summary>
    public bool TryReplace(T? old, T? next) => Interlocked.CompareExchange(ref current, next, old) == old;
}
