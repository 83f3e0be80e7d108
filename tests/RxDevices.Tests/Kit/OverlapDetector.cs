namespace RxDevices.Tests.Kit;

/// <summary>Counts how often a section is entered while somebody is in it already.</summary>
internal sealed class OverlapDetector
{
    private int inside;
    private int overlaps;

    public int Overlaps => Volatile.Read(ref overlaps);

    public void Pass(Action section)
    {
        if (Interlocked.Increment(ref inside) > 1)
        {
            Interlocked.Increment(ref overlaps);
        }

        section();
        Interlocked.Decrement(ref inside);
    }
}
