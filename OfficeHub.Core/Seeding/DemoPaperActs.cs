using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Ending;
using OfficeHub.Core.Documents.Joint;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;

namespace OfficeHub.Core.Seeding;

/// <summary>Does one act of a demo paper as the page of its person would.</summary>
public sealed class DemoPaperActs(
    IDbContextFactory<OfficeHubDbContext> contexts, StepKinds kinds, DraftHandler drafts, SubmitDraftHandler submit, DecideItemHandler decide, SendBackItemHandler sendBack,
    LetDecisionsLeave leaving, AssignNumberHandler number, TypesetDocumentHandler typeset, EndDocumentHandler end)
{
    private const int Copies = 60;

    internal async Task<Result> DoAsync(DemoWork work, Actor actor, Dictionary<int, Guid> documents, CancellationToken ct)
    {
        if (work.Act.Does is DemoDoing.Draft)
        {
            var drafted = await DraftAsync(work, actor, ct);
            if (drafted.IsSuccess) documents[work.PaperIndex] = drafted.Value;
            return drafted.WithoutValue();
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<CommandRecord>().AnyAsync(record => record.Id == work.CommandId, ct)) return Result.Success;
        var document = documents[work.PaperIndex];
        var hash = await db.Set<DocumentText>().Where(text => text.Id == document).Select(text => text.Hash).SingleAsync(ct);
        if (work.Act.Does is DemoDoing.Send) return await submit.HandleAsync(new SubmitDraft(work.CommandId, document, hash), actor, ct);
        if (work.Act.Does is DemoDoing.End) return await end.HandleAsync(new EndDocument(work.CommandId, document, work.Act.Words), actor, ct);

        var item = await db.Set<WorkItem>().AsNoTracking()
            .SingleAsync(row => row.SubjectId == document && row.StaffId == actor.StaffId && row.State == WorkItemState.Open, ct);
        return work.Act.Does switch
        {
            DemoDoing.Number => (await number.HandleAsync(
                new AssignNumber(work.CommandId, item.Id, item.Revision, work.Paper.Abbreviation, work.Paper.Recipients, Copies), actor, ct)).WithoutValue(),
            DemoDoing.Typeset => (await typeset.HandleAsync(new TypesetDocument(work.CommandId, item.Id, item.Revision, Straddles: false, ""), actor, ct)).WithoutValue(),
            DemoDoing.SendBack => await sendBack.HandleAsync(new SendBackItem(work.CommandId, item.Id, item.Revision, null, work.Act.Words, StraightBack: true), actor, ct),
            _ => await DecideAsync(work, item, hash, actor, ct),
        };
    }

    private async Task<Result> DecideAsync(DemoWork work, WorkItem item, string hash, Actor actor, CancellationToken ct)
    {
        var outcome = work.Act.Outcome.Length > 0 ? work.Act.Outcome : kinds.Of(item.StepKind).Outcomes[0].Code;
        var decided = await decide.HandleAsync(new DecideItem(work.CommandId, item.Id, item.Revision, outcome, work.Act.Words, hash), actor, ct);
        if (!decided.IsSuccess) return decided;
        // The time to take it back goes by.
        DemoClock.Be(work.At.AddSeconds(RoutingSettings.GraceSeconds.Default + 1));
        await leaving.LeaveAsync(Actor.System(leaving.ChineseName), ct);
        return decided;
    }

    private async Task<Result<Guid>> DraftAsync(DemoWork work, Actor actor, CancellationToken ct)
    {
        var begun = await drafts.HandleAsync(new BeginDraft(work.CommandId, work.Paper.Kind), actor, ct);
        if (!begun.IsSuccess) return begun.Error;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var text = await db.Set<DocumentText>().AsNoTracking().SingleAsync(row => row.Id == begun.Value, ct);
        var saved = await drafts.HandleAsync(new SaveDraft(work.IdOf(1), begun.Value, text.Hash, await FieldsAsync(db, work.Paper, text.Fields.Content, ct)), actor, ct);
        return saved.IsSuccess ? begun : saved.Error;
    }

    private static async Task<DraftFields> FieldsAsync(OfficeHubDbContext db, DemoPaper paper, DocumentContent blank, CancellationToken ct) => new()
    {
        Content = blank with
        {
            Title = paper.Title,
            Urgency = paper.Urgency,
            PrimaryRecipients = paper.Recipients,
            MainText = OutlineText.ReadAll(paper.Text),
            Remark = paper.Remark,
        },
        IssuerId = await db.Set<Unit>().Where(unit => unit.Name == paper.Issuer).Select(unit => unit.Id).SingleAsync(ct),
        JointIssuers = paper.Joint.Count > 0 ? await JointAsync(db, paper, ct) : null,
        Basis = paper.Basis,
        Disclosure = paper.Withheld.Length > 0 ? DisclosureCategory.OnRequest : DisclosureCategory.Public,
        DisclosureGround = paper.Withheld.Length > 0 ? DisclosureGround.Of(NegativeLists.Initial.Number, NegativeLists.Initial.Find("N6")!) : null,
        DisclosureReason = paper.Withheld,
        IsNormative = paper.IsNormative,
        IsPolicy = paper.Interpretation is not null,
        Interpretation = paper.Interpretation,
        SignatoryId = paper.Signatory.Length > 0 ? (await PeopleAsync(db, [paper.Signatory], ct))[0] : null,
        CounterSigners = await PeopleAsync(db, paper.CounterSigners, ct),
        Leaders = await PeopleAsync(db, paper.Leaders, ct),
    };

    private static async Task<IReadOnlyList<JointIssuer>> JointAsync(OfficeHubDbContext db, DemoPaper paper, CancellationToken ct)
    {
        var names = paper.Joint.Select(joint => joint.Agency).ToList();
        var units = await db.Set<Unit>().Where(unit => names.Contains(unit.Name)).ToDictionaryAsync(unit => unit.Name, unit => unit.Id, StringComparer.Ordinal, ct);
        var people = await PeopleAsync(db, [.. paper.Joint.Select(joint => joint.Signatory)], ct);
        return [.. paper.Joint.Select((joint, i) => new JointIssuer(units[joint.Agency], people[i]))];
    }

    private static async Task<IReadOnlyList<Guid>> PeopleAsync(OfficeHubDbContext db, IReadOnlyList<string> names, CancellationToken ct)
    {
        var people = await db.Set<Staff>().Where(staff => names.Contains(staff.Name)).ToDictionaryAsync(staff => staff.Name, staff => staff.Id, StringComparer.Ordinal, ct);
        return [.. names.Select(name => people[name])];
    }
}
