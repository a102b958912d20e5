using OfficeHub.Core.Publishing.Comparing;

namespace OfficeHub.Core.Documents.Versions;

/// <summary>The changes of one step as lines of a table.</summary>
internal static class StepChanges
{
    public static IEnumerable<StepChange> Of(VersionMark mark, ContentComparison step, DraftFields old, DraftFields now, IReadOnlyDictionary<Guid, string> names)
    {
        foreach (var clause in step.Clauses)
        {
            if (Line(mark, clause) is { } line) yield return line;
        }

        if (step.Clauses.Count(clause => clause.Change is ClauseChange.Renumbered) is > 0 and var renumbered)
        {
            yield return new StepChange(mark, "序号", "序号", "", $"{renumbered} 段内容未变，仅序号变化", []);
        }

        foreach (var field in FieldChanges.Between(old, now, names))
        {
            yield return new StepChange(mark, field.Name, field.Before.Length == 0 ? "增" : field.After.Length == 0 ? "删" : "改", field.Before, field.After, Spans(field.Before, field.After));
        }

        foreach (var file in AttachmentChanges.Between(old, now))
        {
            yield return new StepChange(mark, "文件", Word(file.Kind), file.Before, file.After, Spans(file.Before, file.After));
        }
    }

    /// <summary>What became of a file, in a word.</summary>
    public static string Word(AttachmentChangeKind kind) => kind switch
    {
        AttachmentChangeKind.Added => "增",
        AttachmentChangeKind.Removed => "删",
        AttachmentChangeKind.Replaced => "换内容",
        AttachmentChangeKind.Renamed => "改名",
        _ => "调整",
    };

    private static StepChange? Line(VersionMark mark, ComparedClause clause)
    {
        var (before, after) = (clause.IsOfOld ? clause.Old!.Line : "", clause.IsOfNew ? clause.New!.Line : "");
        var place = VersionClauses.PlaceOf(clause.Shown);
        IReadOnlyList<TextSpan> spans = [.. clause.Lead, .. clause.Spans];
        return clause.Change switch
        {
            ClauseChange.Changed => new StepChange(mark, place, clause.Note.Length > 0 ? $"改（{clause.Note}）" : "改", before, after, spans),
            ClauseChange.Added => new StepChange(mark, place, "增", "", after, spans),
            ClauseChange.Removed => new StepChange(mark, place, "删", before, "", spans),
            ClauseChange.MovedHere => new StepChange(mark, $"{VersionClauses.PlaceOf(clause.Old!)} → {place}", "移", clause.Old!.Line, after, clause.Old.Units[0] == clause.New!.Units[0] ? [new TextSpan(DiffKind.Same, after)] : spans),
            // Told where it stands now; what was only renumbered in one line.
            _ => null,
        };
    }

    private static TextSpan[] Spans(string before, string after) =>
        [.. before.Length > 0 ? new[] { new TextSpan(DiffKind.Removed, before) } : [], .. after.Length > 0 ? new[] { new TextSpan(DiffKind.Added, after) } : []];
}
