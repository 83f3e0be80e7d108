using System.CommandLine;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>What a verb that asks a server shows to be let in, and whom it believes.</summary>
internal static class Credentials
{
    private const string Authorities = "--ca";

    public static void AddTo(Verb verb)
    {
        verb.Options.Add(CertificateOptions.File(
            Authorities, "Believe servers over tls:// with a certificate of these authorities, a PEM file, instead of the machine's."));
        CertificateOptions.AddTo(
            verb, "Show this certificate to servers over tls:// that want one.", "Show the token in the first line of this file to the server.");
    }

    /// <summary>What was typed; of tokens the first.</summary>
    /// <exception cref="IOException">A file cannot be read; the message says what to do.</exception>
    public static LineClientOptions Of(ParseResult parsed) => new()
    {
        Token = CertificateOptions.TokenFileOf(parsed) is { } path ? TokenFile.Read(path)[0] : null,
        Tls = CertificateOptions.FilesOf(parsed, Authorities),
    };
}
