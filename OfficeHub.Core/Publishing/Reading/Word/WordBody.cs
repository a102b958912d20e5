using System.Xml.Linq;

namespace OfficeHub.Core.Publishing.Reading.Word;

/// <summary>The paragraphs, tables and pictures of the file in their order.</summary>
internal sealed class WordBody(WordStyles styles, WordNumbering numbering, WordInline inline, WordFindings findings)
{
    private const int MostBoxes = 8;

    private string _unfinished = "";
    private int _boxes;

    /// <summary>What a child of the body holds.</summary>
    public IEnumerable<WordItem> Of(XElement block)
    {
        switch (block.Name.LocalName)
        {
            case "p": return Paragraph(block);
            case "tbl": return [Table(block)];
            case "sdt" when IsContents(block):
                findings.Note("目录没有收：它由标题生成。");
                return [];
            case "sdt": return (block.Child("sdtContent") ?? block).Elements().SelectMany(Of);
            case "customXml" or "ins" or "moveTo" or "AlternateContent" or "Choice": return block.Elements().SelectMany(Of);
            default: return [];
        }
    }

    private List<WordItem> Paragraph(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var styleId = properties.Child("pStyle").Value();
        var style = styles.Of(styleId);
        var text = _unfinished + inline.Read(paragraph);
        var (pictures, boxes, tags) = (inline.Pictures.ToList(), inline.Boxes.ToList(), inline.Tags);
        // A deleted end of a paragraph joins it with the next.
        _unfinished = properties.Child("rPr").Child("del") is null ? "" : text;
        if (_unfinished.Length > 0) return [];
        var list = properties.Child("numPr");
        var shown = text.Trim().Length > 0 && !style.IsHidden;
        var (ordinal, isBullet) = shown ? numbering.Next(list.Child("numId").Value() ?? style.NumberId, list.Child("ilvl").Number() ?? style.NumberLevel) : ("", false);
        if (isBullet) findings.Note("项目符号没有收，成了普通段落。");
        if (style.IsHidden && text.Trim().Length > 0) findings.Note("有隐藏的文字，没有收。");
        var items = new List<WordItem>();
        if (shown)
        {
            items.Add(new WordParagraph(text, styleId ?? "", style, WordStyles.LevelOf(properties) ?? style.Level, ordinal)
            {
                IsCentred = properties.Child("jc").Value() is { } how ? how == "center" : style.IsCentred,
                Tags = tags,
            });
        }

        items.AddRange(pictures);
        foreach (var box in boxes) items.AddRange(Box(box));
        return items;
    }

    private List<WordItem> Box(XElement box)
    {
        if (_boxes >= MostBoxes) return [];
        _boxes++;
        var items = box.Elements().SelectMany(Of).ToList();
        _boxes--;
        // The imprint of our own files stands in a box.
        foreach (var paragraph in items.OfType<WordParagraph>().Where(one => !one.StyleId.StartsWith(OwnDocument.StylePrefix, StringComparison.Ordinal)))
        {
            findings.Doubt("这段在文本框里，排在了所在段落之后，请核对位置", paragraph.Text);
        }

        return items;
    }

    private static bool IsContents(XElement block) => block.Child("sdtPr").Child("docPartObj").Child("docPartGallery").Value() == "Table of Contents";

    private WordTable Table(XElement table)
    {
        var rows = new List<IReadOnlyList<string>>();
        var tags = new List<(string Key, string Text)>();
        var (isMerged, isNested) = (false, false);
        foreach (var row in Flat(table, "tr"))
        {
            if (row.Child("trPr").Child("del") is not null) continue;
            var cells = new List<string>(Enumerable.Repeat("", Math.Clamp(row.Child("trPr").Child("gridBefore").Number() ?? 0, 0, 60)));
            foreach (var cell in Flat(row, "tc"))
            {
                var properties = cell.Child("tcPr");
                var span = Math.Clamp(properties.Child("gridSpan").Number() ?? 1, 1, 60);
                var goesOn = properties.Child("vMerge") is { } merge && merge.Value() != "restart";
                isMerged |= span > 1 || goesOn;
                isNested |= cell.Descendants().Any(part => part.Name.LocalName == "tbl");
                cells.Add(goesOn ? "" : Cell(cell, tags));
                cells.AddRange(Enumerable.Repeat("", span - 1));
            }

            if (cells.Count > 0) rows.Add(cells);
        }

        var quote = rows.SelectMany(row => row).FirstOrDefault(cell => cell.Length > 0) ?? "";
        if (isMerged && rows.Exists(row => row.Count > 1)) findings.Doubt("这张表有合并的单元格，已拆开，文字在第一格，请核对", quote);
        if (isNested) findings.Doubt("这张表的格子里还有表，里面的文字接成了一格，请核对", quote);
        return new WordTable(rows) { Tags = tags };
    }

    private string Cell(XElement cell, List<(string Key, string Text)> tags)
    {
        var texts = new List<string>();
        foreach (var item in cell.Elements().SelectMany(Of))
        {
            switch (item)
            {
                case WordParagraph paragraph:
                    tags.AddRange(paragraph.Tags);
                    texts.Add(paragraph.Ordinal + paragraph.Text.Trim());
                    break;
                case WordTable nested:
                    texts.AddRange(nested.Rows.SelectMany(row => row).Where(text => text.Length > 0));
                    break;
                case WordPictureLine:
                    findings.Note("表格里的图没有收，请插在表格外面。");
                    break;
            }
        }

        return string.Join(' ', texts).ReplaceLineEndings(" ").Replace('\t', ' ').Trim();
    }

    private static IEnumerable<XElement> Flat(XElement parent, string name) => parent.Elements().SelectMany(child => child.Name.LocalName switch
    {
        "sdt" => Flat(child.Child("sdtContent") ?? child, name),
        "ins" or "customXml" => Flat(child, name),
        var found when found == name => [child],
        _ => [],
    });
}
