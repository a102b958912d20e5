using OfficeHub.Signing.Packages;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Signing.Ofd;

/// <summary>Spellings that the standard forbids and real files use: worth a note, no fault.</summary>
/// <remarks>ofd.md 5 and 6.</remarks>
internal static class OfdSpelling
{
    public static IEnumerable<VerificationCheck> Of(OfdSignature signature)
    {
        if (signature.References.FirstOrDefault(one => one.Place is { IsCased: true }) is { } cased)
        {
            yield return Note("引用的文件名与包里的大小写不一致。", cased.FileRef);
        }

        if (signature.References.FirstOrDefault(one => one.Place is { IsGuessed: true }) is { } guessed)
        {
            yield return Note("引用的路径不是从标准规定的位置算起。", guessed.FileRef);
        }

        if (signature.References.GroupBy(one => one.Place?.Name ?? one.FileRef, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            yield return Note("同一个文件被引用了两次。", twice.Key);
        }

        if (signature.NamesSeal && signature.Seal is null)
        {
            yield return Note("签章指明的印章文件不在包里，按签章里的印章核验。", "");
        }
    }

    private static VerificationCheck Note(string sentence, string name) => new(CheckStep.References, CheckOutcome.Noted, CheckCode.Tolerated, sentence, ZipEntryNames.Printable(name));
}
