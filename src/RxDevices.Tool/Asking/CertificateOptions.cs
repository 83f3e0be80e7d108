using System.CommandLine;
using RxDevices.Lines;

namespace RxDevices.Tool;

/// <summary>The own certificate, of a server or of a client, and the token that goes with it or without.</summary>
internal static class CertificateOptions
{
    private const string Certificate = "--cert";
    private const string Key = "--key";
    private const string PasswordFile = "--cert-password";
    private const string Tokens = "--token-file";
    private const string PasswordVariable = "RXDEVICES_CERT_PASSWORD";

    /// <summary>Adds the options.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="certificate">What the certificate is for.</param>
    /// <param name="tokens">What the tokens are for.</param>
    public static void AddTo(Verb verb, string certificate, string tokens)
    {
        verb.Options.Add(File(Certificate, $"{certificate} A PEM file with those that lead to its authority, or a .pfx."));
        verb.Options.Add(File(Key, "The certificate's private key, a PEM file, when it is not in the same file."));
        verb.Options.Add(File(PasswordFile, $"Opens the .pfx or the key: the first line of this file; without it ${PasswordVariable}."));
        verb.Options.Add(File(Tokens, tokens));
    }

    /// <summary>An option that takes a file.</summary>
    public static Option<string> File(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    /// <summary>The file of tokens, if one was given.</summary>
    public static string? TokenFileOf(ParseResult parsed) => parsed.GetValue<string>(Tokens);

    /// <summary>The files of TLS that were given.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="authorities">The option of the authorities.</param>
    /// <exception cref="IOException">The file of the password cannot be read.</exception>
    public static LineTlsOptions FilesOf(ParseResult parsed, string authorities) => new()
    {
        Certificate = parsed.GetValue<string>(Certificate),
        Key = parsed.GetValue<string>(Key),
        Password = parsed.GetValue<string>(PasswordFile) is { } path
            ? System.IO.File.ReadLines(path).FirstOrDefault()
            : Environment.GetEnvironmentVariable(PasswordVariable),
        Authorities = parsed.GetValue<string>(authorities),
    };
}
