using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Reading;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>Looks whether everything of a document is in, and names all that is not.</summary>
/// <remarks>document-workflow.md §2, 归档: what has been begun is ended, what was sent is back, every file is what was signed, the days follow one another.</remarks>
public sealed class FilingCheck(FileStore store)
{
    private const int MostNames = 3;

    /// <summary>Everything that is not in; empty for a document that may be filed.</summary>
    /// <param name="db">To read.</param>
    /// <param name="document">The document.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    internal async Task<IReadOnlyList<FilingFault>> FaultsAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct) =>
    [
        .. OfStatus(document), .. await OfItemsAsync(db, document, ct), .. await OfSealsAsync(db, document, ct), .. await OfDatesAsync(db, document, ct),
        .. await OfTextAsync(db, document, ct), .. await OfFilesAsync(db, document, ct), .. await OfDeliveriesAsync(db, document, ct),
        .. await OfReadersAsync(db, document, ct),
    ];

    private static IEnumerable<FilingFault> OfStatus(OfficialDocument document)
    {
        if (!ArchiveRule.IsFinished(document.Status)) yield return Must($"公文{StatusWords.Of(document.Status)}，没有办完。");
    }

    private static async Task<IEnumerable<FilingFault>> OfItemsAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        var open = await db.Set<WorkItem>().Where(item => item.SubjectId == document.Id && (item.State == WorkItemState.Open || item.State == WorkItemState.Leaving))
            .OrderBy(item => item.SentAt).ThenBy(item => item.Id).Select(item => new { item.StaffName, item.StepName, item.Purpose }).ToListAsync(ct);
        return open.Select(item => Must($"{item.StaffName}的“{item.StepName}”{(item.Purpose is WorkItemPurpose.Answers ? "还没有答复" : "还没有办")}，请办完或撤回。"));
    }

    private static async Task<IEnumerable<FilingFault>> OfSealsAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        var wanted = await db.Set<SealRequest>().Where(request => request.DocumentId == document.Id && request.State == SealRequestState.Open)
            .SelectMany(request => request.Lines.Where(line => line.SealedAt == null).Select(line => line.Agency)).ToListAsync(ct);
        return wanted.Count == 0 ? [] : [Must($"用印申请没有办完，还差{string.Join('、', wanted)}的印章。")];
    }

    // Each was set by the act itself, so a wrong order means a wrong clock or a changed row: nothing a reason could mend.
    private static async Task<IEnumerable<FilingFault>> OfDatesAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        if (document is not { DocumentDate: { } day, SignedOff: { } signed }) return [Must("没有签发记录和成文日期。")];
        var faults = new List<FilingFault>();
        if (BeijingTime.DayOf(signed.At) != day) faults.Add(Must($"成文日期是{BeijingTime.Day(day)}，签发在{BeijingTime.Day(BeijingTime.DayOf(signed.At))}，不是同一天。请审计员查明。"));
        var number = await db.Set<NumberEntry>().Where(entry => entry.DocumentId == document.Id).Select(entry => new { entry.Number, entry.Year, entry.State, entry.NumberedAt }).SingleOrDefaultAsync(ct);
        if (number is not { State: NumberState.Used } || number.Number != document.Number) faults.Add(Must("发文登记簿里没有这个文号，或者文号已作废。"));
        else if (number.Year != day.Year) faults.Add(Must($"文号是{number.Year}年的，成文日期是{BeijingTime.Day(day)}。请审计员查明。"));
        var steps = new List<(string Name, DateTime At)> { ("起草", document.CreatedAt), ("签发", signed.At) };
        if (number is not null) steps.Add(("编号", number.NumberedAt));
        if (await StoredRenditions.LatestAsync(db, document.Id, ct) is { } made) steps.Add(("排版", made.MadeAt));
        var seals = await db.Set<SealRequest>().Where(request => request.DocumentId == document.Id && request.State == SealRequestState.Done)
            .SelectMany(request => request.Lines.Select(line => line.SealedAt)).ToListAsync(ct);
        if (seals.Max() is { } last) steps.Add(("用印", last));
        var issued = await db.Set<RouteInstance>().Where(route => route.Id == document.RouteId).Select(route => route.EndedAt).SingleOrDefaultAsync(ct);
        if (ArchiveRule.IsFinished(document.Status) && issued is { } wentOut) steps.Add(("核发", wentOut));
        faults.AddRange(steps.Zip(steps.Skip(1)).Where(pair => pair.Second.At < pair.First.At)
            .Select(pair => Must($"“{pair.Second.Name}”（{BeijingTime.Full(pair.Second.At)}）记在“{pair.First.Name}”（{BeijingTime.Full(pair.First.At)}）之前。请审计员查明。")));
        return faults;
    }

    private static async Task<IEnumerable<FilingFault>> OfTextAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        var text = await db.Set<DocumentText>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == document.Id, ct);
        return text is not null && document.SignedOff is { } signed && DraftJson.HashOf(text.Json) == signed.TextHash ? [] : [Must("现在的文字和签发的不一致。请审计员查明。")];
    }

    private async Task<IEnumerable<FilingFault>> OfFilesAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        var files = new List<(string Name, string Hash)>();
        var text = await db.Set<DocumentText>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == document.Id, ct);
        files.AddRange((text?.Fields.Attachments ?? []).Select(file => ($"附件《{file.Name}》", file.Hash)));
        var made = await StoredRenditions.LatestAsync(db, document.Id, ct);
        if (made is not null && document.RenditionHash.Length > 0) files.AddRange([("印发稿（OFD）", document.RenditionHash), ("印发稿（DOCX）", made.DocxHash)]);
        var faults = new List<FilingFault>();
        if (made is null || document.RenditionHash.Length == 0) faults.Add(Must("没有印发稿。"));
        foreach (var (name, hash) in files)
        {
            var opened = store.OpenRead(hash);
            if (!opened.IsSuccess)
            {
                faults.Add(Must($"{name}的文件不在文件库里。请系统管理员从备份恢复。"));
                continue;
            }

            await using var stored = opened.Value;
            if (Convert.ToHexStringLower(await Sm3.HashAsync(stored, ct)) != hash) faults.Add(Must($"{name}的文件和登记的不一致。请系统管理员从备份恢复，并请审计员查明。"));
        }

        return faults;
    }

    // The last one to each agency: what was returned and sent once more is settled. Whether a return is accepted is the sender's to say, in the reason.
    private static async Task<IEnumerable<FilingFault>> OfDeliveriesAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        var rows = await db.Set<Delivery>().AsNoTracking().Where(row => row.DocumentId == document.Id).OrderBy(row => row.Serial).ThenBy(row => row.AgencyName).ToListAsync(ct);
        var last = rows.GroupBy(row => row.AgencyId).Select(of => of.Last()).ToList();
        var waiting = last.FindAll(row => row.State is DeliveryState.Sent).ConvertAll(row => row.AgencyName);
        var faults = last.FindAll(row => row.State is DeliveryState.Returned).ConvertAll(row => May($"{row.AgencyName}退回了，没有补发：{row.Return!.Words.TrimEnd('。')}。请补发，或写明不再发的理由。"));
        if (waiting.Count > 0) faults.Insert(0, May($"还有 {waiting.Count} 个机关没有签收（{Names(waiting)}）。请催签收。"));
        return faults;
    }

    private static async Task<IEnumerable<FilingFault>> OfReadersAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        var unread = await db.Set<ReadingItem>().Where(item => item.SubjectId == document.Id && (item.State == ReadingState.Unread || item.State == ReadingState.Opened))
            .OrderBy(item => item.SentAt).ThenBy(item => item.Id).Select(item => item.StaffName).ToListAsync(ct);
        return unread.Count == 0 ? [] : [May($"传阅还有 {unread.Count} 人没有阅完（{Names(unread)}）。")];
    }

    private static string Names(List<string> names) => string.Join('、', names.Take(MostNames)) + (names.Count > MostNames ? "等" : "");

    private static FilingFault Must(string sentence) => new(sentence, MustSettle: true);

    private static FilingFault May(string sentence) => new(sentence, MustSettle: false);
}
