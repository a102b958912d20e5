using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Files;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>Brings the list of files into order: clean names with the right extension, annexes first and in their order, one file an annex.</summary>
internal static class AttachmentTexts
{
    public static IReadOnlyList<DocumentAttachment> Clean(FieldCheck check, DraftFields typed)
    {
        check.Require(typed.Attachments.Count <= DocumentAttachment.Most, "Annexes", $"附件文件超过 {DocumentAttachment.Most} 个，请合并后再传。");
        var taken = new HashSet<int>();
        var files = new List<DocumentAttachment>();
        foreach (var file in typed.Attachments.DistinctBy(file => file.FileId))
        {
            // A place that no annex has, or another file has already: the file stays with the paper, and is not sent out with it.
            var place = file.Annex is { } at && at >= 0 && at < typed.Content.Annexes.Count && taken.Add(at) ? file.Annex : null;
            files.Add(file with { Name = WithExtension(check.FileName("Annexes", "附件文件名", file.Name), file.Kind), Annex = place });
        }

        return [.. files.OrderBy(file => file.Annex ?? int.MaxValue)];
    }

    private static string WithExtension(string name, FileKind kind) =>
        name.Length == 0 || FileKinds.OfName(name) == kind ? name : name + kind.Extension();
}
