using System.Text.RegularExpressions;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>B12: no mark of a state secret, and no mark of a work secret without a second look. Where texts come in they are refused before any rule is asked.</summary>
/// <remarks>document-workflow.md §7. Says where, not what, so that nothing is spread.</remarks>
internal sealed partial class SecrecyMarked() : CheckRule("B12", FindingLevel.Error, "《保守国家秘密法》；《党政机关公文处理工作条例》第二十六条"), IContentRule
{
    private const int Shown = 6;

    public IEnumerable<Finding> Of(DocumentContent content)
    {
        // As on paper: title and first lines are the head, where a mark needs no star.
        var pieces = ContentTexts.Of(content).ToList();
        if (SecrecyMarks.Find(pieces.Select(piece => piece.Text)) is { Line: var line })
        {
            // As much of the text as finds its line.
            yield return Found(pieces[line - 1].Place with { Text = string.Concat(pieces[line - 1].Text.Take(Shown)) }, "这里有密级标志。本系统不处理涉密文件，请停止操作，联系保密员。");
        }

        foreach (var (place, text) in pieces)
        {
            foreach (Match match in Internal().Matches(text))
            {
                yield return Found(
                    place with { Offset = match.Index, Length = match.Length, Text = match.Value }, $"“{match.Value}”是工作秘密的标注，请确认能否在本系统办理。", found: FindingLevel.Warning);
            }
        }
    }

    [GeneratedRegex(@"内部(?:资料|文件|材料)[\s，,：:]{0,3}(?:注意|请勿|严禁)(?:保密|保存|外传|扩散)", RegexOptions.None, 1000)]
    private static partial Regex Internal();
}
