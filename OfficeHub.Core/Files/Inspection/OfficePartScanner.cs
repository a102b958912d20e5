using System.Text;
using System.Xml;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>Reads the text, fields, formulas and objects of a Word, Excel or PowerPoint part.</summary>
internal sealed class OfficePartScanner(string partName, Findings findings) : PartScanner
{
    private readonly LineCollector _lines = new();
    private readonly FieldCodes _fields = new(findings);
    private readonly StringBuilder _formula = new();
    private readonly bool _isProperties = partName.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase);
    private Reading _reading;

    private enum Reading
    {
        Nothing,
        Text,
        FieldCode,
        Formula,
    }

    protected override void OnStart(XmlReader element)
    {
        _reading = Reading.Nothing;
        switch (element.LocalName)
        {
            case "t" or "v" or "fmla":
                _reading = Reading.Text;
                break;
            case "title" or "subject" or "keywords" or "description" or "category" when _isProperties:
                _lines.EndLine();
                _reading = Reading.Text;
                break;
            case "p" or "si" or "is" or "c" or "br":
                _lines.EndLine();
                break;
            case "tab":
                _lines.Append(" ");
                break;
            case "instrText" or "delInstrText":
                _reading = Reading.FieldCode;
                break;
            case "fldChar":
                _fields.OnFieldCharacter(Attribute(element, "fldCharType"));
                break;
            case "fldSimple":
                _fields.Judge(Attribute(element, "instr"));
                break;
            case "f" or "formula" or "formula1" or "formula2":
                _formula.Clear();
                _reading = Reading.Formula;
                break;
            case "definedName":
                JudgeName(element);
                _formula.Clear();
                _reading = Reading.Formula;
                break;
            case "textpath":
                _lines.EndLine();
                _lines.Append(Attribute(element, "string"));
                break;
            default:
                JudgeObject(element);
                break;
        }
    }

    protected override void OnText(string text)
    {
        switch (_reading)
        {
            case Reading.Text:
                _lines.Append(text);
                break;
            case Reading.FieldCode:
                _fields.OnCode(text);
                break;
            case Reading.Formula when _formula.Length < 10_000:
                _formula.Append(text);
                break;
        }
    }

    protected override void OnEnd(string localName)
    {
        if (_reading == Reading.Formula)
        {
            FormulaRule.Judge(_formula.ToString(), findings);
        }
        else if (localName is "p" or "si" or "is" or "c")
        {
            _lines.EndLine();
        }

        _reading = Reading.Nothing;
    }

    protected override void OnDone()
    {
        _fields.Finish();
        findings.AddMarks(_lines);
    }

    private void JudgeName(XmlReader element)
    {
        var name = Attribute(element, "name");
        if (name.Contains("auto_open", StringComparison.OrdinalIgnoreCase) || name.Contains("auto_close", StringComparison.OrdinalIgnoreCase)
            || name.Contains("auto_activate", StringComparison.OrdinalIgnoreCase) || name.Contains("auto_deactivate", StringComparison.OrdinalIgnoreCase)
            || IsTrue(Attribute(element, "xlm")) || IsTrue(Attribute(element, "vbProcedure")))
        {
            findings.Add(new MacroInside());
        }
    }

    private void JudgeObject(XmlReader element)
    {
        switch (element.LocalName)
        {
            case "ddeLink":
                findings.Add(new DdeInside());
                break;
            case "OLEObject" or "oleObj" or "oleObject" or "oleLink":
                findings.Add(new OleObjectInside());
                break;
            case "ocx":
                findings.Add(new ActiveXInside());
                break;
            case "altChunk":
                findings.Add(new ArchiveNested("altChunk"));
                break;
            case "subDoc":
                findings.Add(new ExternalLinkInside());
                break;
            case "hlinkClick" or "hlinkHover" or "hlinkMouseOver":
                JudgeAction(Attribute(element, "action"));
                break;
            case "imagedata" or "fill" or "stroke" or "image":
                if (HyperlinkRule.LeadsOutside(Attribute(element, "src")) || HyperlinkRule.LeadsOutside(Attribute(element, "althref")))
                {
                    findings.Add(new ExternalLinkInside());
                }

                break;
        }
    }

    private void JudgeAction(string action)
    {
        if (action.StartsWith("ppaction://macro", StringComparison.OrdinalIgnoreCase)
            || action.StartsWith("ppaction://program", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(new MacroInside());
        }
        else if (action.StartsWith("ppaction://ole", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(new OleObjectInside());
        }
    }

    private static bool IsTrue(string value) => value is "1" or "true" or "on";

    private static string Attribute(XmlReader element, string localName)
    {
        var value = "";
        for (var more = element.MoveToFirstAttribute(); more; more = element.MoveToNextAttribute())
        {
            if (string.Equals(element.LocalName, localName, StringComparison.Ordinal))
            {
                value = element.Value;
                break;
            }
        }

        element.MoveToElement();
        return value;
    }
}
