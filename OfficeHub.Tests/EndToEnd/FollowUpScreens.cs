using Microsoft.Playwright;
using OfficeHub.Core.Documents.FollowingUp;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>What follows a release, and the ledger of leaders. Only the rows are there: the way there has tests of its own.</summary>
internal static class FollowUpScreens
{
    private const string Title = "关于推行政务服务“一窗受理”的通知";
    private const string FollowUpId = "019B0000-0000-7000-8000-0000000009A1";
    private const string SupplementId = "019B0000-0000-7000-8000-0000000009A9";

    public static async Task ListAsync(SiteFixture fixture, IPage page)
    {
        await FollowedAsync(fixture);
        await page.GotoAsync("/follow-ups?view=open");
        await page.GetByRole(AriaRole.Link, new() { Name = Title }).WaitForAsync();
    }

    public static async Task OneAsync(SiteFixture fixture, IPage page)
    {
        var id = await FollowedAsync(fixture);
        await page.GotoAsync($"/follow-ups/{id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "加记一次" }).Or(page.GetByRole(AriaRole.Button, new() { Name = "天的跟踪" })).ClickAsync();
        await page.GetByLabel("群众的问题").WaitForAsync();
    }

    public static async Task SupplementAsync(SiteFixture fixture, IPage page)
    {
        await FollowedAsync(fixture);
        await page.GotoAsync($"/follow-ups/supplements/{SupplementId}");
        await page.GetByRole(AriaRole.Button, new() { Name = "送审" }).WaitForAsync();
    }

    public static async Task LedgerAsync(SiteFixture fixture, IPage page)
    {
        await fixture.Site.ArrangeAsync("""
            INSERT INTO LeaderInterpretations (Id, Revision, AgencyId, LeaderId, LeaderName, LeaderPost, Form, HeldOn, Subject, DocumentId, Address, EnteredBy, EnteredAt, StrikeReason, StruckBy, StruckAt)
            SELECT '019B0000-0000-7000-8000-0000000009B' || n.Number, 0, u.Id, s.Id, s.Name, '盟财政局局长', CASE n.Number WHEN 1 THEN 'Interview' ELSE 'Article' END, date('now', '-' || n.Number || ' days'), '涉企收费清单里的钱怎么算', NULL,
              CASE n.Number WHEN 1 THEN 'https://www.example.gov.cn/jd/1.html' ELSE '北原日报第 2 版' END, '孙丽华（政务公开科科长）', '2026-06-22 02:00:00', CASE n.Number WHEN 1 THEN '' ELSE '与采访是同一次，记重了。' END,
              CASE n.Number WHEN 1 THEN '' ELSE '孙丽华（政务公开科科长）' END, CASE n.Number WHEN 1 THEN NULL ELSE '2026-06-23 02:00:00' END
            FROM Units u, Staff s, (SELECT 1 AS Number UNION SELECT 2) n WHERE u.Name = '北原盟行政公署' AND s.Name = '于海波'
            ON CONFLICT (Id) DO UPDATE SET Revision = 0
            """);
        await page.GotoAsync("/leaders-ledger");
        await page.GetByRole(AriaRole.Button, new() { Name = "记一条…" }).WaitForAsync();
    }

    private static async Task<string> FollowedAsync(SiteFixture fixture)
    {
        // What the page before left hangs on the publication, which is made anew. The first finds nothing to take away.
        await fixture.Site.ArrangeAsync($"""
            UPDATE Accounts SET UserName = UserName;
            DELETE FROM Supplements WHERE FollowUpId = '{FollowUpId}';
            DELETE FROM FollowUpLooks WHERE FollowUpId = '{FollowUpId}';
            DELETE FROM FollowUps WHERE Id = '{FollowUpId}';
            """);
        var address = await PublicationScreens.ReleasedAsync(fixture, Title, 7);
        var id = address.Split('/')[^1];
        var plain = id.Replace("-", "", StringComparison.Ordinal);
        var json = SupplementJson.Write(new InterpretationMaterial
        {
            Form = InterpretationForm.QuestionsAndAnswers,
            Title = "原来的窗口还在不在",
            Questions = [new QuestionAnswer("部门的窗口是不是都撤了？", "没有撤走办事的人，审材料的坐到了后台。")],
        });
        var channels = SupplementJson.WriteChannels([new ChannelResult(ReleaseChannel.WeChat, "微信公众号“北原发布”", new DateOnly(2026, 7, 1), 2140)]);
        await fixture.Site.ArrangeAsync($"""
            INSERT INTO FollowUps (Id, Revision, DocumentId, PublicationId, IssuerId, UnitId, Responsible, ReleasedOn, Status, DueOn, SupplementDueOn, Recorded)
            SELECT '{FollowUpId}', 0, d.Id, p.Id, d.IssuerId, d.UnitId, '赵启明，秘书一科科长', '2026-07-01', 'SupplementDue', '2026-07-07', '2026-07-07', 1
            FROM Documents d JOIN Publications p ON p.DocumentId = d.Id WHERE lower(replace(d.Id, '-', '')) = '{plain}';
            INSERT INTO FollowUpLooks (Id, Revision, FollowUpId, Serial, Days, IsPlanned, DueOn, State, Level, Questions, Misreadings, ChannelsJson, Decision, Words, RecordedBy, RecordedAt)
            SELECT '019B0000-0000-7000-8000-0000000009A' || (n.Number + 1), 0, '{FollowUpId}', n.Number, n.Days, 1, n.DueOn, CASE n.Number WHEN 1 THEN 'Recorded' ELSE 'Planned' END, CASE n.Number WHEN 1 THEN 'Talked' END,
              CASE n.Number WHEN 1 THEN '老年人不会取号怎么办？' ELSE '' END, CASE n.Number WHEN 1 THEN '以为部门窗口马上全撤。' ELSE '' END,
              CASE n.Number WHEN 1 THEN '{channels}' ELSE '[]' END,
              CASE n.Number WHEN 1 THEN 'Supplement' END, '', CASE n.Number WHEN 1 THEN '孙丽华（政务公开科科长）' ELSE '' END, CASE n.Number WHEN 1 THEN '2026-07-02 02:00:00' END
            FROM (SELECT 1 AS Number, 1 AS Days, '2026-07-02' AS DueOn UNION SELECT 2, 7, '2026-07-08' UNION SELECT 3, 30, '2026-07-31') n;
            INSERT INTO Supplements (Id, Revision, FollowUpId, Serial, Answers, Title, Json, Hash, Status, DrafterId, Drafter, WriterIds, Since)
            SELECT '{SupplementId}', 0, '{FollowUpId}', 1, '以为部门窗口马上全撤。', '原来的窗口还在不在', '{json}', '{SupplementJson.HashOf(json)}', 'Drafting', StaffId, '苏日娜（秘书一科科员）', lower(replace(StaffId, '-', '')), '2026-07-02 06:00:00'
            FROM Accounts WHERE UserName = 'surina';
            """);
        return id;
    }
}
