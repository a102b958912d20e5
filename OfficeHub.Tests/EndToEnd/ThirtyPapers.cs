using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Seeding;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A pile of thirty papers, and what is to be answered to each: said by its number, so that a wrong answer shows.</summary>
internal sealed partial class ThirtyPapers(TestSite site)
{
    public const int Count = 30;
    public const string Reader = "赵启明";
    public const string Reason = "请核实数据后再送。";
    public const string Words = "请与财政局衔接。";

    /// <summary>Drafted and sent through the real handlers; all lie with the head of the drafter's unit.</summary>
    public async Task SendAsync()
    {
        var drafter = await ActorAsync("苏日娜");
        var (issuer, signatory) = await PlacesAsync();
        for (var number = 1; number <= Count; number++)
        {
            var fields = new DraftFields
            {
                Content = new DocumentContent { Kind = DocumentKind.Notice, Title = $"关于第{number}号事项的通知", PrimaryRecipients = "各旗人民政府", MainText = [new Paragraph(0, "请遵照执行。")] },
                IssuerId = issuer,
                Basis = "行署第1次常务会议",
                Disclosure = DisclosureCategory.Public,
                SignatoryId = signatory,
            };
            var id = (await site.Get<DraftHandler>().HandleAsync(new BeginDraft(Guid.NewGuid(), DocumentKind.Notice), drafter, CancellationToken.None)).Value;
            var saved = await site.Get<DraftHandler>().HandleAsync(new SaveDraft(Guid.NewGuid(), id, await HashAsync(id), fields), drafter, CancellationToken.None);
            Assert.Null(saved.Error);
            Assert.Null((await site.Get<SubmitDraftHandler>().HandleAsync(new SubmitDraft(Guid.NewGuid(), id, saved.Value), drafter, CancellationToken.None)).Error);
        }
    }

    /// <summary>Decisions leave at once.</summary>
    public async Task WithoutGraceAsync()
    {
        var changed = await site.Get<ChangeSettingHandler>().HandleAsync(
            new ChangeSetting(Guid.NewGuid(), RoutingSettings.GraceSeconds.Key, "0", SettingRow.NeverChanged, "演示时马上送出"), await ActorAsync("李文斌"), CancellationToken.None);
        Assert.Null(changed.Error);
    }

    /// <summary>What the paper of this title is to be answered: every fifth goes back, every fifth is agreed to with words.</summary>
    public static Answer AnswerOf(string title) => (int.Parse(Number().Match(title).Value, CultureInfo.InvariantCulture) % 5) switch
    {
        0 => Answer.Return,
        1 => Answer.AgreeWithWords,
        _ => Answer.Agree,
    };

    /// <summary>Every paper was answered once, as it should be, and no press was refused.</summary>
    public async Task AssertDecidedAsync()
    {
        await using var db = await site.ContextAsync();
        var items = await db.Set<WorkItem>().AsNoTracking().Where(item => item.StaffName == Reader).ToListAsync();
        Assert.Equal(Count, items.Count);
        Assert.All(items, item =>
        {
            Assert.True(item.State is WorkItemState.Done or WorkItemState.Leaving, $"{item.Title}: {item.State}");
            Assert.Equal(Expected(AnswerOf(item.Title)), (item.Outcome, item.Opinion));
        });
        var pressed = (await site.LogAsync()).Where(entry => entry.ActionName is "办理" or "退回").ToList();
        Assert.All(pressed, entry => Assert.Equal(AuditEntry.Ok, entry.Outcome));
        Assert.Equal(Count, pressed.Count);
    }

    private static (string Outcome, string Opinion) Expected(Answer answer) => answer switch
    {
        Answer.Return => (StepOutcome.SentBack.Code, Reason),
        Answer.AgreeWithWords => ("AgreeWithChanges", Words),
        _ => ("Agree", ""),
    };

    private async Task<Actor> ActorAsync(string name)
    {
        await using var db = await site.ContextAsync();
        return await ManyPapers.SignInAsync(db, site.Get<ActorResolver>(), name, DateTime.UtcNow, CancellationToken.None);
    }

    private async Task<(Guid Issuer, Guid Signatory)> PlacesAsync()
    {
        await using var db = await site.ContextAsync();
        return (await db.Set<Unit>().Where(unit => unit.Name == "北原盟行政公署").Select(unit => unit.Id).SingleAsync(),
            await db.Set<Staff>().Where(staff => staff.Name == "陈立诚").Select(staff => staff.Id).SingleAsync());
    }

    private async Task<string> HashAsync(Guid document)
    {
        await using var db = await site.ContextAsync();
        return await db.Set<DocumentText>().Where(text => text.Id == document).Select(text => text.Hash).SingleAsync();
    }

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Number();

    internal enum Answer
    {
        Agree,
        AgreeWithWords,
        Return,
    }
}
