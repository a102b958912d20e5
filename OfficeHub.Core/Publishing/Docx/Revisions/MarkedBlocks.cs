using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Comparing;
using OfficeHub.Core.Publishing.Content;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Picture = OfficeHub.Core.Publishing.Content.Picture;
using Table = OfficeHub.Core.Publishing.Content.Table;

namespace OfficeHub.Core.Publishing.Docx.Revisions;

/// <summary>The clauses of a comparison as paragraphs and tables with their revisions.</summary>
internal sealed class MarkedBlocks(DocxDraft draft, IReadOnlyDictionary<int, RevisionAuthor> authors)
{
    private readonly RevisionMarks _marks = new(authors);

    public IEnumerable<OpenXmlElement> Of(ComparedClause clause) => clause.Shown.Block switch
    {
        Table => [MarkedTable.Of(clause, _marks), Pieces.Line(DocxStyle.Anchor)],
        Picture => Pictures(clause),
        _ when clause.Change is ClauseChange.MovedAway && IsSameWords(clause) => Moved(clause, isHere: false),
        _ when clause.Change is ClauseChange.MovedHere && IsSameWords(clause) => Moved(clause, isHere: true),
        // Moved and changed: struck where it stood, new where it stands.
        _ when clause.Change is ClauseChange.MovedHere => [Line(clause, DiffKind.Added, [new TextSpan(DiffKind.Added, clause.New!.Units[0], clause.Version)])],
        _ => [Line(clause, KindOf(clause), [.. clause.Spans])],
    };

    private Paragraph Line(ComparedClause clause, DiffKind kind, IReadOnlyList<TextSpan> spans)
    {
        var version = spans.FirstOrDefault(span => span.Version > 0)?.Version ?? clause.Version;
        var (before, after) = Around(clause.Shown.Part);
        IEnumerable<TextSpan> all = [.. Fixed(before), .. clause.Lead, .. spans, .. Fixed(after)];
        var paragraph = Pieces.Line(Style(clause.Shown), [.. all.Select(_marks.Words)]);
        _marks.MarkEnd(paragraph, kind, version);
        return paragraph;

        IEnumerable<TextSpan> Fixed(string text) => text.Length == 0 ? [] : [new TextSpan(kind, text, version)];
    }

    private IEnumerable<OpenXmlElement> Moved(ComparedClause clause, bool isHere)
    {
        var paragraph = Pieces.Line(Style(clause.Shown), _marks.Moved(clause.Shown.Ordinal + clause.Shown.Units[0], clause.Version, isHere));
        _marks.MarkMove(paragraph, clause.Version, isHere);
        return _marks.Range(paragraph, $"move{clause.OldIndex}", clause.Version, isHere);
    }

    private IEnumerable<OpenXmlElement> Pictures(ComparedClause clause)
    {
        var version = clause.Spans.FirstOrDefault(span => span.Version > 0)?.Version ?? clause.Version;
        if (clause is { Change: ClauseChange.Same, New.Block: Picture same }) return [PicturePart.Of(draft, same)];
        return
        [
            .. clause is { IsOfOld: true, Old.Block: Picture old } ? new[] { Drawn(old, DiffKind.Removed) } : [],
            .. clause is { IsOfNew: true, New.Block: Picture now } ? new[] { Drawn(now, DiffKind.Added) } : [],
        ];

        Paragraph Drawn(Picture picture, DiffKind kind)
        {
            // Words stand for a picture that is not there, and words that are gone are written otherwise.
            if (draft.PictureOf(picture.Hash) is null) return Marked(Pieces.Line(DocxStyle.Picture, _marks.Words(new TextSpan(kind, $"（图：{picture.Description}）", version))), kind);
            var run = PicturePart.Of(draft, picture).GetFirstChild<Run>()!;
            run.Remove();
            return Marked(Pieces.Line(DocxStyle.Picture, _marks.Run(run, kind, version)), kind);
        }

        Paragraph Marked(Paragraph paragraph, DiffKind kind)
        {
            _marks.MarkEnd(paragraph, kind, version);
            return paragraph;
        }
    }

    private static bool IsSameWords(ComparedClause clause) => clause.Old!.Units[0] == clause.New!.Units[0];

    private static DiffKind KindOf(ComparedClause clause) => !clause.IsOfNew ? DiffKind.Removed : !clause.IsOfOld ? DiffKind.Added : DiffKind.Same;

    private static (string Before, string After) Around(string part) => part switch
    {
        "主送" => ("", "："),
        "抄送" => ("抄送：", "。"),
        "附注" => ("（", "）"),
        "解读方案" or "解读材料" => ($"{part}：", ""),
        _ => ("", ""),
    };

    private static string Style(Clause clause) => clause.Part switch
    {
        "标题" => DocxStyle.Title,
        "主送" => DocxStyle.Recipients,
        "附注" => DocxStyle.Remark,
        "抄送" or "印发机关" => DocxStyle.Imprint,
        _ when clause.Block is Content.Paragraph { Level: > 0 } heading && RunInHeading.Length(heading.Text) == heading.Text.Length =>
            DocxStyle.Heading + Lengths.Text(Math.Min(heading.Level, Content.Paragraph.Deepest)),
        _ => DocxStyle.MainText,
    };
}
