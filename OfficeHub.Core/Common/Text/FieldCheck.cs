using System.Diagnostics.CodeAnalysis;

namespace OfficeHub.Core.Common.Text;

/// <summary>Cleans the texts of one command and keeps every fault, so that the user reads all of them at once.</summary>
/// <example>
/// <code>
/// var check = new FieldCheck();
/// var name = check.Line(nameof(command.Name), "名称", command.Name, max: 60);
/// if (check.Failed(out var invalid)) return invalid;
/// </code>
/// </example>
public sealed class FieldCheck
{
    private readonly List<FieldFault> _faults = [];

    /// <summary>A name, title or number: one line, required unless said otherwise.</summary>
    /// <returns>The clean text; empty after a fault.</returns>
    public string Line(string field, string label, string? input, int max, bool required = true) =>
        Take(TextRules.Clean(input, TextKind.SingleLine, field, label, max, required));

    /// <summary>A body, opinion or remark of several lines, not required unless said so.</summary>
    /// <returns>The clean text; empty after a fault.</returns>
    public string Lines(string field, string label, string? input, int max, bool required = false) =>
        Take(TextRules.Clean(input, TextKind.MultiLine, field, label, max, required));

    /// <summary>A file name with its extension.</summary>
    /// <returns>The clean name; empty after a fault.</returns>
    public string FileName(string field, string label, string? input, int max = FileNameRules.MaxBytes) =>
        Take(TextRules.Clean(input, TextKind.FileName, field, label, max, required: true));

    /// <summary>A rule of the caller's own: a fault when it does not hold.</summary>
    /// <param name="holds">Whether the field is right.</param>
    /// <param name="field">The command's property name.</param>
    /// <param name="message">Chinese, what is wrong and what to do, ends with 。</param>
    public void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            _faults.Add(new FieldFault(field, message));
        }
    }

    /// <summary>Whether anything was wrong, and all of it.</summary>
    public bool Failed([NotNullWhen(true)] out Invalid? invalid)
    {
        invalid = _faults.Count == 0 ? null : new Invalid(_faults.ToArray());
        return invalid is not null;
    }

    private string Take(Result<string> cleaned)
    {
        if (cleaned.IsSuccess)
        {
            return cleaned.Value;
        }

        _faults.AddRange(((Invalid)cleaned.Error).Faults);
        return "";
    }
}
