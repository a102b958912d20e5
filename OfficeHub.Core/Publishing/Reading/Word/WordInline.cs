using System.Text;
using System.Xml.Linq;

namespace OfficeHub.Core.Publishing.Reading.Word;

/// <summary>The words of one paragraph: changes accepted, comments and hidden words left out, notes in brackets. What it leaves out it says.</summary>
internal sealed class WordInline(WordStyles styles, WordNotes notes, WordPictures pictures, WordFindings findings)
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Key, string Text)> _tags = [];
    private readonly Stack<StringBuilder> _fields = new();
    private readonly List<WordPictureLine> _pictures = [];
    private readonly List<XElement> _boxes = [];
    private int _silent;

    /// <summary>Pictures met since the last reading.</summary>
    public IReadOnlyList<WordPictureLine> Pictures => _pictures;

    /// <summary>Text boxes met since the last reading.</summary>
    public IReadOnlyList<XElement> Boxes => _boxes;

    /// <summary>Named elements met since the last reading.</summary>
    public IReadOnlyList<(string Key, string Text)> Tags => [.. _tags];

    /// <summary>Words of a paragraph. A field may go on over several.</summary>
    public string Read(XElement paragraph)
    {
        _text.Clear();
        _tags.Clear();
        _pictures.Clear();
        _boxes.Clear();
        Walk(paragraph);
        return _text.ToString();
    }

    private void Walk(XElement parent)
    {
        foreach (var child in parent.Elements()) Take(child);
    }

    private void Take(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "r": Run(element); break;
            case "del" or "moveFrom":
                findings.Note("有修订痕迹：按“全部接受”读入，删去的字没有收。");
                break;
            case "ins" or "moveTo":
                findings.Note("有修订痕迹：按“全部接受”读入，删去的字没有收。");
                Walk(element);
                break;
            case "sdt": Tagged(element); break;
            case "fldSimple":
                if (!IsDropped(element.Value("instr") ?? "")) Walk(element);
                break;
            case "ruby": Walk(element.Child("rubyBase") ?? element); break;
            case "oMath" or "oMathPara": Formula(element); break;
            case "pPr" or "sdtPr" or "rPr" or "bookmarkStart" or "bookmarkEnd" or "proofErr" or "commentRangeStart" or "commentRangeEnd": break;
            default: Walk(element); break;
        }
    }

    private void Run(XElement run)
    {
        var properties = run.Child("rPr");
        if (properties.Child("vanish") is { } vanish ? vanish.IsOn() : styles.Of(properties.Child("rStyle").Value()).IsHidden)
        {
            if (run.Value.Trim().Length > 0) findings.Note("有隐藏的文字，没有收。");
            return;
        }

        var height = properties.Child("vertAlign").Value();
        foreach (var piece in run.Elements()) Piece(piece, height);
    }

    private void Piece(XElement piece, string? height)
    {
        switch (piece.Name.LocalName)
        {
            case "t": Append(AtHeight(piece.Value, height)); break;
            case "tab" or "ptab": Append("\t"); break;
            case "br" when piece.Value("type") is not ("page" or "column"): Append("\n"); break;
            case "cr": Append("\n"); break;
            case "noBreakHyphen": Append("-"); break;
            case "sym": Append("□"); findings.Doubt("这里有一个符号字体的符号，读成了“□”，请核对", _text.ToString()); break;
            case "instrText": if (_fields.TryPeek(out var field) && field.Length < 200) field.Append(piece.Value); break;
            case "fldChar": Field(piece.Value("fldCharType")); break;
            case "commentReference": findings.Note("有批注，没有收。"); break;
            case "footnoteReference" or "endnoteReference": Footnote(piece); break;
            case "drawing" or "pict" or "object": Drawing(piece); break;
            case "AlternateContent": Drawing(piece.Child("Choice") ?? piece.Child("Fallback") ?? piece); break;
            case "ruby": Walk(piece.Child("rubyBase") ?? piece); break;
            case "delText": break;
        }
    }

    private string AtHeight(string text, string? height)
    {
        if (WordHeight.Of(text, height) is { } moved) return moved;
        findings.Note("有的上标、下标成了普通文字，请核对。");
        return text;
    }

    private void Append(string text)
    {
        if (_silent == 0) _text.Append(text);
    }

    private void Field(string? type)
    {
        if (type == "begin" && _fields.Count < 64)
        {
            _fields.Push(new StringBuilder());
        }
        else if (type == "separate" && _fields.TryPeek(out var field) && IsDropped(field.ToString()))
        {
            _silent++;
            field.Clear().Append('\0');
        }
        else if (type == "end" && _fields.TryPop(out var ended) && ended is ['\0'])
        {
            _silent--;
        }
    }

    // Page numbers are the page's, a table of contents is made from the headings.
    private bool IsDropped(string code)
    {
        var word = code.TrimStart().Split(' ', 2)[0].ToUpperInvariant();
        if (word == "TOC") findings.Note("目录没有收：它由标题生成。");
        return word is "PAGE" or "NUMPAGES" or "SECTIONPAGES" or "TOC";
    }

    private void Tagged(XElement element)
    {
        var before = _text.Length;
        Walk(element.Child("sdtContent") ?? element);
        if (element.Child("sdtPr").Child("tag").Value() is { Length: > 0 } key) _tags.Add((key, _text.ToString(before, _text.Length - before)));
    }

    private void Footnote(XElement reference)
    {
        var text = notes.Of(reference);
        if (text.Length == 0) return;
        Append($"（注：{text}）");
        findings.Doubt("脚注放进了括号里，请核对", $"（注：{text}）");
    }

    private void Formula(XElement formula)
    {
        var text = string.Concat(formula.Descendants().Where(part => part.Name.LocalName == "t").Select(part => part.Value));
        Append(text);
        findings.Doubt("公式只读出了字符，请核对", text);
    }

    private void Drawing(XElement drawing)
    {
        var boxes = drawing.Descendants().Where(part => part.Name.LocalName == "txbxContent" && !part.Ancestors().TakeWhile(above => above != drawing).Any(IsShownElsewhere)).ToList();
        _boxes.AddRange(boxes);
        if (boxes.Count == 0 && _silent == 0) _pictures.AddRange(pictures.In(drawing));

        // What is in a box of a box is read with the outer one; a fallback says the same again for old programs.
        static bool IsShownElsewhere(XElement above) => above.Name.LocalName == "txbxContent" || (above.Name.LocalName == "Fallback" && above.Parent.Child("Choice") is not null);
    }
}

/// <summary>Footnotes and endnotes by their reference.</summary>
internal sealed class WordNotes(XElement? footnotes, XElement? endnotes)
{
    private readonly Dictionary<string, XElement> _footnotes = Index(footnotes, "footnote");
    private readonly Dictionary<string, XElement> _endnotes = Index(endnotes, "endnote");

    public string Of(XElement reference)
    {
        var list = reference.Name.LocalName == "footnoteReference" ? _footnotes : _endnotes;
        return list.TryGetValue(reference.Value("id") ?? "", out var note)
            ? string.Concat(note.Descendants().Where(part => part.Name.LocalName == "t").Select(part => part.Value)).Trim() : "";
    }

    private static Dictionary<string, XElement> Index(XElement? part, string name)
    {
        var index = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var note in part.Children(name)) index.TryAdd(note.Value("id") ?? "", note);
        return index;
    }
}
