using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>What became of a number.</summary>
public enum NumberState
{
    /// <summary>在用.</summary>
    Used,

    /// <summary>作废: the number stays used and is never given again.</summary>
    Voided,
}

/// <summary>One number that was given: a line of the 发文登记簿. It is never removed.</summary>
/// <remarks>Official Document Regulation (2012), art. 25 (2): number, distribution and copies are registered in detail.</remarks>
public sealed class NumberEntry : Entity
{
    /// <summary>Longest 分送范围, in characters.</summary>
    public const int DistributionLimit = 1000;

    /// <summary>Most copies.</summary>
    public const int MostCopies = 99_999;

    private const int InitialsLimit = 200;

    private NumberEntry()
    {
    }

    internal NumberEntry(NumberSeries series, DocumentNumber number, OfficialDocument document, string distribution, int copies, Actor by, DateTime now)
    {
        Id = Guid.CreateVersion7();
        SeriesId = series.Id;
        (Abbreviation, Year, Serial, Number) = (number.Abbreviation, number.Year, number.Serial, number.ToString());
        DocumentId = document.Id;
        Initials = PinyinInitials.Of(document.Title) is { Length: > InitialsLimit } letters ? letters[..InitialsLimit] : PinyinInitials.Of(document.Title);
        (Distribution, Copies) = (distribution, copies);
        (NumberedById, NumberedBy, NumberedAt) = (by.StaffId, by.NameAndPost, now);
    }

    /// <summary>The series.</summary>
    public Guid SeriesId { get; private init; }

    /// <summary>机关代字, as in the series.</summary>
    public string Abbreviation { get; private init; } = "";

    /// <summary>Year, as in the series.</summary>
    public int Year { get; private init; }

    /// <summary>序号.</summary>
    public int Serial { get; private init; }

    /// <summary>发文字号 as printed.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>Pinyin initials of its title, by which the register finds it.</summary>
    public string Initials { get; private set; } = "";

    /// <summary>分送范围.</summary>
    public string Distribution { get; private init; } = "";

    /// <summary>印制份数.</summary>
    public int Copies { get; private init; }

    /// <summary>What became of it.</summary>
    public NumberState State { get; private set; }

    /// <summary>Who registered it.</summary>
    public Guid NumberedById { get; private init; }

    /// <summary>Name and post.</summary>
    public string NumberedBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime NumberedAt { get; private init; }

    /// <summary>Why it is void; empty otherwise.</summary>
    public string VoidReason { get; private set; } = "";

    /// <summary>Name and post of who voided it.</summary>
    public string VoidedBy { get; private set; } = "";

    /// <summary>UTC; null while in use.</summary>
    public DateTime? VoidedAt { get; private set; }

    /// <summary>Its document was found to be classified: void, if it was not, and found by no word of it. The number stays used.</summary>
    internal void Close(string by, DateTime now)
    {
        if (State is not NumberState.Voided) Void("涉密", by, now);
        Initials = "";
    }

    /// <summary>作废.</summary>
    /// <param name="reason">Clean, not empty.</param>
    /// <param name="by">Name and post.</param>
    /// <param name="now">UTC.</param>
    /// <returns><see cref="NumberIsVoid"/>.</returns>
    public Result Void(string reason, string by, DateTime now)
    {
        if (State is NumberState.Voided) return new NumberIsVoid(Number);
        (State, VoidReason, VoidedBy, VoidedAt) = (NumberState.Voided, reason, by, now);
        return Result.Success;
    }
}
