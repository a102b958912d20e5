using System.Text;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Core.Seals.Making;

/// <summary>What lies where in the folder of an authority.</summary>
internal sealed record AuthorityFiles(string Folder)
{
    private static readonly string[] Published = ["roots/root.cer", "certs/issuing.cer", "crls/root.crl", "crls/issuing.crl"];

    public string RootKey => Path.Combine(Folder, "private", "root.p12");

    public string IssuingKey => Path.Combine(Folder, "private", "issuing.p12");

    public string Root => Path.Combine(Trust, "roots", "root.cer");

    public string Issuing => Path.Combine(Trust, "certs", "issuing.cer");

    public string RootList => Path.Combine(Trust, "crls", "root.crl");

    public string IssuingList => Path.Combine(Trust, "crls", "issuing.crl");

    /// <summary>Everything a verifier needs.</summary>
    public string Trust => Path.Combine(Folder, "trust");

    /// <summary>Whether somebody founded an authority here.</summary>
    public bool IsFounded => File.Exists(RootKey) || File.Exists(IssuingKey);

    public void MakeFolders() => MakeFolders(Path.Combine(Folder, "private"), Trust);

    public static Task WriteAsync(string path, Certificate certificate, CancellationToken ct) =>
        SealFiles.WriteAsync(path, Encoding.ASCII.GetBytes(Pem.Write(certificate)), isPrivate: false, ct);

    public static Task WriteAsync(string path, RevocationList list, CancellationToken ct) =>
        SealFiles.WriteAsync(path, Encoding.ASCII.GetBytes(Pem.Write(list)), isPrivate: false, ct);

    /// <summary>Puts certificates and lists where a site looks for what it trusts, under names of their own beside what an administrator put there.</summary>
    public async Task PublishAsync(string trustFolder, CancellationToken ct)
    {
        MakeFolders(null, trustFolder);
        foreach (var name in Published)
        {
            var into = Path.Combine(trustFolder, Path.GetDirectoryName(name)!, "site-" + Path.GetFileName(name));
            await SealFiles.WriteAsync(into, await File.ReadAllBytesAsync(Path.Combine(Trust, name), ct), isPrivate: false, ct);
        }
    }

    private static void MakeFolders(string? secret, string trust)
    {
        if (secret is not null)
        {
            Directory.CreateDirectory(secret);
        }

        foreach (var folder in new[] { "roots", "certs", "crls" })
        {
            Directory.CreateDirectory(Path.Combine(trust, folder));
        }
    }
}
