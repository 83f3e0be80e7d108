namespace RxDevices.Tango;

/// <summary>What <c>AddTangoServer</c> is told: where to listen, what the server is called, what clients may do.</summary>
public sealed class TangoHostingOptions
{
    /// <summary>Where to listen: each <c>HOST:PORT</c>, port 0 picks a free one. Default, when none is added: <c>127.0.0.1:10000</c>.
    /// Texts, so that they can come from a configuration; they are checked at start.</summary>
    public IList<string> Addresses { get; } = [];

    /// <summary>Whether the application does not start when an address cannot be listened on; if not, it goes on without that address and
    /// the log is told. Default: true.</summary>
    public bool IsRequired { get; set; } = true;

    /// <summary>Its name, what clients may do, its bounds.</summary>
    public TangoServerOptions Server { get; set; } = new();
}
