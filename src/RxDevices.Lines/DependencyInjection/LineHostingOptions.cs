namespace RxDevices.Lines;

/// <summary>What <c>AddLineServer</c> is told: where to listen, what clients may do, what one client may make the server hold.</summary>
public sealed class LineHostingOptions
{
    /// <summary>Where to listen: each <c>tcp://HOST:PORT</c>, <c>tls://HOST:PORT</c> or <c>unix:PATH</c>, port 0 picks a free one. Default, when none is
    /// added: <c>tcp://127.0.0.1:8888</c>. Texts, so that they can come from a configuration; they are checked at start.</summary>
    public IList<string> Addresses { get; } = [];

    /// <summary>The files of the <c>tls://</c> addresses.</summary>
    public LineTlsOptions Tls { get; set; } = new();

    /// <summary>The file of the tokens that let clients in; default: none, everybody is let in. They are added to those of
    /// <see cref="Server"/>.</summary>
    public string? TokenFile { get; set; }

    /// <summary>What carries the bytes. Default: whichever is best here.</summary>
    public LineTransport Transport { get; set; }

    /// <summary>What clients may do.</summary>
    public LineRouterOptions Router { get; set; } = new();

    /// <summary>The bounds of the server.</summary>
    public LineServerOptions Server { get; set; } = new();
}
