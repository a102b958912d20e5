using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Comparing;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Versions;

/// <summary>Everything of a draft that is prose, as clauses: what is compared to the character.</summary>
public static class VersionClauses
{
    /// <summary>The main text.</summary>
    public const string MainText = "正文";

    /// <summary>The annexes bound in, each with its title.</summary>
    public const string Annexes = "附件";

    /// <summary>The elements in the order of the paper.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["标题", "主送", MainText, "出席", Annexes, "附注", "抄送", "印发机关", "解读方案", "舆情风险评估", "解读材料"];

    /// <summary>The clauses of a draft.</summary>
    public static IReadOnlyList<Clause> Of(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var content = fields.Content;
        return
        [
            .. Clauses.OfLine("标题", content.Title), .. Clauses.OfLine("主送", content.PrimaryRecipients), .. Clauses.Of(MainText, content.MainText, content.SectionsRunOn),
            .. content.Attendances.SelectMany(line => Clauses.OfLine("出席", $"{line.Label}：{line.Names}")), .. content.Annexes.SelectMany((annex, i) => OfAnnex(content, annex, i)),
            .. Clauses.OfLine("附注", content.Remark), .. Clauses.OfLine("抄送", content.CopyRecipients), .. Clauses.OfLine("印发机关", content.PrintingAgency),
            .. OfInterpretation("解读方案", fields, InterpretationPart.Plan), .. OfInterpretation("舆情风险评估", fields, InterpretationPart.Risk), .. OfInterpretation("解读材料", fields, InterpretationPart.Materials),
        ];
    }

    /// <summary>Where a clause stands, with its element where the place alone does not say it.</summary>
    public static string PlaceOf(Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return clause.Part is MainText or Annexes || clause.Place == clause.Part ? clause.Place : $"{clause.Part}{clause.Place}";
    }

    private static IEnumerable<Clause> OfAnnex(DocumentContent content, Annex annex, int index)
    {
        var label = PrintedText.AnnexLabel(index, content.Annexes.Count);
        return Clauses.Of(Annexes, annex.Blocks, content.SectionsRunOn, label + "　").Prepend(new Clause(Annexes, label, label + "　", new Paragraph(0, annex.Title)));
    }

    private static IReadOnlyList<Clause> OfInterpretation(string part, DraftFields fields, InterpretationPart which) =>
        Clauses.Of(part, [.. InterpretationTexts.Of(fields.Interpretation).Where(text => text.Part == which).SelectMany(text => text.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select((line, i) => new Paragraph(0, i == 0 ? $"{text.Label}：{line}" : line)))]);
}
