using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>A 机关代字 an agency has beside its usual one: 函, 办字, 任 …</summary>
public sealed class AgencyAbbreviation : Entity
{
    /// <summary>Longest 代字, in characters.</summary>
    /// <remarks>What <see cref="DocumentNumber"/> reads.</remarks>
    public const int TextLimit = 12;

    /// <summary>Longest description of its use, in characters.</summary>
    public const int UsageLimit = 60;

    private AgencyAbbreviation()
    {
    }

    /// <summary>发文机关.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>The 代字, as in 北署函〔2026〕3号.</summary>
    public string Text { get; private init; } = "";

    /// <summary>What it is used for.</summary>
    public string Usage { get; private set; } = "";

    /// <summary>Whether papers may still be numbered with it. What was numbered stays.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>A new one.</summary>
    public static AgencyAbbreviation Register(Guid id, Guid agencyId, string text, string usage) => new() { Id = id, AgencyId = agencyId, Text = text, Usage = usage };

    /// <summary>Whether a number can be written with it: Chinese characters only.</summary>
    public static bool IsWellFormed(string text) => DocumentNumber.Parse(new DocumentNumber(text, 2000, 1).ToString())?.Abbreviation == text;

    /// <summary>启用 one that was stopped.</summary>
    /// <returns><see cref="AbbreviationIsKnown"/> when it is in use.</returns>
    public Result Resume(string usage)
    {
        if (!IsStopped) return new AbbreviationIsKnown(Text);
        (IsStopped, Usage) = (false, usage);
        return Result.Success;
    }

    /// <summary>停用.</summary>
    /// <returns><see cref="AbbreviationIsStopped"/>.</returns>
    public Result Stop()
    {
        if (IsStopped) return new AbbreviationIsStopped(Text);
        IsStopped = true;
        return Result.Success;
    }
}
