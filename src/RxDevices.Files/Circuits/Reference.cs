namespace RxDevices.Files;

/// <summary>A name for a quantity, before the quantity is there: formulas may stand before what they use.</summary>
internal sealed class Reference
{
    private Node? node;

    /// <summary>The quantity.</summary>
    public Node Node
    {
        get => node ?? throw new InvalidOperationException("The quantity is asked for before it is made.");
        set => node = value;
    }
}
