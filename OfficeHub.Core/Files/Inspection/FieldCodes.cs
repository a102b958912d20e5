using System.Text;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>Puts the codes of nested Word fields together, however many runs they are cut into, and judges each.</summary>
/// <remarks>ISO/IEC 29500-1, 17.16.</remarks>
internal sealed class FieldCodes(Findings findings)
{
    private const int MaxNesting = 64;
    private readonly Stack<Field> _open = new();

    public void OnFieldCharacter(string type)
    {
        switch (type)
        {
            case "begin":
                if (_open.TryPeek(out var outer) && outer.InCode && string.IsNullOrWhiteSpace(outer.Code.ToString()))
                {
                    // A field whose very name another field makes up: only used to hide DDE.
                    findings.Add(new DdeInside());
                }

                if (_open.Count < MaxNesting)
                {
                    _open.Push(new Field());
                }
                else
                {
                    findings.Add(new DdeInside());
                }

                break;
            case "separate" when _open.TryPeek(out var field):
                Close(field);
                break;
            case "end" when _open.TryPop(out var field):
                Close(field);
                break;
        }
    }

    public void OnCode(string text)
    {
        if (_open.TryPeek(out var field))
        {
            if (field.InCode && field.Code.Length < 10_000)
            {
                field.Code.Append(text);
            }
        }
        else
        {
            Judge(text);
        }
    }

    /// <summary>Judges what was left open.</summary>
    public void Finish()
    {
        while (_open.TryPop(out var field))
        {
            Close(field);
        }
    }

    /// <summary>Judges one complete code.</summary>
    public void Judge(string code)
    {
        var start = code.AsSpan().TrimStart(" \t\r\n\u00A0\u3000\"'\u200B\uFEFF");
        var length = 0;
        while (length < start.Length && char.IsAsciiLetter(start[length]))
        {
            length++;
        }

        switch (start[..length].ToString().ToUpperInvariant())
        {
            case "DDE" or "DDEAUTO":
                findings.Add(new DdeInside());
                break;
            case "INCLUDEPICTURE" or "INCLUDETEXT" or "INCLUDE" or "IMPORT" or "LINK" or "RD" or "DATABASE":
                findings.Add(new ExternalLinkInside());
                break;
            case "EMBED":
                findings.Add(new OleObjectInside());
                break;
            case "CONTROL" or "HTMLCONTROL":
                findings.Add(new ActiveXInside());
                break;
            case "HYPERLINK":
                JudgeHyperlink(start[length..].TrimStart().ToString());
                break;
        }
    }

    private void JudgeHyperlink(string argument)
    {
        var quoted = argument.StartsWith('"');
        var end = argument.AsSpan(quoted ? 1 : 0).IndexOf(quoted ? '"' : ' ');
        var target = end < 0 ? argument.TrimStart('"') : argument.Substring(quoted ? 1 : 0, end);

        // \l "bookmark" and its like are switches; a doubled backslash is an escaped one.
        if (quoted || !target.StartsWith('\\'))
        {
            findings.AddHyperlink(target.Replace("\\\\", "\\", StringComparison.Ordinal));
        }
    }

    private void Close(Field field)
    {
        if (field.InCode)
        {
            field.InCode = false;
            Judge(field.Code.ToString());
        }
    }

    private sealed class Field
    {
        public StringBuilder Code { get; } = new();

        public bool InCode { get; set; } = true;
    }
}
