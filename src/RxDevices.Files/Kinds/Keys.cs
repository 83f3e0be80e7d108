namespace RxDevices.Files;

/// <summary>
/// The keys of a map, as the code that reads it asks for them. The same code describes them: it is run once with keys that only take notes.
/// So whatever is read stands in the schema and in the reference, and nothing else does.
/// </summary>
/// <remarks>One owner at a time. What is wrong is a problem, and reading goes on with a value that is never used.</remarks>
internal abstract class Keys
{
    /// <summary>What stands behind a key that must be there.</summary>
    public T Required<T>(string name, Kind<T> kind, string about) => Take(name, kind, isRequired: true, default!, null, about);

    /// <summary>What stands behind a key, or what holds without it.</summary>
    /// <param name="name">The key.</param>
    /// <param name="kind">What stands behind it.</param>
    /// <param name="otherwise">What holds without it.</param>
    /// <param name="about">What it is for.</param>
    /// <param name="otherwiseInWords">What holds without it, for people; default: as it is.</param>
    public T Optional<T>(string name, Kind<T> kind, T otherwise, string about, string? otherwiseInWords = null) =>
        Take(name, kind, isRequired: false, otherwise, otherwiseInWords, about);

    /// <summary>What stands behind a key, or nothing.</summary>
    public T? Given<T>(string name, Kind<T> kind, string about, string otherwiseInWords = "none")
        where T : struct => Take(name, kind.Made(value => (T?)value), isRequired: false, null, otherwiseInWords, about);

    /// <summary>What stands behind the one key of several that is there.</summary>
    /// <param name="alternatives">The keys of which one may be there.</param>
    /// <param name="what">What the keys have in common: <c>a source of the value</c>.</param>
    /// <param name="isRequired">Whether one must be there.</param>
    public abstract T? OneOf<T>(IReadOnlyList<Alternative<T>> alternatives, string what, bool isRequired = true);

    /// <summary>Where what stands behind a key is; null when the key is not there.</summary>
    public abstract FileNode? Node(string name);

    /// <summary>Something is wrong with what stands behind a key, as far as that could be read.</summary>
    /// <param name="isRight">Whether it is right.</param>
    /// <param name="name">The key.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="expected">What would be right.</param>
    public abstract void Require(bool isRight, string name, string what, string? expected = null);

    protected abstract T Take<T>(string name, Kind<T> kind, bool isRequired, T otherwise, string? otherwiseInWords, string about);
}
