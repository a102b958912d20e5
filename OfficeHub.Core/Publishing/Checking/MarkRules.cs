using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>B14: every quotation mark and bracket has its partner, and quotation marks are “ ”.</summary>
/// <remarks>Of a raw text the lines of one broken paragraph are looked at together.</remarks>
internal sealed class PairedMarks() : CheckRule("B14", FindingLevel.Warning, "GB/T 15834"), ITextRule, IContentRule
{
    private const string Opening = "“‘《〈（〔【(";
    private const string Closing = "”’》〉）〕】)";

    public IEnumerable<Finding> Of(CheckedText text)
    {
        var broken = text.Repairs.Where(repair => repair.Kind is RepairKind.BrokenLine).Select(repair => repair.Line).ToHashSet();
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var first = i;
            while (i + 1 < text.Lines.Count && broken.Contains(text.Lines[i].Number)) i++;
            var lines = text.Lines.Skip(first).Take(i + 1 - first).ToList();
            foreach (var (offset, sentence, replacement) in Hits(string.Concat(lines.Select(line => line.Text))))
            {
                var (at, line) = (offset, 0);
                while (at >= lines[line].Text.Length) at -= lines[line++].Text.Length;
                yield return Found(
                    new FindingPlace(CheckedElement.Document) { Line = lines[line].Number, Offset = at, Length = 1, Text = lines[line].Text[at].ToString() }, sentence, replacement);
            }
        }
    }

    public IEnumerable<Finding> Of(DocumentContent content) => ContentTexts.Of(content).SelectMany(piece => Hits(piece.Text).Select(hit => Found(
        piece.Place with { Offset = hit.Offset, Length = 1, Text = piece.Text[hit.Offset].ToString() }, hit.Sentence, hit.Replacement)));

    private static IEnumerable<(int Offset, string Sentence, string? Replacement)> Hits(string text) =>
        Unpaired(text).Select(at => (at, $"“{Around(text, at)}”中的{text[at]}不成对，请补上或删去。", (string?)null)).Concat(Straight(text)).OrderBy(hit => hit.Item1);

    // Each kind of mark by itself, so that one fault does not throw the others out. Quotation marks of one kind do not stand in each other; brackets may.
    private static IEnumerable<int> Unpaired(string text)
    {
        for (var kind = 0; kind < Opening.Length; kind++)
        {
            var open = new Stack<int>();
            for (var i = 0; i < text.Length; i++)
            {
                if (Same(text[i], Opening[kind]))
                {
                    if (kind < 4 && open.TryPop(out var before)) yield return before;
                    open.Push(i);
                }
                else if (Same(text[i], Closing[kind]) && !open.TryPop(out _))
                {
                    yield return i;
                }
            }

            foreach (var left in open) yield return left;
        }

        // Half and full brackets close each other: that one of them is half-width is told elsewhere.
        static bool Same(char written, char mark) => mark is not ('(' or ')') && (written == mark || mark == '（' && written == '(' || mark == '）' && written == ')');
    }

    private static IEnumerable<(int Offset, string Sentence, string? Replacement)> Straight(string text)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => text[i] == '"').ToList();
        if (!text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF')) yield break;
        for (var i = 0; i < places.Count; i++)
        {
            var mark = i % 2 == 0 ? "“" : "”";
            yield return (places[i], $"直引号不合中文标点，请改为“{mark}”。", places.Count % 2 == 0 ? mark : null);
        }
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 4)..Math.Min(text.Length, at + 5)];
}

/// <summary>X04: no half-width mark in Chinese text.</summary>
internal sealed class HalfWidthMarks() : LineRule("X04", FindingLevel.Warning, "GB/T 15834")
{
    protected override IEnumerable<LineHit> Hits(string line) =>
        PunctuationRepairs.Of(line, 1).Select(repair => new LineHit(repair.Column - 1, repair.From.Length, $"“{repair.From}”是半角标点，请改为全角“{repair.To}”。", repair.To));
}
