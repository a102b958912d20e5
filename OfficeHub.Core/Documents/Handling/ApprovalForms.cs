using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>发文稿纸 of a document, filled in from its text and its route.</summary>
/// <remarks>Only answers that count as the route stands are on it. What was asked aside, taken back, voided by a return or said afterwards changes no byte.</remarks>
internal static class ApprovalForms
{
    /// <summary>The form as DOCX.</summary>
    /// <param name="db">To read.</param>
    /// <param name="views">Reads the opinions.</param>
    /// <param name="document">Whose; the caller has made sure that it may be seen.</param>
    /// <param name="check">Where the sealed paper is checked; null for nowhere, and in what is filed: the address may change.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    public static async Task<byte[]> WriteAsync(OfficeHubDbContext db, RouteViews views, OfficialDocument document, VerifyLink? check, CancellationToken ct)
    {
        var route = document.RouteId is { } id ? await RouteEngine.LoadAsync(db, id, ct) : null;
        var opinions = route is null ? [] : await views.OpinionsAsync(db, route, ct);
        var counting = opinions.Where(row => row.Standing is OpinionStanding.Counts && row.StepKind != StepKind.Draft.Code).ToList();
        // The same form has the same bytes: its instant is that of the last thing on it.
        var form = await FormAsync(db, document, route, counting, ct);
        return ApprovalFormWriter.Write(form with { CheckAddress = check?.Address ?? "", CheckCode = check?.Code.Spaced ?? "" }, counting.Select(row => row.At).Append(document.SavedAt).Max());
    }

    private static async Task<ApprovalForm> FormAsync(OfficeHubDbContext db, OfficialDocument document, RouteInstance? route, List<OpinionRow> counting, CancellationToken ct)
    {
        var fields = (await db.Set<DocumentText>().SingleAsync(row => row.Id == document.Id, ct)).Fields;
        var content = fields.Content with { Number = DocumentNumber.Parse(document.Number) };
        var telephone = await db.Set<Staff>().Where(staff => staff.Id == document.OwnerStaffId).Select(staff => staff.OfficePhone).SingleOrDefaultAsync(ct);
        var copies = await db.Set<NumberEntry>().Where(entry => entry.DocumentId == document.Id && entry.State == NumberState.Used).Select(entry => (int?)entry.Copies).SingleOrDefaultAsync(ct);
        return new ApprovalForm
        {
            Agency = document.IssuerName,
            Number = PrintedText.Number(content, (document.DocumentDate ?? BeijingTime.DayOf(document.SavedAt)).Year),
            Urgency = PrintedText.Urgency(content),
            Disclosure = DisclosureGround.Describe(fields),
            Kind = $"{KindNames.Of(content.Kind)}（{KindNames.Of(content.Direction)}）",
            Title = content.Title,
            PrimaryRecipients = content.PrimaryRecipients,
            CopyRecipients = content.CopyRecipients,
            Annexes = [.. content.Annexes.Select(annex => annex.Title)],
            Basis = fields.Basis,
            DraftingUnit = document.UnitName,
            Drafter = document.DrafterName,
            Telephone = telephone ?? "",
            SignOff = Field(DocumentSteps.SignOff),
            LeaderReview = Field(DocumentSteps.LeaderReview),
            CounterSign = Field(DocumentSteps.CounterSign, DocumentSteps.JointSignOff),
            UnitReview = Field(DocumentSteps.UnitReview),
            EditorialReview = Field(DocumentSteps.EditorialReview),
            LegalReview = Field(DocumentSteps.LegalReview),
            SecrecyReview = Field(DocumentSteps.SecrecyReview),
            DisclosureReview = Field(DocumentSteps.DisclosureReview, DocumentSteps.NotPublicReview),
            InterpretationReview = Field(DocumentSteps.InterpretationReview),
            Recheck = Field(DocumentSteps.Recheck),
            Numbering = Field(DocumentSteps.Numbering),
            DocumentDate = document.DocumentDate,
            Copies = copies,
            SignedVersion = document.SignedOff?.VersionNumber ?? 0,
            SignedHash = document.SignedOff?.TextHash ?? "",
        };

        FormField Field(StepKind kind, StepKind? beside = null) => new(
            [.. counting.Where(row => row.StepKind == kind.Code || row.StepKind == beside?.Code).Select(row => new FormOpinion(WordsOf(row), SignerOf(route!, row), row.At))], InsteadOf(route, kind));
    }

    /// <summary>An opinion as it stands on paper. A bare signature has its answer's name; the answer is not said twice.</summary>
    public static string WordsOf(OpinionRow row)
    {
        // The number itself stands in the head of the form.
        var (outcome, words) = (row.Outcome, row.StepKind == DocumentSteps.Numbering.Code ? "" : row.Words);
        if (words.Length == 0 || outcome.StartsWith(words.TrimEnd('。'), StringComparison.Ordinal)) return outcome + "。";
        return words.StartsWith(outcome, StringComparison.Ordinal) ? words : $"{outcome}。{words}";
    }

    // Whoever answers what was another's to answer stands on the form with both names.
    private static string SignerOf(RouteInstance route, OpinionRow row)
    {
        var item = route.Find(row.ItemId)!;
        var former = route.Items.LastOrDefault(other => other.State is WorkItemState.HandedOver && (other.StepId, other.Round, other.Turn) == (item.StepId, item.Round, item.Turn)
            && other.Number < item.Number && other.StaffName == item.SentBy);
        return $"{row.StaffName}（{row.Post}）" + (former is null ? "" : $"，{former.StaffName}转办");
    }

    private static string InsteadOf(RouteInstance? route, StepKind kind) =>
        route?.Steps.FirstOrDefault(step => step.Kind == kind.Code && step.State is StepState.NotApplicable or StepState.Skipped or StepState.Passed) switch
        {
            { State: StepState.NotApplicable, Reason: var reason } => $"不适用：{reason}。",
            { State: StepState.Passed, Reason: var reason } => $"紧急通过，{reason}",
            { Reason: var reason } => $"{reason}，不重复办。",
            _ => "",
        };
}
