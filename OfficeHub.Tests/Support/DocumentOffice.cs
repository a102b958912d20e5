using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Settings;

namespace OfficeHub.Tests.Support;

/// <summary>The demo organisation at work on documents: people by name, acts as they press them.</summary>
internal sealed class DocumentOffice(TestOffice office) : IAsyncDisposable
{
    public const string Drafter = "苏日娜";
    public const string UnitHead = "赵启明";
    public const string Editor = "韩雪梅";
    public const string Secrecy = "丁卫国";
    public const string Disclosure = "孙丽华";
    public const string Signatory = "陈立诚";
    public const string Director = "马会川";
    public const string Registrar = "高静";

    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);

    public TestOffice Office => office;

    public static async Task<DocumentOffice> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Action<IServiceCollection>? more = null)
    {
        var office = await DemoOffice.OpenAsync(
            services =>
            {
                services.AddSettings();
                services.AddRights();
                services.AddWorkingCalendar();
                services.AddRoutes();
                services.AddNotifications();
                services.AddDocuments();
                more?.Invoke(services);
            },
            provider);
        Assert.True((await office.Get<RouteInstaller>().InstallAsync(Actor.System("安装"), CancellationToken.None)).IsSuccess);
        return new DocumentOffice(office);
    }

    /// <summary>A person of the demo organisation as signed in; the rights come from the real resolver.</summary>
    public async Task<Actor> AsAsync(string name) => _actors.TryGetValue(name, out var known) ? known : _actors[name] = await office.SignInAsync(name);

    /// <summary>马会川 in the post that makes him the director of the office.</summary>
    public async Task<Actor> AsDirectorAsync()
    {
        var (account, staff, post) = (await office.AccountAsync(Director), await office.StaffAsync(Director), await office.PostAsync("北原盟行政公署办公室", "主任"));
        var session = new UserSession(Guid.CreateVersion7(), account.Id, "10.1.2.3", "xunit", office.Clock.UtcNow);
        session.ActAs(staff.Holdings.Single(holding => holding.PostId == post.Id).Id);
        await using var db = await office.ContextAsync();
        db.Add(session);
        await db.SaveChangesAsync();
        return await office.Get<ActorResolver>().ResolveAsync(session.Id, "10.1.2.3", CancellationToken.None);
    }

    /// <summary>A notice that lacks nothing, saved and not sent.</summary>
    public async Task<Guid> DraftAsync(Func<DraftFields, DraftFields>? change = null, string by = Drafter)
    {
        var actor = await AsAsync(by);
        var id = (await office.Get<DraftHandler>().HandleAsync(new BeginDraft(Guid.NewGuid(), DocumentKind.Notice), actor, CancellationToken.None)).Value;
        var fields = await CompleteAsync();
        Assert.Null((await SaveAsync(id, (change ?? (same => same))(fields), by)).Error);
        return id;
    }

    public async Task<DraftFields> CompleteAsync() => new()
    {
        Content = new DocumentContent
        {
            Kind = DocumentKind.Notice,
            Title = "关于做好2026年防汛抗旱值班工作的通知",
            PrimaryRecipients = "各旗人民政府，行署各委、办、局",
            MainText = [new Paragraph(0, "为做好今年汛期值班工作，现将有关事项通知如下。"), new Paragraph(1, "落实值班制度"), new Paragraph(0, "实行领导带班和24小时值班。")],
        },
        IssuerId = (await office.UnitAsync("北原盟行政公署")).Id,
        Basis = "盟防汛抗旱指挥部第1次会议",
        Disclosure = DisclosureCategory.Public,
        SignatoryId = (await office.StaffAsync(Signatory)).Id,
    };

    public async Task<Result<string>> SaveAsync(Guid document, DraftFields fields, string by = Drafter, string? baseHash = null) =>
        await office.Get<DraftHandler>().HandleAsync(
            new SaveDraft(Guid.NewGuid(), document, baseHash ?? await HashAsync(document), fields), await AsAsync(by), CancellationToken.None);

    /// <summary>送审; a paper that came back goes with a word about what was changed.</summary>
    public async Task<Result> SubmitAsync(Guid document, string by = Drafter, string? baseHash = null, string? note = null)
    {
        note ??= (await FindAsync(document)).VersionNumber > 0 ? "按退回意见改了正文。" : "";
        return await office.Get<SubmitDraftHandler>().HandleAsync(new SubmitDraft(Guid.NewGuid(), document, baseHash ?? await HashAsync(document), note), await AsAsync(by), CancellationToken.None);
    }

    /// <summary>Takes the usual answer of the item a person has.</summary>
    public async Task<Result> DecideAsync(Guid document, string by, string? outcome = null, string opinion = "同意。")
    {
        var item = await ItemAsync(document, by);
        var first = office.Get<StepKinds>().Of(item.StepKind).Outcomes[0].Code;
        var decided = await office.Get<DecideItemHandler>().HandleAsync(
            new DecideItem(Guid.NewGuid(), item.Id, item.Revision, outcome ?? first, opinion, await HashAsync(document)), await AsAsync(by), CancellationToken.None);
        await LeaveAsync();
        return decided;
    }

    public async Task<Result> SendBackAsync(Guid document, string by, string reason, bool straightBack = true, string? toStep = null)
    {
        var item = await ItemAsync(document, by);
        var to = toStep is null ? (Guid?)null : (await RouteAsync(document)).Steps.Single(step => step.Name == toStep).Id;
        return await office.Get<SendBackItemHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, item.Revision, to, reason, straightBack), await AsAsync(by), CancellationToken.None);
    }

    public async Task<Result> WithdrawAsync(Guid document, string by) =>
        await office.Get<WithdrawSentHandler>().HandleAsync(new(Guid.NewGuid(), document), await AsAsync(by), CancellationToken.None);

    /// <summary>Lets the seconds in which a decision can be taken back go by.</summary>
    public async Task LeaveAsync()
    {
        office.Clock.Advance(TimeSpan.FromSeconds(11));
        await office.Get<LetDecisionsLeave>().LeaveAsync(Actor.System("送出"), CancellationToken.None);
    }

    /// <summary>Through every review step up to the signatory.</summary>
    public async Task ReviewedAsync(Guid document)
    {
        Assert.Null((await SubmitAsync(document)).Error);
        foreach (var name in new[] { UnitHead, Editor, Secrecy, Disclosure }) Assert.Null((await DecideAsync(document, name)).Error);
    }

    /// <summary>Signed off and rechecked: the next thing is its number.</summary>
    public async Task<Guid> RecheckedAsync(Func<DraftFields, DraftFields>? change = null)
    {
        var document = await DraftAsync(change);
        await ReviewedAsync(document);
        foreach (var name in new[] { Signatory, Director }) Assert.Null((await DecideAsync(document, name)).Error);
        return document;
    }

    public async Task<Result<string>> NumberAsync(Guid document, string? abbreviation = null, string by = Registrar, int copies = 60)
    {
        var item = await ItemAsync(document, by);
        return await office.Get<AssignNumberHandler>().HandleAsync(
            new AssignNumber(Guid.NewGuid(), item.Id, item.Revision, abbreviation, "各旗人民政府，行署各委、办、局", copies), await AsAsync(by), CancellationToken.None);
    }

    public async Task<WorkItem> ItemAsync(Guid document, string holder)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<WorkItem>().AsNoTracking().SingleAsync(item => item.SubjectId == document && item.StaffName == holder && item.State == WorkItemState.Open);
    }

    /// <summary>Who has it now, and for what.</summary>
    public async Task<IReadOnlyList<string>> OpenAsync(Guid document)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<WorkItem>().Where(item => item.SubjectId == document && item.State == WorkItemState.Open)
            .OrderBy(item => item.StepName).ThenBy(item => item.StaffName).Select(item => item.StepName + " " + item.StaffName).ToListAsync();
    }

    /// <summary>What the page of a document shows somebody.</summary>
    public async Task<DocumentDetail> DetailAsync(Guid document, string by = Drafter) =>
        (await office.Get<DocumentViewQuery>().FindAsync(document, await AsAsync(by), CancellationToken.None)).Value;

    public async Task<OfficialDocument> FindAsync(Guid document)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<OfficialDocument>().AsNoTracking().SingleAsync(row => row.Id == document);
    }

    public async Task<DraftFields> FieldsAsync(Guid document)
    {
        await using var db = await office.ContextAsync();
        return (await db.Set<DocumentText>().AsNoTracking().SingleAsync(row => row.Id == document)).Fields;
    }

    public async Task<string> HashAsync(Guid document)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<DocumentText>().Where(row => row.Id == document).Select(row => row.Hash).SingleAsync();
    }

    public async Task<RouteInstance> RouteAsync(Guid document)
    {
        await using var db = await office.ContextAsync();
        var id = await db.Set<RouteInstance>().Where(route => route.SubjectId == document).Select(route => route.Id).SingleAsync();
        return (await RouteEngine.LoadAsync(db, id, CancellationToken.None))!;
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
