using System.IO.Compression;
using System.Xml.Linq;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Packages;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Signing.Support;

/// <summary>The sealed files that lie beside the source tree, with as much of the package read as their signatures need.</summary>
internal static class SealSamples
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Tree.Root, "..", "shared", "samples", "ofd"));

    /// <summary>Null when they are there, else why those tests are skipped.</summary>
    public static string? WhyNone { get; } = Directory.Exists(Folder) ? null : $"The samples are not there: {Folder}";

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>Trusts the root of the generated chain and knows its issuing authority; no revocation lists.</summary>
    public static TrustStore Trust => new([Certificate.Read(Read("chain/root.cer")).Value], [Certificate.Read(Read("chain/issuing.cer")).Value], []);

    /// <summary>Each signature of a package: its value, and what it is to be checked against.</summary>
    public static IReadOnlyList<(byte[] Value, SignedContent Content)> Signatures(string name)
    {
        // Not the product's reader: how much of a package that one takes is its own tests' matter.
        using var package = new ZipArchive(new MemoryStream(Read(name)));
        return [.. package.Entries.Select(entry => entry.FullName).Where(entry => entry.EndsWith("/Signature.xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(entry => One(package, entry))];
    }

    private static (byte[], SignedContent) One(ZipArchive package, string signature)
    {
        var text = Bytes(package, signature)!.Value.ToArray();
        Assert.True(SafeXml.TryLoad(new MemoryStream(text), out var xml));
        var references = xml.Descendants().Where(one => one.Name.LocalName == "Reference").Select(one => new DigestReference(
            one.Attribute("FileRef")!.Value,
            one.Parent!.Attribute("CheckMethod")?.Value ?? "MD5",
            Convert.FromBase64String(one.Elements().Single(child => child.Name.LocalName == "CheckValue").Value.Trim()),
            Bytes(package, one.Attribute("FileRef")!.Value))).ToList();
        var folder = signature[..(signature.LastIndexOf('/') + 1)];
        return (Bytes(package, folder + "SignedValue.dat")!.Value.ToArray(), new SignedContent(text)
        {
            References = references,
            SealFile = Bytes(package, folder + "Seal.esl"),
        });
    }

    private static ReadOnlyMemory<byte>? Bytes(ZipArchive package, string name)
    {
        if (package.GetEntry(name.TrimStart('/')) is not { } entry)
        {
            return null;
        }

        using var content = new MemoryStream();
        using var inflated = entry.Open();
        inflated.CopyTo(content);
        return content.ToArray();
    }
}

/// <summary>A theory over the samples.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleTheoryAttribute : TheoryAttribute
{
    public SampleTheoryAttribute() => Skip = SealSamples.WhyNone;
}
