using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>One change of what a document says.</summary>
/// <param name="Element">Chinese: 标题, 正文 …</param>
/// <param name="Before">As it read; empty for what is new.</param>
/// <param name="After">As it reads; empty for what is gone.</param>
public sealed record TextChange(string Element, string Before, string After);

/// <summary>
/// What changed of substance between two texts: whom it is from and to, what it says, what goes out with it. Blanks and punctuation say
/// nothing.
/// </summary>
public static class TextChanges
{
    /// <summary>Most lines that are compared with each other; of longer texts what stands between the same beginning and end is one change.</summary>
    private const int MostCompared = 1000;

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
            .. Files(before, now),
        ];
    }

    /// <summary>The elements, each once, as in a sentence: 标题、正文.</summary>
    internal static string InWords(IEnumerable<TextChange> changes) => string.Join('、', changes.Select(change => change.Element).Distinct(StringComparer.Ordinal));

    private static IEnumerable<(string Name, string Text)> Elements(DraftFields fields) =>
    [
        ("发文机关", string.Join('、', fields.Content.Issuers)), ("文种", KindNames.Of(fields.Content.Kind)), ("行文方向", KindNames.Of(fields.Content.Direction)),
        ("标题", fields.Content.Title), ("主送", fields.Content.PrimaryRecipients), ("抄送", fields.Content.CopyRecipients), ("公开属性", KindNames.Of(fields.Disclosure)),
    ];

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

    private static List<TextChange> Lines(string element, string[] before, string[] now)
    {
        // A paragraph that was only broken in two says the same.
        if (IsSame(string.Concat(before), string.Concat(now))) return [];
        var start = 0;
        while (start < before.Length && start < now.Length && IsSame(before[start], now[start])) start++;
        var end = 0;
        while (end < before.Length - start && end < now.Length - start && IsSame(before[^(end + 1)], now[^(end + 1)])) end++;
        return Runs(element, before[start..^end], now[start..^end]);
    }

    // What lies between the lines both have: the longest common subsequence.
    private static List<TextChange> Runs(string element, string[] before, string[] now)
    {
        var changes = new List<TextChange>();
        if (before.Length > MostCompared || now.Length > MostCompared) return [new TextChange(element, string.Join('\n', before), string.Join('\n', now))];
        var common = new int[before.Length + 1, now.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--) common[i, j] = IsSame(before[i], now[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var (gone, added) = (new List<string>(), new List<string>());
        for (var (i, j) = (0, 0); i < before.Length || j < now.Length;)
        {
            if (i < before.Length && j < now.Length && IsSame(before[i], now[j]))
            {
                Close();
                (i, j) = (i + 1, j + 1);
            }
            else if (i < before.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                gone.Add(before[i++]);
            }
            else
            {
                added.Add(now[j++]);
            }
        }

        Close();
        return changes;

        void Close()
        {
            var change = new TextChange(element, string.Join('\n', gone), string.Join('\n', added));
            if (!IsSame(change.Before, change.After)) changes.Add(change);
            gone.Clear();
            added.Clear();
        }
    }

    private static bool IsSame(string one, string other) => Said(one) == Said(other);

    private static string Said(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
