using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RxDevices.Lines;

/// <summary>Certificates from files, and what is wrong with those files in one line.</summary>
internal static class CertificateFiles
{
    private const string PrivateKeyLabel = "PRIVATE KEY-----";

    /// <summary>A certificate with its private key, and those that lead from it to an authority.</summary>
    /// <exception cref="IOException">A file is missing or holds something else; the message says what to do.</exception>
    public static (X509Certificate2 Own, X509Certificate2Collection Chain) LoadWithKey(string path, string? key, string? password) =>
        Read($"certificate {path}", path, () => IsStore(path) ? FromStore(path, password) : FromPem(path, key ?? path, password));

    /// <summary>The authorities in a PEM file.</summary>
    /// <exception cref="IOException">The file is missing or holds none; the message says what to do.</exception>
    public static X509Certificate2Collection LoadAuthorities(string path) => Read($"authorities in {path}", path, () =>
    {
        var found = new X509Certificate2Collection();
        found.ImportFromPemFile(path);
        return found.Count > 0 ? found : throw new CryptographicException("there is no certificate in it; a PEM file is wanted");
    });

    private static (X509Certificate2 Own, X509Certificate2Collection Chain) FromStore(string path, string? password)
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password);
        var own = all.FirstOrDefault(certificate => certificate.HasPrivateKey)
            ?? throw new CryptographicException("there is no private key in it");
        all.Remove(own);
        return (own, all);
    }

    private static (X509Certificate2 Own, X509Certificate2Collection Chain) FromPem(string path, string key, string? password)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(path);
        if (all.Count == 0)
        {
            throw new CryptographicException("there is no certificate in it; a PEM file or a .pfx is wanted");
        }

        if (!File.ReadAllText(key).Contains(PrivateKeyLabel, StringComparison.Ordinal))
        {
            throw new CryptographicException(key == path
                ? "there is no private key in it; name the file of the key as well (--key FILE)"
                : $"there is no private key in {key}");
        }

        all.RemoveAt(0);
        return (Usable(WithKey(path, key, password)), all);
    }

    private static X509Certificate2 WithKey(string path, string key, string? password)
    {
        try
        {
            return password is null
                ? X509Certificate2.CreateFromPemFile(path, key)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password, key);
        }
        catch (ArgumentException exception)
        {
            throw new CryptographicException($"the key in {key} is not the certificate's", exception);
        }
    }

    // Windows takes no key for TLS that is in memory alone.
    private static X509Certificate2 Usable(X509Certificate2 own) => OperatingSystem.IsWindows()
        ? X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pfx), null)
        : own;

    private static bool IsStore(string path) => Path.GetExtension(path) is var kind
        && (kind.Equals(".pfx", StringComparison.OrdinalIgnoreCase) || kind.Equals(".p12", StringComparison.OrdinalIgnoreCase));

    private static T Read<T>(string what, string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            var why = File.Exists(path) || exception is not CryptographicException ? exception.Message : "there is no such file";
            throw new IOException($"Cannot use the {what}: {why.TrimEnd('.')}.", exception);
        }
    }
}
