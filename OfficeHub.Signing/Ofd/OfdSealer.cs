using System.Globalization;
using System.Xml.Linq;
using OfficeHub.Signing.Keys;
using OfficeHub.Signing.Packages;
using OfficeHub.Signing.Sealing;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Timestamps;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Signing.Ofd;

/// <summary>Puts a seal on a document of an OFD. Every other part stays byte for byte; only the first seal adds the path of the list of signatures to OFD.xml.</summary>
/// <remarks>ofd.md 5, "Signing order"; GB/T 33190-2016, 18; e-seal.md 4.2.</remarks>
public static class OfdSealer
{
    /// <summary>Seals, and verifies the finished package before giving it out.</summary>
    /// <param name="file">The OFD, unsigned or signed.</param>
    /// <param name="order">What is to be put on it.</param>
    /// <param name="signer">The signer's key, whose certificate must be in the seal's list.</param>
    /// <param name="timestamps">Recommended; null leaves the stamp out.</param>
    /// <param name="policy">By which everything is judged; Now is the time of signing.</param>
    /// <param name="ct">Cancels before the signature is made.</param>
    /// <returns>The sealed OFD, or why there is none.</returns>
    public static async Task<Outcome<byte[]>> SealAsync(
        ReadOnlyMemory<byte> file, OfdSealOrder order, ISealKeyProvider signer, ITimestampSource? timestamps, VerificationPolicy policy, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentNullException.ThrowIfNull(policy);
        var opened = OfdPackage.Open(file);
        if (!opened.IsSuccess)
        {
            return opened.Fault;
        }

        var package = opened.Value;
        var before = OfdVerifier.Verify(package, policy, ct);
        if (Refusal(before, order.Document) is { } refusal)
        {
            return refusal;
        }

        var document = before.Documents[(order.Document ?? 1) - 1];

        var seal = ElectronicSeal.Read(order.Seal);
        if (!seal.IsSuccess)
        {
            return seal.Fault;
        }

        var stamps = OfdStampLayout.Of(order.Places, seal.Value.Picture, document.Pages);
        if (!stamps.IsSuccess)
        {
            return stamps.Fault;
        }

        var parts = new SealedParts(package, before, document, order, stamps.Value);
        var request = new SealingRequest(parts.Signature, "/" + parts.Part, order.SignedAt);
        var signed = await SealSigner.SignAsync(order.Seal, request, signer, timestamps, policy, ct);
        return signed.IsSuccess ? Checked(parts.Write(signed.Value.Encoded), policy) : signed.Fault;
    }

    private static SigningFault? Refusal(OfdReport before, int? number) =>
        before.Refusal is { } fault ? fault
        : number is null && before.Documents.Count > 1 ? NotAllowed($"这个 OFD 文件里有 {before.Documents.Count} 个文档，请写明给第几个文档盖章。")
        : number is { } asked && (asked < 1 || asked > before.Documents.Count) ? NotAllowed($"没有第 {asked} 个文档，这个 OFD 文件里共 {before.Documents.Count} 个文档。")
        : Refusal(before, before.Documents[(number ?? 1) - 1]);

    // The first seal of a document changes OFD.xml, every further one its list; a seal on another document protects both.
    private static SigningFault? Refusal(OfdReport before, OfdDocument document) =>
        document.Fault is { } damaged ? damaged
        : document.Pages.Count == 0 ? NotAllowed("要盖章的文档没有页面，不能盖章。")
        : before.Documents.FirstOrDefault(one => one.IsSigned && one != document) is { } other
            ? NotAllowed($"这个 OFD 文件里的第 {other.Number} 个文档已经登记了签章，再给第 {document.Number} 个文档盖章会使它失效。请把要盖章的文档另存为单独的 OFD 文件再盖。")
        : before.Signatures.Any(one => one.Signature.IsLock) ? NotAllowed("这个 OFD 文件已经定稿，不能再加盖签章。")
        : before.Verdict is Verdict.Failed ? NotAllowed($"已有的签章核验没有通过，不能再加盖：{before.Headline?.Sentence}") with { Code = before.Headline?.Code }
        : null;

    // The lists at hand were made before this second; that they speak for the signer was judged before signing.
    private static Outcome<byte[]> Checked(byte[] sealedFile, VerificationPolicy policy)
    {
        var after = OfdVerifier.Verify(sealedFile, policy with { ListMayPrecedeSigning = TimeSpan.MaxValue });
        var own = after.Signatures.Count == 0 ? null : after.Signatures[^1].Report;
        return after.Verdict is Verdict.Failed or Verdict.NotSigned || own is not { Verdict: Verdict.Ok }
            ? NotAllowed($"盖好的文件核验没有通过，没有采用：{(own?.Headline ?? after.Headline)?.Sentence}")
            : sealedFile;
    }

    private static SigningFault NotAllowed(string sentence) => new(SigningFaultKind.NotAllowed, sentence);

    /// <summary>The parts of the sealed package, all but the signature value.</summary>
    private sealed class SealedParts
    {
        private readonly OfdPackage _package;
        private readonly Dictionary<string, ReadOnlyMemory<byte>> _written = new(StringComparer.Ordinal);
        private readonly string _folder;

        public SealedParts(OfdPackage package, OfdReport before, OfdDocument document, OfdSealOrder order, IReadOnlyList<OfdStamp> stamps)
        {
            _package = package;
            var list = document.List?.Name ?? FreeRoot(document.Root) + "Signatures.xml";
            _folder = FreeFolder(OfdPath.Folder(list));
            Part = _folder + "Signature.xml";
            var (id, numbered, maxId) = Number(before.Signatures, stamps);

            // OFD.xml carries the path before any digest is taken.
            if (document.List is null && package.TryLoad(OfdPackage.Entry, out var entry))
            {
                _written[OfdPackage.Entry] = OfdSignatureWriter.Entry(entry, document.Number, list);
            }

            XElement? listed = null;
            if (document.List is not null)
            {
                package.TryLoad(list, out listed);
            }

            _written[list] = OfdSignatureWriter.List(listed, id, Part, maxId);
            _written[_folder + "Seal.esl"] = order.Seal;
            if (!order.Locks)
            {
                _written[_folder + OfdSignature.ListCopy] = _written[list];
            }

            Signature = OfdSignatureWriter.Signature(Parts().Where(one => order.Locks || one.Name != list), numbered, _folder, order.SignedAt);
        }

        /// <summary>The name of Signature.xml.</summary>
        public string Part { get; }

        /// <summary>Its bytes.</summary>
        public byte[] Signature { get; }

        public byte[] Write(ReadOnlyMemory<byte> value) => OfdPackageWriter.Write([.. Parts(), (Part, Signature), (_folder + "SignedValue.dat", value)]);

        // In the old order, the new parts last. Entries of folders say nothing and are left out: no digest could protect them.
        private IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Parts() => _package.Files
            .Select(name => (name, _written.TryGetValue(name, out var written) ? written : _package.Find(name) ?? default))
            .Concat(_written.Where(one => _package.Find(one.Key) is null).Select(one => (one.Key, one.Value)));

        // The path goes into an ASCII field of the signature.
        private string FreeRoot(string documentRoot)
        {
            var folder = OfdPath.Folder(documentRoot);
            return FreeFolder((SealOrder.IsPlain("/" + folder) ? folder : "") + "Signs", numbered: false) + "/";
        }

        private string FreeFolder(string parent) => FreeFolder(parent + "Sign_", numbered: true) + "/";

        private string FreeFolder(string stem, bool numbered)
        {
            var taken = _package.Names.Select(ZipEntryNames.Key).ToList();
            for (var i = 0; ; i++)
            {
                var name = numbered || i > 0 ? string.Create(CultureInfo.InvariantCulture, $"{stem}{i}") : stem;
                var key = ZipEntryNames.Key(name);
                if (!taken.Exists(one => one == key || one.StartsWith(key + "/", StringComparison.Ordinal)))
                {
                    return name;
                }
            }
        }

        // Some viewers want stamps and signatures numbered in one row.
        private static (string Id, IReadOnlyList<OfdStamp> Stamps, string MaxId) Number(IReadOnlyList<OfdSignatureReport> before, IReadOnlyList<OfdStamp> stamps)
        {
            var last = before.SelectMany(one => one.Signature.Stamps.Select(stamp => stamp.Id).Append(one.Signature.Id)).Select(NumberOf).DefaultIfEmpty(0).Max();
            return (Text(last + 1), [.. stamps.Select((stamp, i) => stamp with { Id = Text(last + 2 + i) })], Text(last + 1 + stamps.Count));
        }

        private static int NumberOf(string id) =>
            int.TryParse(id.TrimStart('s', 'S'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : 0;

        private static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"s{number:000}");
    }
}
