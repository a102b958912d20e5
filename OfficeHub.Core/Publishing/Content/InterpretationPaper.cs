namespace OfficeHub.Core.Publishing.Content;

/// <summary>解读 of a document as one file: what is published of it, then the plan, which is not.</summary>
/// <param name="Title">Of the document that is explained.</param>
/// <param name="Agency">发文机关, or the drafting unit.</param>
/// <param name="Materials">解读材料, in their order.</param>
/// <param name="Plan">解读方案 and 舆情风险评估; empty for a file that is published.</param>
public sealed record InterpretationPaper(string Title, string Agency, IReadOnlyList<InterpretationSection> Materials, IReadOnlyList<InterpretationSection> Plan);

/// <summary>A material, or a part of the plan.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Note">Form and author; may be empty.</param>
/// <param name="Entries">What it says.</param>
public sealed record InterpretationSection(string Title, string Note, IReadOnlyList<InterpretationEntry> Entries)
{
    /// <summary>Of a 图解; empty for every other.</summary>
    public IReadOnlyList<InfographicBlock> Blocks { get; init; } = [];
}

/// <summary>Something said under a label.</summary>
/// <param name="Label">For example 背景, or a question.</param>
/// <param name="Text">A line a paragraph.</param>
public sealed record InterpretationEntry(string Label, string Text);
