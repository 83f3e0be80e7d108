using System.Reactive.Disposables;

namespace RxDevices.Lines;

/// <summary>How many connections each machine has, and may have.</summary>
/// <remarks>Safe from any thread.</remarks>
internal sealed class PeerPlaces(int most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> taken = [];

    /// <summary>Takes a place for a machine until disposed of; null when it has all it may have.</summary>
    public IDisposable? Take(string host)
    {
        if (most == int.MaxValue)
        {
            return Disposable.Empty;
        }

        lock (gate)
        {
            var count = taken.GetValueOrDefault(host);
            if (count >= most)
            {
                return null;
            }

            taken[host] = count + 1;
        }

        return Disposable.Create((this, host), static place => place.Item1.Free(place.host));
    }

    private void Free(string host)
    {
        lock (gate)
        {
            // Forgotten at the last one, so that strangers who came once leave nothing behind.
            if (--taken[host] == 0)
            {
                taken.Remove(host);
            }
        }
    }
}
