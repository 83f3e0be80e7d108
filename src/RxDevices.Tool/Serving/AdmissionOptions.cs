using System.CommandLine;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>Whom a server lets in.</summary>
internal static class AdmissionOptions
{
    private const string Authorities = "--client-ca";

    public static void AddTo(Verb verb)
    {
        CertificateOptions.AddTo(
            verb,
            "Show this certificate to clients over tls://.",
            "Let in only clients whose first line is 'auth TOKEN' with one of the tokens in this file, one a line.");
        verb.Options.Add(CertificateOptions.File(
            Authorities, "Let in only clients over tls:// that show a certificate of these authorities, a PEM file."));
    }

    /// <summary>Tells the server what was typed.</summary>
    /// <exception cref="IOException">The file of the password cannot be read.</exception>
    public static void Apply(ParseResult parsed, LineHostingOptions server)
    {
        server.Tls = CertificateOptions.FilesOf(parsed, Authorities);
        server.TokenFile = CertificateOptions.TokenFileOf(parsed);
    }
}
