namespace RxDevices.Lines;

/// <summary>What a client needs to be let in.</summary>
/// <remarks>Not a record, so that no log shows the token by printing it.</remarks>
public sealed class LineClientOptions
{
    /// <summary>The token that is shown to the server first, see <see cref="TokenFile"/>; default: none.</summary>
    public string? Token { get; init; }

    /// <summary>Whom to believe over TLS, and the own certificate for servers that want one.</summary>
    public LineTlsOptions Tls { get; init; } = new();
}
