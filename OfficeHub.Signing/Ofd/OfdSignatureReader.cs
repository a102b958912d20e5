using System.Xml.Linq;

namespace OfficeHub.Signing.Ofd;

/// <summary>Reads the signatures of documents. Elements may stand in any order, identifiers may be plain numbers, and what is missing is a finding.</summary>
/// <remarks>GB/T 33190-2016, 18; ofd.md 5 and 7.</remarks>
internal static class OfdSignatureReader
{
    private const int MostSignatures = 200;

    // Many signatures may share one long Signature.xml.
    private const int MostNamed = 128 * 1024;

    /// <summary>Every signature, in the order they were put on.</summary>
    /// <param name="package">What they lie in.</param>
    /// <param name="documents">Its documents.</param>
    /// <param name="stop">Ends the reading before the next signature.</param>
    public static Outcome<IReadOnlyList<OfdSignature>> ReadAll(OfdPackage package, IReadOnlyList<OfdDocument> documents, CancellationToken stop = default)
    {
        var all = new List<OfdSignature>();
        var named = 0;
        foreach (var document in documents)
        {
            if (document.List is not { } list)
            {
                continue;
            }

            if (!package.TryLoad(list.Name, out var root))
            {
                return new SigningFault(SigningFaultKind.Malformed, "OFD 文件损坏：签章清单 Signatures.xml 读不出来。") { Code = CheckCode.Format };
            }

            foreach (var one in root.All("Signature"))
            {
                stop.ThrowIfCancellationRequested();
                var read = Read(package, document, list.Name, one);
                all.Add(read);
                named += read.References.Count + read.Stamps.Count;
                if (all.Count > MostSignatures || named > MostNamed)
                {
                    return OfdFault.TooManySignatures;
                }
            }
        }

        return all;
    }

    private static OfdSignature Read(OfdPackage package, OfdDocument document, string list, XElement entry)
    {
        var type = entry.Attr("Type") ?? "Seal";
        var signature = new OfdSignature(entry.Attr("ID") ?? "", type != "Sign", document);
        var part = package.Resolve(entry.Attr("BaseLoc") ?? "", list, document.Root);
        if (part is not { } place || !package.TryLoad(place.Name, out var root))
        {
            return signature with { Part = part, Fault = Damaged("Signature.xml 不在包里，或者读不出来。") };
        }

        var info = root.One("SignedInfo");
        var value = Resolve(root.TextOf("SignedValue") ?? "");
        var seal = info.One("Seal");
        var sealPath = seal.TextOf("BaseLoc");
        var references = info.One("References");
        var method = references?.Attr("CheckMethod") ?? "MD5";
        var provider = info.One("Provider");
        return signature with
        {
            Part = part,
            Value = value,
            NamesSeal = sealPath is not null,
            Seal = sealPath is null ? null : Resolve(sealPath),
            Provider = provider?.Attr("ProviderName") ?? provider.TextOf("ProviderName") ?? "",
            References = [.. (references?.All("Reference") ?? []).Select(one => ReadReference(one, method))],
            Stamps = [.. (info?.All("StampAnnot") ?? []).Select(ReadStamp)],
            Fault = type is not ("Seal" or "Sign") ? Damaged("签章的类型不认识，既不是 Seal 也不是 Sign。")
                : value is null ? Damaged("签章值文件 SignedValue.dat 不在包里。")
                : null,
        };

        OfdPlace? Resolve(string path) => package.Resolve(path, place.Name, document.Root);

        OfdReference ReadReference(XElement one, string checkMethod)
        {
            var file = one.Attr("FileRef") ?? "";
            return new OfdReference(file, Resolve(file), checkMethod, Base64(one.TextOf("CheckValue") ?? ""));
        }
    }

    private static OfdStamp ReadStamp(XElement stamp) =>
        new(stamp.Attr("ID") ?? "", stamp.Attr("PageRef") ?? "", OfdBox.Read(stamp.Attr("Boundary")), OfdBox.Read(stamp.Attr("Clip")));

    private static byte[] Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : [];
    }

    private static SigningFault Damaged(string sentence) => new(SigningFaultKind.Malformed, sentence) { Code = CheckCode.Format };
}
