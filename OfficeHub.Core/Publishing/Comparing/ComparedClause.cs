namespace OfficeHub.Core.Publishing.Comparing;

/// <summary>What became of a clause.</summary>
public enum ClauseChange
{
    /// <summary>As it was.</summary>
    Same,

    /// <summary>内容未变，仅序号变化.</summary>
    Renumbered,

    /// <summary>Its words, its level or its size.</summary>
    Changed,

    /// <summary>新增.</summary>
    Added,

    /// <summary>删去.</summary>
    Removed,

    /// <summary>移走: shown where it stood.</summary>
    MovedAway,

    /// <summary>移来: shown where it stands, with what was changed on the way.</summary>
    MovedHere,
}

/// <summary>One clause of two texts.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="OldIndex">Among the old clauses; null for a new one.</param>
/// <param name="NewIndex">Among the new clauses; null for one that is gone.</param>
/// <param name="Old">As it was.</param>
/// <param name="New">As it is.</param>
/// <param name="Rows">Its words with what changed: of a table row by row, of all else one row with one cell.</param>
/// <param name="Note">What the words do not show: another level, another size; empty for nothing.</param>
public sealed record ComparedClause(ClauseChange Change, int? OldIndex, int? NewIndex, Clause? Old, Clause? New, IReadOnlyList<ComparedRow> Rows, string Note = "")
{
    /// <summary>Whether it belongs to the old text where it stands.</summary>
    public bool IsOfOld => Change is not (ClauseChange.Added or ClauseChange.MovedHere);

    /// <summary>Whether it belongs to the new text where it stands.</summary>
    public bool IsOfNew => Change is not (ClauseChange.Removed or ClauseChange.MovedAway);

    /// <summary>The clause as it is shown: the new one where there is one.</summary>
    public Clause Shown => (IsOfNew ? New : Old)!;

    /// <summary>Whether its ordinal is another one, however its words fared.</summary>
    public bool IsRenumbered => Old is not null && New is not null && Old.Ordinal != New.Ordinal;

    /// <summary>The version in which it was moved or renumbered; 0 while nobody has asked.</summary>
    public int Version { get; init; }

    /// <summary>Its ordinal with what became of it.</summary>
    public IReadOnlyList<TextSpan> Lead => !IsOfNew ? Stretch(Old!.Ordinal, DiffKind.Removed)
        : !IsOfOld ? Stretch(New!.Ordinal, DiffKind.Added)
        : IsRenumbered ? [.. Stretch(Old!.Ordinal, DiffKind.Removed), .. Stretch(New!.Ordinal, DiffKind.Added)]
        : Stretch(New!.Ordinal, DiffKind.Same);

    /// <summary>The stretches of all its cells.</summary>
    public IEnumerable<TextSpan> Spans => Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Spans);

    // Numbered otherwise because of what stands above it: by whoever wrote that.
    private TextSpan[] Stretch(string ordinal, DiffKind kind) => ordinal.Length == 0 ? [] : [new TextSpan(kind, ordinal, kind is DiffKind.Same ? 0 : Version > 0 ? Version : Spans.FirstOrDefault(span => span.Version > 0)?.Version ?? 0)];
}

/// <summary>A row of a table, or the whole of a paragraph.</summary>
/// <param name="Kind">Whether the row as such is in both.</param>
/// <param name="Cells">In order; a column that is gone stands among them.</param>
public sealed record ComparedRow(DiffKind Kind, IReadOnlyList<ComparedCell> Cells);

/// <summary>A cell, or the words of a paragraph.</summary>
/// <param name="Old">Its place among <see cref="Clause.Units"/> of the old clause; null for none.</param>
/// <param name="New">The same of the new one.</param>
/// <param name="Spans">Its words.</param>
public sealed record ComparedCell(int? Old, int? New, IReadOnlyList<TextSpan> Spans);
