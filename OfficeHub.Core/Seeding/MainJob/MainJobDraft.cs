using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Seeding.MainJob;

/// <summary>Drafts and sends the text, as 苏日娜 would at her desk.</summary>
public sealed class MainJobDraft(IDbContextFactory<OfficeHubDbContext> contexts, DemoClock clock, DemoPeople people, DraftHandler drafts, SubmitDraftHandler submit)
{
    private const string Drafter = "苏日娜";
    private const string Signatory = "陈立诚";
    private const string Basis = "演示：依据来文和领导要求";

    // Mending one thing may show another.
    private const int MostRounds = 3;

    internal async Task<Result<(Guid Document, IReadOnlyList<string> Mended)>> WriteAsync(MainJobOrder order, Action<MainJobAct> told, CancellationToken ct)
    {
        var drafter = (await people.SignInAsync([Drafter], ct))[Drafter];
        var kind = order.Read.Content.Kind is DocumentKind.Other ? DocumentKind.Notice : order.Read.Content.Kind;
        var begun = await drafts.HandleAsync(new BeginDraft(Guid.CreateVersion7(), kind), drafter, ct);
        if (!begun.IsSuccess) return begun.Error;
        var blank = await TextAsync(begun.Value, ct);
        var (fields, mended) = Mended(await FieldsAsync(order, blank.Fields, ct));
        var saved = await drafts.HandleAsync(new SaveDraft(Guid.CreateVersion7(), begun.Value, blank.Hash, fields), drafter, ct);
        if (!saved.IsSuccess) return saved.Error;
        told(new MainJobAct(clock.GetUtcNow().UtcDateTime, drafter.NameAndPost, "拟稿", DocumentStatus.Drafting, DocumentStatus.Drafting));
        var sent = await submit.HandleAsync(new SubmitDraft(Guid.CreateVersion7(), begun.Value, saved.Value), drafter, ct);
        if (!sent.IsSuccess) return sent.Error;
        told(new MainJobAct(clock.GetUtcNow().UtcDateTime, drafter.NameAndPost, "送审", DocumentStatus.Drafting, DocumentStatus.UnderReview));
        return (begun.Value, mended);
    }

    private async Task<DraftFields> FieldsAsync(MainJobOrder order, DraftFields blank, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var read = TextImport.Into(blank, order.Read with { Doubts = [] });
        return read with
        {
            Doubts = null,
            IssuerId = await db.Set<Unit>().Where(unit => unit.Name == order.Issuer).Select(unit => unit.Id).SingleAsync(ct),
            Basis = Basis,
            Disclosure = DisclosureCategory.Public,
            IsPolicy = MainJobInterpretation.IsDue(read.Content),
            Interpretation = MainJobInterpretation.IsDue(read.Content) ? MainJobInterpretation.Of(read.Content, order.Issuer) : null,
            SignatoryId = await db.Set<Staff>().Where(staff => staff.Name == Signatory).Select(staff => staff.Id).SingleAsync(ct),
        };
    }

    // What the checker can mend safely is mended before it is sent, and told.
    private static (DraftFields Fields, IReadOnlyList<string> Mended) Mended(DraftFields fields)
    {
        var told = new List<string>();
        for (var round = 0; round < MostRounds; round++)
        {
            var remedies = DraftFindings.In(fields.Content).Where(fault => fault.Remedy is not null).ToList();
            if (remedies.Count == 0) break;
            var content = DraftFindings.Mend(fields.Content, [.. remedies.Select(fault => fault.Remedy!)]);
            if (content == fields.Content) break;
            told.AddRange(remedies.Select(fault => fault.Sentence));
            fields = fields with { Content = content };
        }

        return (fields, told);
    }

    private async Task<(DraftFields Fields, string Hash)> TextAsync(Guid document, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var text = await db.Set<DocumentText>().AsNoTracking().SingleAsync(row => row.Id == document, ct);
        return (text.Fields, text.Hash);
    }
}
