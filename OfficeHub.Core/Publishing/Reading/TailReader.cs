using System.Globalization;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Reading;

/// <summary>What stands behind the main text: list of annexes, signature, date, note, annexes and imprint.</summary>
internal sealed class TailReader
{
    private const int MostAnnexLines = 20;

    private readonly IReadOnlyList<string> _lines;

    private readonly bool _isOrder;

    private TailReader(IReadOnlyList<string> lines, int start, bool isOrder)
    {
        (_lines, _isOrder) = (lines, isOrder);
        Start = start;
        End = lines.Count;
    }

    /// <summary>One behind the last line of the main text.</summary>
    public int MainTextEnd { get; private set; }

    public List<string> Signatures { get; } = [];

    /// <summary>Who signs a 令, office title and name.</summary>
    public List<string> Signatories { get; } = [];

    public DateOnly? Date { get; private set; }

    public string Remark { get; private set; } = "";

    public string Copies { get; private set; } = "";

    public string PrintingAgency { get; private set; } = "";

    public DateOnly? PrintingDate { get; private set; }

    public List<string> AnnexTitles { get; } = [];

    /// <summary>The lines of each annex that is bound in, its title first.</summary>
    public List<IReadOnlyList<string>> AnnexTexts { get; } = [];

    /// <summary>Lines that documents no longer have: 主题词, 抄报.</summary>
    public List<string> Dropped { get; } = [];

    private int Start { get; }

    private int End { get; set; }

    /// <summary>Reads it.</summary>
    /// <param name="lines">Without empty ones.</param>
    /// <param name="start">The first line that belongs to the main text.</param>
    /// <param name="isOrder">Whether it is a 令: a person signs it.</param>
    public static TailReader Read(IReadOnlyList<string> lines, int start, bool isOrder)
    {
        var tail = new TailReader(lines, start, isOrder);
        tail.ReadImprint();
        var annexes = tail.FirstAnnex();
        tail.MainTextEnd = tail.ReadSignature(annexes);
        tail.ReadAnnexNote();
        tail.ReadAnnexTexts(annexes);
        return tail;
    }

    private void ReadImprint()
    {
        for (; End > Start; End--)
        {
            var line = _lines[End - 1];
            if (LineKinds.FindPrinting(line) is { } printing)
            {
                (PrintingAgency, PrintingDate) = (printing.Agency, printing.Day);
            }
            else if (LineKinds.After(line, "抄送") is { } copies)
            {
                Copies = copies.TrimEnd('。', '.');
            }
            else if (LineKinds.After(line, "主题词") is not null || LineKinds.After(line, "抄报") is not null)
            {
                Dropped.Add(line);
            }
            else
            {
                break;
            }
        }
    }

    private int FirstAnnex()
    {
        for (var i = Start; i < End - 1; i++)
        {
            if (LineKinds.AnnexLabel().IsMatch(_lines[i]) && !IsNoteOfAnnexes(i))
            {
                return i;
            }
        }

        return End;
    }

    // 附件： alone on a line with 1. … below it is the list of annexes, not an annex.
    private bool IsNoteOfAnnexes(int at) => _lines[at][^1] is '：' or ':' && WrittenOrdinal.Find(_lines[at + 1]) is { Level: 3, Number: 1 };

    private void ReadAnnexTexts(int first)
    {
        var at = first;
        while (at < End)
        {
            var next = at + 1;
            while (next < End && !LineKinds.AnnexLabel().IsMatch(_lines[next]))
            {
                next++;
            }

            // 附件2 may be the first with a text here: the others are files of their own.
            while (int.TryParse(LineKinds.AnnexLabel().Match(_lines[at]).Groups["number"].Value, CultureInfo.InvariantCulture, out var number) && number <= AnnexTitles.Count && AnnexTexts.Count < number - 1)
            {
                AnnexTexts.Add([]);
            }

            AnnexTexts.Add([.. _lines.Skip(at + 1).Take(next - at - 1)]);
            at = next;
        }
    }

    private int ReadSignature(int end)
    {
        var at = end;
        // Annexes may follow without a label of their own: the date nearest the end counts.
        while (at > Start && at > end - 6 && LineKinds.FindDate(_lines[at - 1]) is null)
        {
            at--;
        }

        if (at == Start || LineKinds.FindDate(_lines[at - 1]) is not { } found)
        {
            return ReadRemark(end, end);
        }

        // What follows the date is the note; a text that goes on after it has no signature here.
        if (_lines.Skip(at).Take(end - at).Any(line => !LineKinds.IsBracketed(line)))
        {
            return end;
        }

        Date = found.Day;
        ReadRemark(at, end);
        at--;
        if (found.Before.Length > 0)
        {
            Signatures.Add(found.Before);
        }

        while (_isOrder && found.Before.Length == 0 && at > Start && LineKinds.IsStamp(_lines[at - 1]))
        {
            Signatories.Insert(0, _lines[--at]);
        }

        while (found.Before.Length == 0 && at > Start && LineKinds.IsAgency(_lines[at - 1]))
        {
            Signatures.Insert(0, _lines[--at]);
        }

        return at;
    }

    private int ReadRemark(int from, int end)
    {
        var remark = end > Start && from == end && LineKinds.IsBracketed(_lines[end - 1]) && _lines[end - 1].Contains("此件", StringComparison.Ordinal) ? end - 1 : from;
        if (remark < end)
        {
            Remark = string.Join('；', _lines.Skip(remark).Take(end - remark).Select(line => line[1..^1]));
        }

        return remark;
    }

    private void ReadAnnexNote()
    {
        var at = MainTextEnd;
        while (at > Start && at > MainTextEnd - MostAnnexLines && !_lines[at - 1].StartsWith("附件", StringComparison.Ordinal))
        {
            at--;
        }

        if (at == Start || LineKinds.After(_lines[at - 1], "附件") is not { } first)
        {
            return;
        }

        foreach (var line in _lines.Skip(at).Take(MainTextEnd - at).Prepend(first).Where(line => line.Length > 0))
        {
            var ordinal = WrittenOrdinal.Find(line);
            if (ordinal is null && AnnexTitles.Count > 0)
            {
                AnnexTitles[^1] += line;
            }
            else
            {
                AnnexTitles.Add(ordinal?.Rest ?? line);
            }
        }

        MainTextEnd = at - 1;
    }
}
