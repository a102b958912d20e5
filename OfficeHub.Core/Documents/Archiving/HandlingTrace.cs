using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Remarks;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Reading;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>办理过程 of a document: who had it when and said what, every step, opinion, reading and remark.</summary>
/// <param name="Json">For machines.</param>
/// <param name="Text">For people: plain text, 北京时间.</param>
internal sealed record HandlingTrace(byte[] Json, byte[] Text)
{
    public static async Task<HandlingTrace> OfAsync(OfficeHubDbContext db, RouteViews views, OfficialDocument document, CancellationToken ct)
    {
        var route = document.RouteId is { } id ? await RouteEngine.LoadAsync(db, id, ct) : null;
        var urgings = route is null ? [] : await RouteViews.UrgingsAsync(db, route, ct);
        var opinions = route is null ? [] : await views.OpinionsAsync(db, route, ct);
        var versions = await db.Set<DocumentVersion>().AsNoTracking().Where(version => version.DocumentId == document.Id).OrderByDescending(version => version.Number)
            .Select(version => new VersionView(version.Number, version.StepName, version.Author, version.At, version.Hash, version.Note)).ToListAsync(ct);
        var numbers = await db.Set<NumberEntry>().AsNoTracking().Where(number => number.DocumentId == document.Id).ToListAsync(ct);
        var remarks = await db.Set<DocumentRemark>().AsNoTracking().Where(remark => remark.DocumentId == document.Id).OrderBy(remark => remark.At).ToListAsync(ct);
        var marks = await db.Set<ValidityMark>().AsNoTracking().Where(mark => mark.DocumentId == document.Id).OrderBy(mark => mark.Serial).ToListAsync(ct);
        var readings = await db.Set<ReadingItem>().AsNoTracking().Where(item => item.SubjectId == document.Id).OrderBy(item => item.SentAt).ThenBy(item => item.Id)
            .Select(item => new TraceReading(item.StaffName, item.Post, item.SenderName, item.SentAt, item.OpenedAt, item.DoneAt, item.State, item.Note, item.Remark)).ToListAsync(ct);
        var timeline = DocumentTimeline.Of(document, versions, route is null ? [] : views.Events(route, urgings), numbers, remarks, marks).Reverse().ToList();
        var steps = route is null ? [] : route.Steps.Select(step => new TraceStep(step.Kind, step.Name, step.Rank, step.State, step.Reason, step.OpenedAt, step.ClosedAt, step.TextHash)).ToList();
        var items = route is null ? [] : route.Items.OrderBy(item => item.Number).Select(item => new TraceItem(
            item.Number, item.StepKind, item.StepName, item.Round, item.Purpose, item.StaffName, item.Post, item.SentBy, item.SentAt, item.DueAt, item.OpenedAt, item.DecidedAt, item.State,
            item.OutcomeName, item.Opinion, item.Note, item.Ending, item.TextHash)).ToList();
        var json = ArchiveJson.Write(new
        {
            document = new { document.Id, document.Title, document.Number, document.TextHash, document.RenditionHash, document.SignedOff, document.RecheckedBy },
            steps,
            items,
            opinions,
            readings,
            versions = Enumerable.Reverse(versions),
            remarks = remarks.Select(remark => new { remark.Author, remark.At, remark.VersionNumber, remark.Words }),
            timeline,
        });
        return new HandlingTrace(json, InWords(document, opinions, readings, timeline));
    }

    private static byte[] InWords(OfficialDocument document, IReadOnlyList<OpinionRow> opinions, List<TraceReading> readings, List<TimelineEntry> timeline)
    {
        var text = new StringBuilder($"办理过程\n\n{document.Title}\n{document.Number}\n时间都是北京时间。\n\n一、意见\n");
        foreach (var row in opinions)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{row.StepName}　{row.StaffName}（{row.Post}）　{BeijingTime.Full(row.At)}\n");
            if (row.Question.Length > 0) text.Append(CultureInfo.InvariantCulture, $"    问：{row.Question}\n");
            text.Append(CultureInfo.InvariantCulture, $"    {ApprovalForms.WordsOf(row)}\n");
            if (row.Why.Length > 0) text.Append(CultureInfo.InvariantCulture, $"    不再作数：{row.Why}\n");
        }

        if (readings.Count > 0) text.Append("\n二、传阅\n");
        foreach (var reading in readings)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{reading.Reader}（{reading.Post}）　{reading.SentBy} {BeijingTime.Full(reading.SentAt)}送阅　{(reading.DoneAt is { } done ? BeijingTime.Full(done) + "阅" : reading.State is ReadingState.Recalled ? "已撤回" : "未阅")}\n");
            if (reading.Remark.Length > 0) text.Append(CultureInfo.InvariantCulture, $"    {reading.Remark}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{(readings.Count > 0 ? "三" : "二")}、经过\n\n");
        foreach (var entry in timeline)
            text.Append(CultureInfo.InvariantCulture, $"{BeijingTime.Full(entry.At)}　{entry.Who}{(entry.Post.Length > 0 ? $"（{entry.Post}）" : "")}　{entry.Act}{(entry.Words.Length > 0 ? $"：{entry.Words}" : "")}{(entry.Version is { } number ? $"（第 {number} 稿）" : "")}\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private sealed record TraceStep(string Kind, string Name, int Rank, StepState State, string Reason, DateTime? OpenedAt, DateTime? ClosedAt, string TextHash);

    private sealed record TraceItem(
        int Number, string StepKind, string StepName, int Round, WorkItemPurpose Purpose, string StaffName, string Post, string SentBy, DateTime SentAt, DateTime? DueAt, DateTime? OpenedAt,
        DateTime? DecidedAt, WorkItemState State, string Outcome, string Opinion, string Note, string Ending, string TextHash);

    private sealed record TraceReading(string Reader, string Post, string SentBy, DateTime SentAt, DateTime? OpenedAt, DateTime? DoneAt, ReadingState State, string Note, string Remark);
}
