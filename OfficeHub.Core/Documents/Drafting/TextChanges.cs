using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Comparing;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>One change of what a document says.</summary>
/// <param name="Element">Chinese: 标题, 正文 …</param>
/// <param name="Before">As it read; empty for what is new.</param>
/// <param name="After">As it reads; empty for what is gone.</param>
public sealed record TextChange(string Element, string Before, string After)
{
    /// <summary>Whether it is about the interpretation alone: counter-signers need not answer again.</summary>
    public bool IsOfInterpretation { get; init; }
}

/// <summary>
/// What changed of substance between two texts: whom it is from and to, what it says, what goes out with it. Blanks and punctuation say
/// nothing.
/// </summary>
public static class TextChanges
{
    /// <summary>Every change, element by element; of the main text line by line.</summary>
    public static IReadOnlyList<TextChange> Between(DraftFields before, DraftFields now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return
        [
            .. Elements(before).Zip(Elements(now)).Where(pair => !IsSame(pair.First.Text, pair.Second.Text)).Select(pair => new TextChange(pair.First.Name, pair.First.Text, pair.Second.Text)),
            .. Lines("正文", Lines(before.Content), Lines(now.Content)),
            .. Lines("附件", AnnexLines(before), AnnexLines(now)),
            .. Files(before, now), .. Interpretation(before, now),
        ];
    }

    /// <summary>The elements, each once, as in a sentence: 标题、正文.</summary>
    internal static string InWords(IEnumerable<TextChange> changes) => string.Join('、', changes.Select(change => change.Element).Distinct(StringComparer.Ordinal));

    private static IEnumerable<(string Name, string Text)> Elements(DraftFields fields) =>
    [
        ("发文机关", string.Join('、', fields.Content.Issuers)), ("版头只用主办机关标志", fields.Content.LeadMarkOnly ? "是" : "否"), ("文种", KindNames.Of(fields.Content.Kind)), ("行文方向", KindNames.Of(fields.Content.Direction)),
        ("标题", fields.Content.Title), ("主送", fields.Content.PrimaryRecipients), ("抄送", fields.Content.CopyRecipients), ("公开属性", KindNames.Of(fields.Disclosure)), ("政策性文件", fields.IsPolicy ? "是" : "否"),
    ];

    private static IEnumerable<TextChange> Interpretation(DraftFields before, DraftFields now) =>
    [
        .. InterpretationWords.Of(before.Interpretation).Zip(InterpretationWords.Of(now.Interpretation)).Where(pair => !IsSame(pair.First.Text, pair.Second.Text))
            .Select(pair => new TextChange(pair.First.Name, pair.First.Text, pair.Second.Text) { IsOfInterpretation = true }),
        .. Lines("解读", InterpretationLines(before), InterpretationLines(now)).Select(change => change with { IsOfInterpretation = true }),
    ];

    private static string[] InterpretationLines(DraftFields fields) => [.. InterpretationTexts.Of(fields.Interpretation).SelectMany(text => $"{text.Label}：{text.Text}".Split('\n'))];

    private static string[] Lines(DocumentContent content) => OutlineText.Write(content.MainText).Split('\n');

    private static string[] AnnexLines(DraftFields fields) => [.. fields.Content.Annexes.SelectMany(annex => (annex.Title + '\n' + OutlineText.Write(annex.Blocks)).Split('\n'))];

    // 参考材料 are never sent out, so that they say nothing to whoever gets the document.
    private static IEnumerable<TextChange> Files(DraftFields before, DraftFields now)
    {
        var (old, present) = (Sent(before), Sent(now));
        foreach (var gone in old.Where(file => present.All(other => other.Hash != file.Hash))) yield return new TextChange("附件文件", gone.Name, "");
        foreach (var added in present.Where(file => old.All(other => other.Hash != file.Hash))) yield return new TextChange("附件文件", "", added.Name);

        static List<DocumentAttachment> Sent(DraftFields fields) => [.. fields.Attachments.Where(file => file.Annex is not null)];
    }

    // A paragraph that was only broken in two says the same.
    private static List<TextChange> Lines(string element, string[] before, string[] now)
    {
        if (IsSame(string.Concat(before), string.Concat(now))) return [];
        var changes = new List<TextChange>();
        var (gone, added) = ("", "");
        foreach (var run in SequenceDiff.Between(before, now, new CompareBudget(), SameWords.Instance).Append(new DiffRun(DiffKind.Same, 0, 0, 0)))
        {
            if (run.Kind is DiffKind.Removed)
            {
                gone = string.Join('\n', before.AsSpan(run.Old, run.Length).ToArray());
            }
            else if (run.Kind is DiffKind.Added)
            {
                added = string.Join('\n', now.AsSpan(run.New, run.Length).ToArray());
            }
            else
            {
                if (!IsSame(gone, added)) changes.Add(new TextChange(element, gone, added));
                (gone, added) = ("", "");
            }
        }

        return changes;
    }

    private static bool IsSame(string one, string other) => Said(one) == Said(other);

    private static string Said(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private sealed class SameWords : IEqualityComparer<string>
    {
        public static SameWords Instance { get; } = new();

        public bool Equals(string? x, string? y) => IsSame(x ?? "", y ?? "");

        public int GetHashCode(string obj) => Said(obj).GetHashCode(StringComparison.Ordinal);
    }
}
