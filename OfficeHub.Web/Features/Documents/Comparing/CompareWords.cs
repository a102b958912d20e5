using System.Globalization;
using OfficeHub.Core.Documents.Versions;
using OfficeHub.Core.Publishing.Comparing;

namespace OfficeHub.Web.Features.Documents.Comparing;

/// <summary>Words and addresses of 版本对比.</summary>
internal static class CompareWords
{
    /// <summary>So many hands have a colour and a line of their own; the next ones begin again, and their figure tells them apart.</summary>
    private const int Hands = 6;

    /// <summary>The page; with two numbers, of those two texts.</summary>
    public static string Page(Guid document, int? old = null, int? now = null) => $"{DocumentPages.View(document)}/compare{Query(old, now)}";

    /// <summary>花脸稿 as DOCX.</summary>
    public static string Docx(Guid document, int? old, int? now) => $"{DocumentPages.View(document)}/marked.docx{Query(old, now)}";

    /// <summary>修改情况 as XLSX.</summary>
    public static string Sheet(Guid document, int? old, int? now) => $"{DocumentPages.View(document)}/changes.xlsx{Query(old, now)}";

    /// <summary>第 3 稿, and what of it is no version yet.</summary>
    public static string Name(VersionMark mark) => mark.IsKept ? $"第 {mark.Number} 稿" : "现在的文字（还没有送出）";

    /// <summary>As chosen from a list.</summary>
    public static string Choice(VersionMark mark) => mark.IsKept ? $"第 {mark.Number} 稿　{mark.StepName}　{mark.Author}" : $"现在的文字　还没有送出　{mark.Author}";

    /// <summary>A person and his post without brackets, for where brackets are around them already.</summary>
    public static string Flat(string person) => person.Replace('（', '，').TrimEnd('）');

    /// <summary>The figure of a hand: ① …</summary>
    public static string Figure(int hand) => hand is >= 1 and <= 20 ? ((char)('①' + hand - 1)).ToString() : string.Create(CultureInfo.InvariantCulture, $"({hand})");

    /// <summary>The class of a hand's colour and line.</summary>
    public static string Style(int hand) => string.Create(CultureInfo.InvariantCulture, $"hand-{((Math.Max(hand, 1) - 1) % Hands) + 1}");

    /// <summary>Whose a stretch is; null for what nobody changed.</summary>
    public static VersionMark? By(IReadOnlyList<VersionMark> versions, int number) => versions.FirstOrDefault(mark => mark.Number == number);

    /// <summary>What became of a clause beside its words; null for nothing.</summary>
    public static string? Tag(ComparedClause clause) => clause.Change switch
    {
        ClauseChange.MovedAway => $"移到{VersionClauses.PlaceOf(clause.New!)}",
        ClauseChange.MovedHere => $"从{VersionClauses.PlaceOf(clause.Old!)}移来",
        ClauseChange.Renumbered => "内容未变，仅序号变化",
        _ when clause.Note.Length > 0 => clause.Note,
        _ => null,
    };

    /// <summary>Whether one stops at it on the way through the changes.</summary>
    public static bool IsStop(ComparedClause clause) => clause.Change is not (ClauseChange.Same or ClauseChange.Renumbered);

    /// <summary>What became of a file, in words.</summary>
    public static string File(AttachmentChangeKind kind) => kind switch
    {
        AttachmentChangeKind.Added => "新增",
        AttachmentChangeKind.Removed => "删去",
        AttachmentChangeKind.Replaced => "换了内容",
        AttachmentChangeKind.Renamed => "改了名",
        _ => "调整",
    };

    private static string Query(int? old, int? now) => old is null && now is null ? "" : string.Create(CultureInfo.InvariantCulture, $"?old={old}&new={now}");
}
