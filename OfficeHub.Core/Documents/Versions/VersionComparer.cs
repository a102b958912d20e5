using OfficeHub.Core.Publishing.Comparing;

namespace OfficeHub.Core.Documents.Versions;

/// <summary>Compares the first and last of a chain of texts, and follows each change to the text it came with.</summary>
internal static class VersionComparer
{
    private static readonly string[] Coarse = ["文字太长、改动太多，有些段落没有逐字比，整段标为改动。"];

    private static readonly string[] Never =
    [
        "附件文件只比名称和内容的哈希，文件里改了什么请打开看。", "图片只比文件，不比画面。", "文号、成文日期、签发意见不在稿里，不比。",
    ];

    /// <summary>Compares.</summary>
    /// <param name="chain">At least two, in order.</param>
    /// <param name="names">Of everybody named in them.</param>
    public static VersionComparison Compare(IReadOnlyList<(VersionMark Mark, DraftFields Fields)> chain, IReadOnlyDictionary<Guid, string> names)
    {
        // Apart from each other: the comparison asked for is not made coarser by the long way there.
        var (budget, onTheWay) = (new CompareBudget(), new CompareBudget());
        var clauses = chain.Select(text => VersionClauses.Of(text.Fields)).ToList();
        var whole = ContentComparison.Between(clauses[0], clauses[^1], VersionClauses.Parts, budget);
        var (first, last) = (chain[0].Mark.Number, chain[^1].Mark.Number);
        var steps = chain.Count == 2 ? [whole] : Enumerable.Range(1, chain.Count - 1).Select(k => ContentComparison.Between(clauses[k - 1], clauses[k], VersionClauses.Parts, onTheWay)).ToList();
        var (came, went) = (new Attribution(clauses[0], first), new Attribution(clauses[^1], 0));
        for (var k = 1; k < chain.Count; k++) came.Next(steps[k - 1], clauses[k], chain[k].Mark.Number);
        for (var k = chain.Count - 1; k > 0; k--) went.Before(steps[k - 1], clauses[k - 1], chain[k].Mark.Number);
        var text = Attribution.Name(whole, came, went, first, last);
        text = text with { Clauses = [.. text.Clauses.Select(clause => clause with { Version = MovedIn(clause, steps, chain) })] };
        return new VersionComparison(
            text, FieldChanges.Between(chain[0].Fields, chain[^1].Fields, names), AttachmentChanges.Between(chain[0].Fields, chain[^1].Fields),
            [.. Enumerable.Range(1, chain.Count - 1).SelectMany(k => StepChanges.Of(chain[k].Mark, steps[k - 1], chain[k - 1].Fields, chain[k].Fields, names))],
            [.. budget.IsSpent || onTheWay.IsSpent ? Coarse : [], .. Never]);
    }

    // The last step that moved or renumbered a clause of these words.
    private static int MovedIn(ComparedClause clause, List<ContentComparison> steps, IReadOnlyList<(VersionMark Mark, DraftFields Fields)> chain)
    {
        if (clause.New is not { } now || !(clause.IsRenumbered || clause.Change is ClauseChange.MovedAway or ClauseChange.MovedHere)) return 0;
        for (var k = steps.Count - 1; k >= 0; k--)
        {
            var isMove = clause.Change is ClauseChange.MovedAway or ClauseChange.MovedHere;
            if (steps[k].Clauses.Any(step => step.New?.Units[0] == now.Units[0] && (isMove ? step.Change is ClauseChange.MovedHere : step.IsRenumbered))) return chain[k + 1].Mark.Number;
        }

        return chain[^1].Mark.Number;
    }
}
