namespace RxDevices.Files;

/// <summary>A map with known keys, whatever it is read as.</summary>
internal interface IPart
{
    /// <summary>What it is called: <c>sine</c>.</summary>
    string Name { get; }

    /// <summary>What it is, a sentence.</summary>
    string About { get; }

    /// <summary>The keys that may stand there.</summary>
    IReadOnlyList<KeyDescription> Keys { get; }

    /// <summary>Whether one of the keys of a group must be there, for each group.</summary>
    IReadOnlyList<bool> Groups { get; }
}
