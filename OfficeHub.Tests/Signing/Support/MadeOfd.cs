using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using OfficeHub.Signing.Keys;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Timestamps;

namespace OfficeHub.Tests.Signing.Support;

/// <summary>A sealed OFD put together part by part, right by default, so that a test can make one thing wrong that the product would refuse to make.</summary>
internal sealed class MadeOfd(SealOffice office)
{
    public const string Page = "Doc_0/Pages/Page_0/Content.xml";
    public const string Note = "Doc_0/Res/note.txt";
    public const string Value = Folder + "SignedValue.dat";

    private const string Folder = "Doc_0/Signs/Sign_0/";
    private const string List = "Doc_0/Signs/Signatures.xml";

    /// <summary>The seal; by default the office's.</summary>
    public byte[]? Seal { get; init; }

    /// <summary>The bytes of Seal.esl; by default those of the seal.</summary>
    public byte[]? SealFile { get; init; }

    /// <summary>The signature value over Signature.xml; by default the signer's with that seal.</summary>
    public Func<byte[], byte[]>? Sign { get; init; }

    public DateTime SignedAt { get; init; } = SealOffice.Signed;

    public ITimestampSource? Timestamps { get; init; }

    public OpenSealKey? Signer { get; init; }

    /// <summary>Signed text with no picture of a seal: Type="Sign".</summary>
    public bool IsPlain { get; init; }

    /// <summary>Digests by MD5.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Parts that Signature.xml does not name.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    public OfdBox Stamp { get; init; } = new(120, 200, 42, 42);

    public byte[] Write()
    {
        var seal = Seal ?? office.Seal().Encoded.ToArray();
        var list = OfdSignatureWriter.List(null, "s001", Folder + "Signature.xml", "s002");
        List<(string Name, byte[] Content)> parts =
        [
            .. SmallOfd.Parts().Select(part => part.Name == OfdPackage.Entry ? (part.Name, OfdSignatureWriter.Entry(XElement.Parse(Text(part.Content)), 1, List)) : part),
            (Note, [1, 2, 3]),
            (Folder + "Seal.esl", SealFile ?? seal),
            (List, IsPlain ? Bytes(Text(list).Replace("Type=\"Seal\"", "Type=\"Sign\"", StringComparison.Ordinal)) : list),
        ];
        var covered = parts.Where(part => part.Name != List && !Open.Contains(part.Name)).ToList();
        var text = OfdSignatureWriter.Signature(
            covered.Select(part => (part.Name, (ReadOnlyMemory<byte>)part.Content)), [new OfdStamp("s002", "1", Stamp, null)], Folder, SignedAt);
        text = IsWeak ? Weak(text, covered) : text;
        var value = Sign is null ? office.Sign(ElectronicSeal.Read(seal).Value, SignedAt, Timestamps, Signer, text) : Sign(text);
        return SmallOfd.Pack([.. parts, (Folder + "Signature.xml", text), (Value, value)]);
    }

    // The standard's own default digest.
#pragma warning disable CA5351
    private static byte[] Weak(byte[] text, List<(string Name, byte[] Content)> covered)
    {
        var xml = XElement.Parse(Text(text));
        XNamespace space = xml.Name.Namespace;
        xml.Descendants(space + "References").Single().SetAttributeValue("CheckMethod", "MD5");
        foreach (var (value, part) in xml.Descendants(space + "CheckValue").Zip(covered))
        {
            value.Value = Convert.ToBase64String(MD5.HashData(part.Content));
        }

        return Bytes(xml.ToString(SaveOptions.DisableFormatting));
    }
#pragma warning restore CA5351

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
