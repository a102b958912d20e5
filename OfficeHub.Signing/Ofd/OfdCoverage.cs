using OfficeHub.Signing.Packages;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Signing.Ofd;

/// <summary>Which parts a signature does not speak for.</summary>
/// <remarks>
/// ofd.md 5: everything is protected except Signatures.xml, the signature's own Signature.xml and SignedValue.dat, and what later signatures brought.
/// A part under another letter case than it is referred to by is not protected: another reader would not find it, or find another.
/// </remarks>
internal sealed class OfdCoverage(OfdPackage package, IReadOnlyList<OfdDocument> documents, IReadOnlyList<OfdSignature> signatures)
{
    private const int MostNamed = 20;

    private readonly HashSet<string> _pages = [.. documents.SelectMany(one => one.Pages).Select(page => page.Part).OfType<OfdPlace>().Select(place => place.Name)];

    private readonly List<string> _emptyFolders = EmptyFolders(package);

    /// <summary>Findings about a signature, by its place in the order, and what later ones added.</summary>
    public (IReadOnlyList<VerificationCheck> Checks, IReadOnlyList<string> AddedAfter) Of(int number)
    {
        var signature = signatures[number];
        var covered = signature.References.Select(one => one.Place).Concat(Own(signature)).Concat(documents.Select(one => one.List)).Where(IsExact).Select(place => place!.Value.Name)
            .ToHashSet(StringComparer.Ordinal);
        var later = signatures.Skip(number + 1).SelectMany(one => Own(one).Where(IsExact).Select(place => place!.Value.Name).Append(one.Copy)).ToHashSet(StringComparer.Ordinal);
        var open = package.Files.Where(name => !covered.Contains(name)).ToList();
        var gaps = open.Where(name => !later.Contains(name)).ToList();
        return ([.. Gaps(gaps), .. List(signature, number), .. Folders()], [.. open.Where(later.Contains)]);
    }

    private static bool IsExact(OfdPlace? place) => place is { IsCased: false };

    private static IEnumerable<OfdPlace?> Own(OfdSignature signature) => [signature.Part, signature.Value, signature.Seal];

    private IEnumerable<VerificationCheck> Gaps(List<string> gaps)
    {
        var pages = gaps.Where(_pages.Contains).ToList();
        var others = gaps.Where(name => !_pages.Contains(name)).ToList();
        if (pages.Count > 0)
        {
            yield return Gap(CheckOutcome.Failed, "有页面不受这个签章保护，可能是签章之后加进来或换掉的。", pages);
        }

        if (others.Count > 0)
        {
            yield return Gap(CheckOutcome.Indeterminate, others.Contains(OfdPackage.Entry)
                ? "有文件不受这个签章保护，其中有 OFD.xml：文件的题名、作者等信息可能被改动。"
                : "有文件不受这个签章保护，可能被改动。", others);
        }

        if (gaps.Count == 0)
        {
            yield return VerificationCheck.Passed(CheckStep.Coverage, "包里其他文件都受这个签章保护。");
        }
    }

    // Signatures.xml itself: protected when the document was closed; else our own signatures keep a protected copy, which must be the list until the next one comes.
    private IEnumerable<VerificationCheck> List(OfdSignature signature, int number)
    {
        var isLast = !signatures.Skip(number + 1).Any(one => ReferenceEquals(one.Document, signature.Document));
        if (signature.IsLock && !isLast)
        {
            yield return new VerificationCheck(CheckStep.Coverage, CheckOutcome.Failed, CheckCode.ReferenceMismatch, "加盖这个签章时已经定稿，之后又加盖了签章。");
        }

        if (isLast && !signature.IsLock && signature is { Copy: { } copy, Document.List: { } list })
        {
            yield return package.Find(copy)!.Value.Span.SequenceEqual(package.Find(list.Name)!.Value.Span)
                ? VerificationCheck.Passed(CheckStep.Coverage, "签章清单与签章时一致。")
                : Gap(CheckOutcome.Failed, "签章清单与签章时不一致，被改动过。", [list.Name]);
        }
    }

    // A folder that holds nothing is in nobody's digest.
    private IEnumerable<VerificationCheck> Folders()
    {
        if (_emptyFolders.Count > 0)
        {
            yield return Gap(CheckOutcome.Indeterminate, "包里有空文件夹，不受签章保护。", _emptyFolders);
        }
    }

    private static List<string> EmptyFolders(OfdPackage package)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in package.Files)
        {
            for (var folder = OfdPath.Folder(file); folder.Length > 0 && used.Add(folder); folder = OfdPath.Folder(folder[..^1]))
            {
                // Adding it is the act.
            }
        }

        return [.. package.Names.Where(name => name.EndsWith('/') && !used.Contains(name))];
    }

    private static VerificationCheck Gap(CheckOutcome outcome, string sentence, List<string> names) => new(CheckStep.Coverage, outcome, CheckCode.CoverageGap, sentence,
        string.Join("、", names.Take(MostNamed).Select(ZipEntryNames.Printable)) + (names.Count > MostNamed ? $" 等 {names.Count} 个文件" : ""));
}
