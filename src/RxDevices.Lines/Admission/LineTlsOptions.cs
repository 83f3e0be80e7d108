namespace RxDevices.Lines;

/// <summary>The files of one side of TLS.</summary>
/// <remarks>Paths, so that they can come from a configuration; they are read at start.</remarks>
public sealed class LineTlsOptions
{
    /// <summary>The own certificate with those that lead to its authority: a PEM file, or a <c>.pfx</c>. A server must have one.</summary>
    public string? Certificate { get; set; }

    /// <summary>The private key, a PEM file; default: it is in the certificate's file.</summary>
    public string? Key { get; set; }

    /// <summary>Opens the <c>.pfx</c>, or the key; default: they are open.</summary>
    public string? Password { get; set; }

    /// <summary>Whom to believe, a PEM file. A server that has one takes only clients that show a certificate of these authorities; a client without one
    /// believes whom its machine believes.</summary>
    public string? Authorities { get; set; }
}
