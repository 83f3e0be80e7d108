using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RxDevices.Hosting;

namespace RxDevices.Lines.Tests.Admission;

/// <summary>An authority, and certificates of it for this machine, as files.</summary>
internal sealed class CertificateFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rxdevices").FullName;
    private readonly X509Certificate2 authority;

    public CertificateFolder()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Testing", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authority = request.CreateSelfSigned(RealTime.Clock.Now.AddDays(-1), RealTime.Clock.Now.AddDays(1));
        Authority = Write("ca.pem", authority.ExportCertificatePem());
    }

    public string Authority { get; }

    public string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Issues a certificate; answers its file and the one of its key.</summary>
    public (string Certificate, string Key) Issue(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(authority, authority.NotBefore, authority.NotAfter, Guid.NewGuid().ToByteArray());
        return (Write($"{name}.pem", issued.ExportCertificatePem()), Write($"{name}.key", key.ExportPkcs8PrivateKeyPem()));
    }

    public void Dispose()
    {
        authority.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
