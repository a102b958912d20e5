using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;

namespace OfficeHub.Core.Publishing.Reading;

/// <summary>Reads plain text, with or without a head between <c>---</c>, into the elements of a document. Reads any text: what is not recognised is main text.</summary>
/// <remarks>
/// Keys of the head: title, issuer, wenhao, wenzhong, date, zhusong, chaosong, qianfaren, fuzhu, yinfa, yinfariqi, jinji, chuxi, qingjia, liexi.
/// Nothing is corrected here: see <see cref="TextRepairs"/>, which comes before.
/// </remarks>
public static class DocumentTextReader
{
    /// <summary>Reads the text.</summary>
    public static ReadDocument Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = text.ReplaceLineEndings("\n").Split('\n');
        var header = TextHeader.Read(all);
        var lines = Lines(all.Skip(header.Lines));
        var (notes, doubts) = (new List<string>(), new List<DoubtfulPlace>());

        var front = FrontReader.Read(lines, header["title"]);
        var title = Said(front.Title, header["title"]);
        var kind = Kind(header["wenzhong"], title, notes);
        var tail = TailReader.Read(lines, front.End, kind is DocumentKind.Order);
        var blocks = BlockReader.Read([.. lines.Skip(front.End).Take(tail.MainTextEnd - front.End)]);
        notes.AddRange(tail.Dropped.Select(line => $"“{line}”是旧格式的要素，没有收入。"));

        var number = Number(Said(header["wenhao"], front.NumberText), DocumentKinds.UsualFormat(kind), tail.Date ?? header.Day("date"), notes);
        var direction = front.Signatories.Count > 0 ? DocumentDirection.Upward : DocumentKinds.UsualDirection(kind);
        var content = new DocumentContent
        {
            Kind = kind,
            Direction = direction,
            Format = DocumentKinds.UsualFormat(kind),
            Urgency = header["jinji"] switch { "特急" => Urgency.ExtraUrgent, "加急" => Urgency.Urgent, _ => front.Urgency },
            Issuers = Issuers(header["issuer"], front, tail, title, kind, notes),
            Abbreviation = number?.Abbreviation ?? "",
            Number = number,
            Signatories = header["qianfaren"] is { Length: > 0 } names ? Signatories(names, kind) : tail.Signatories.Count > 0 ? tail.Signatories : front.Signatories,
            Title = title,
            PrimaryRecipients = Said(front.Recipients, header["zhusong"]),
            MainText = blocks.Blocks,
            SectionsRunOn = blocks.RunsOn,
            Annexes = Annexes(tail, doubts),
            DocumentDate = tail.Date ?? header.Day("date"),
            Remark = Said(tail.Remark, header["fuzhu"]),
            CopyRecipients = Said(tail.Copies, header["chaosong"]),
            PrintingAgency = Said(tail.PrintingAgency, header["yinfa"]),
            PrintingDate = tail.PrintingDate ?? header.Day("yinfariqi"),
            Attendances = [.. new[] { ("出席", "chuxi"), ("请假", "qingjia"), ("列席", "liexi") }.Select(line => new Attendance(line.Item1, header[line.Item2])).Where(line => line.Names.Length > 0)],
        };
        if (content.DocumentDate is null)
        {
            notes.Add("没有成文日期，留空。");
        }

        return new ReadDocument(content, notes) { Doubts = [.. ReadingDoubts.Of(content, header, front, tail), .. blocks.Doubts, .. doubts] };
    }

    private static List<string> Lines(IEnumerable<string> written)
    {
        var lines = new List<string>();
        var isApart = false;
        foreach (var line in written.Select(line => line.Trim().Trim('\uFEFF')))
        {
            if (line.Length > 0)
            {
                if (isApart && lines.Count > 0 && TableLine.Read(line) is not null && TableLine.Read(lines[^1]) is not null) lines.Add(BlockReader.Apart);
                lines.Add(line);
            }

            isApart = line.Length == 0;
        }

        return lines;
    }

    private static string Said(string first, string second) => first.Length > 0 ? first : second;

    private static DocumentKind Kind(string said, string title, List<string> notes)
    {
        var word = said.Split([' ', '（', '('], 2)[0];
        var kind = DocumentKinds.Find(word);
        if (kind is not DocumentKind.Other)
        {
            return kind;
        }

        kind = DocumentKinds.Find(WithoutNote(title));
        if (kind is DocumentKind.Other)
        {
            notes.Add("标题不以法定文种结尾，文种记为“其他”。");
        }

        return kind;
    }

    // 关于…的实施意见（征求意见稿）: the kind stands before the note.
    private static string WithoutNote(string title)
    {
        var open = title is [.., '）' or ')'] ? title.LastIndexOfAny(['（', '(']) : -1;
        return open > 0 ? title[..open] : title;
    }

    private static DocumentNumber? Number(string written, Format format, DateOnly? date, List<string> notes)
    {
        if (written.Length == 0)
        {
            notes.Add("没有发文字号，留空。");
            return null;
        }

        // 命令 and 纪要 have a serial only. GB/T 9704-2012, 10.2 and 10.3.
        if (format is Format.Order or Format.Minutes && LineKinds.SerialOnly().Match(written) is { Success: true } match)
        {
            return new DocumentNumber("", date?.Year ?? 0, int.Parse(match.Groups["serial"].Value, CultureInfo.InvariantCulture));
        }

        var number = DocumentNumber.Parse(written.Replace('號', '号'));
        if (number is null)
        {
            notes.Add($"发文字号“{written}”写法不合规定，留空。");
        }

        return number;
    }

    // An order is signed with office title and name, a space between them.
    private static string[] Signatories(string names, DocumentKind kind) => kind is DocumentKind.Order
        ? names.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : names.Split(['、', ' ', '　'], StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<string> Issuers(string said, FrontReader front, TailReader tail, string title, DocumentKind kind, List<string> notes)
    {
        // Notes in the head such as (masked) or a second site are not part of the name.
        var names = said.Split(" (", 2)[0].Split(" / ", 2)[0].Trim();
        if (names.Length > 0 && names[0] is not '(' and not '（')
        {
            return names.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        if (tail.Signatures.Count > 0)
        {
            return tail.Signatures;
        }

        if (front.MarkNames.Count > 0)
        {
            return front.MarkNames;
        }

        var about = TraditionalScript.Plain(title).IndexOf("关于", StringComparison.Ordinal);
        if (about > 1)
        {
            notes.Add($"发文机关按标题定为“{title[..about]}”。");
            return [title[..about]];
        }

        // The mark of a 令 is the name of who gives it and 令.
        if (kind is DocumentKind.Order && about < 0 && title.Length > 2 && title[^1] == '令')
        {
            return [title.EndsWith("命令", StringComparison.Ordinal) ? title[..^2] : title[..^1]];
        }

        notes.Add("没有发文机关，不印发文机关标志和署名。");
        return [];
    }

    private static List<Annex> Annexes(TailReader tail, List<DoubtfulPlace> doubts)
    {
        var annexes = new List<Annex>();
        for (var i = 0; i < Math.Max(tail.AnnexTitles.Count, tail.AnnexTexts.Count); i++)
        {
            var text = i < tail.AnnexTexts.Count ? tail.AnnexTexts[i] : [];
            var hasTitle = text.Count > 0 && (LineKinds.IsTitleLike(text[0]) || (i < tail.AnnexTitles.Count && text[0] == tail.AnnexTitles[i]));
            var title = i < tail.AnnexTitles.Count ? tail.AnnexTitles[i] : hasTitle ? text[0] : $"附件{i + 1}";
            var blocks = BlockReader.Read([.. text.Skip(hasTitle ? 1 : 0)]);
            annexes.Add(new Annex(title.TrimEnd('。'), blocks.Blocks));
            doubts.AddRange(blocks.Doubts.Select(doubt => new DoubtfulPlace(nameof(DocumentContent.Annexes), $"附件“{title}”：{doubt.Reason}") { Quote = doubt.Quote }));
        }

        return annexes;
    }
}
