using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Seeding;

/// <summary>A paper of the demo organisation and how far it has come. People and units by name.</summary>
internal sealed record DemoPaper(DocumentKind Kind, string Title, string Text)
{
    public string Issuer { get; init; } = "北原盟行政公署";

    /// <summary>联合发文机关 beside it, each with who signs for it.</summary>
    public IReadOnlyList<(string Agency, string Signatory)> Joint { get; init; } = [];

    public string Recipients { get; init; } = "各旗人民政府，行署各委、办、局";

    public string Basis { get; init; } = "";

    public Urgency Urgency { get; init; }

    public string Remark { get; init; } = "";

    /// <summary>解读 of a policy document; null for every other.</summary>
    public PolicyInterpretation? Interpretation { get; init; }

    /// <summary>行政规范性文件.</summary>
    public bool IsNormative { get; init; }

    /// <summary>代字 other than the usual one; null for that one.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>依申请公开, with its reason; empty for 主动公开.</summary>
    public string Withheld { get; init; } = "";

    public string Signatory { get; init; } = "陈立诚";

    public IReadOnlyList<string> CounterSigners { get; init; } = [];

    public IReadOnlyList<string> Leaders { get; init; } = [];

    /// <summary>In order; the first is the drafter's.</summary>
    public required IReadOnlyList<DemoAct> Acts { get; init; }
}

/// <summary>Something somebody did with a paper.</summary>
/// <param name="At">When.</param>
/// <param name="By">姓名.</param>
/// <param name="Does">What.</param>
/// <param name="Words">What was said with it.</param>
/// <param name="Outcome">Code of the answer; empty for the usual one.</param>
internal sealed record DemoAct(DemoTime At, string By, DemoDoing Does, string Words = "", string Outcome = "");

/// <summary>What people do with papers.</summary>
internal enum DemoDoing
{
    Draft,
    Send,
    Decide,
    SendBack,
    Number,
    Typeset,
    End,
}

/// <summary>A time before the first start, so that something is in time, due and late whenever that is.</summary>
/// <param name="WorkingDays">So many working days before; 0 for today.</param>
/// <param name="Minutes">Minute of that day, 北京时间; of today how many minutes ago.</param>
internal sealed record DemoTime(int WorkingDays, int Minutes)
{
    public static DemoTime Before(int workingDays, int hour, int minute) => new(workingDays, (hour * 60) + minute);

    public static DemoTime Ago(int minutes) => new(0, minutes);
}
