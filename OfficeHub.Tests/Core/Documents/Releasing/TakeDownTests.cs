using System.IO.Compression;
using System.Text;
using System.Text.Json;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Tests.Core.Documents.Sealing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Releasing;

/// <remarks>features.md 80, 81, 82.</remarks>
public sealed class TakeDownTests
{
    private const string Reason = "附件里有不该公开的电话。";
    private const string Words = "所依据的规划已经调整。";
    private const string Contact = "行署办公室政务公开科 0483-8330000";
    private const string Title = "关于做好2026年防汛抗旱值班工作的通知";

    [Fact]
    public async Task Withdrawn_document_stays_readable_under_its_notice()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var (index, id) = await ReleasedAsync(desk);
        var before = (await desk.Library.FileAsync(index, SiteNames.Index, null, default))!.Tag;

        Assert.Null((await DownAsync(desk, id, DownWay.Withdrawn)).Error);

        var page = (await desk.Library.FileAsync(index, SiteNames.Index, before, default))!;
        Assert.False(page.IsGone);
        foreach (var text in new[] { Encoding.UTF8.GetString(page.Content!), (await desk.TextAsync(index, SiteNames.Interpretation(1)))!, (await desk.TextAsync(index, SiteNames.Text))! })
        {
            Assert.Contains("本文件已于2026年7月1日撤回公开", text, StringComparison.Ordinal);
            Assert.Contains(Words, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Reason, text, StringComparison.Ordinal);
        }

        Assert.Contains("落实值班制度", Encoding.UTF8.GetString(page.Content!), StringComparison.Ordinal);
        Assert.Equal(("withdrawn", Contact), (await AvailabilityAsync(desk, index, "state"), await AvailabilityAsync(desk, index, "contact")));
        Assert.NotNull((await desk.Library.FileAsync(index, SiteNames.Ofd, null, default))!.Content);
    }

    [Fact]
    public async Task Error_leaves_number_date_and_contact_and_no_word_of_the_document_anywhere()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var (index, id) = await ReleasedAsync(desk);

        Assert.Null((await DownAsync(desk, id, DownWay.Removed)).Error);

        foreach (var name in new[] { SiteNames.Index, SiteNames.Text, SiteNames.Ofd, SiteNames.Page(1), SiteNames.Interpretation(1), SiteNames.Metadata, "nothing.html" })
        {
            var served = (await desk.Library.FileAsync(index, name, null, default))!;
            Assert.True(served.IsGone, name);
            AssertSaysNothing(Encoding.UTF8.GetString(served.Content!));
        }

        var page = (await desk.TextAsync(index, SiteNames.Index))!;
        foreach (var told in new[] { index, "北署发〔2026〕", "2026年7月1日撤下", Contact, "<li>" }) Assert.Contains(told, page, StringComparison.Ordinal);
        using (var zip = new ZipArchive(new MemoryStream((await desk.Library.FileAsync(index, SiteNames.Bundle, null, default))!.Content!)))
        {
            Assert.Equal([SiteNames.Index, SiteNames.Metadata], zip.Entries.Select(entry => entry.FullName));
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                AssertSaysNothing(await reader.ReadToEndAsync());
            }
        }

        var entries = await desk.Library.FeedAsync(default);
        var addresses = new SiteAddresses("https://oa.example.gov.cn");
        foreach (var feed in new[] { SiteFeeds.Json(entries, addresses), SiteFeeds.Atom(entries, addresses), SiteFeeds.List((await desk.Library.PageAsync(null, 10, default)).Rows, addresses, null) })
        {
            var text = Encoding.UTF8.GetString(feed);
            Assert.Contains(index, text, StringComparison.Ordinal);
            Assert.DoesNotContain("防汛抗旱", text, StringComparison.Ordinal);
            Assert.DoesNotContain(SiteNames.Ofd, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Merged_document_leads_to_one_that_is_up_and_round_in_no_circle()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var (index, id) = await ReleasedAsync(desk);
        var (other, otherId) = await ReleasedAsync(desk, "关于做好全年值班工作的通知");

        Assert.IsType<MergedIntoItself>((await DownAsync(desk, id, DownWay.Merged, target: index)).Error);
        Assert.IsType<TargetIsNotUp>((await DownAsync(desk, id, DownWay.Merged, target: "北署发-2026-09999")).Error);
        Assert.Null((await DownAsync(desk, id, DownWay.Merged, target: other)).Error);

        Assert.IsType<TargetIsNotUp>((await DownAsync(desk, otherId, DownWay.Merged, target: index)).Error);
        foreach (var name in new[] { SiteNames.Index, SiteNames.Text, SiteNames.Ofd }) Assert.Equal((other, (byte[]?)null), ((await desk.Library.FileAsync(index, name, null, default))!.ReadInstead, (await desk.Library.FileAsync(index, name, null, default))!.Content));
        Assert.Equal(("merged", other), (await AvailabilityAsync(desk, index, "state"), await AvailabilityAsync(desk, index, "mergedInto")));
        Assert.Null((await desk.Library.FileAsync(other, SiteNames.Index, null, default))!.ReadInstead);

        // Where it led to is gone in turn: the reader is told so, and sent nowhere.
        Assert.Null((await DownAsync(desk, otherId, DownWay.Removed)).Error);
        var gone = (await desk.Library.FileAsync(index, SiteNames.Index, null, default))!;
        Assert.Equal((true, (string?)null), (gone.IsGone, gone.ReadInstead));
        Assert.DoesNotContain("全年值班", Encoding.UTF8.GetString(gone.Content!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_way_asks_for_what_the_public_must_be_told()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var (_, id) = await ReleasedAsync(desk);

        string[] Faults(Result done) => [.. Assert.IsType<Invalid>(done.Error).Faults.Select(fault => fault.Field)];
        Assert.Equal(["Reason", "Words", "Contact"], Faults(await PressAsync(desk, new TakeDown(Guid.NewGuid(), id, DownWay.Withdrawn, "", "", "", ""))));
        Assert.Equal(["Reason", "Contact"], Faults(await PressAsync(desk, new TakeDown(Guid.NewGuid(), id, DownWay.Removed, "", "", "", ""))));
        Assert.Equal(["Reason", "TargetIndex"], Faults(await PressAsync(desk, new TakeDown(Guid.NewGuid(), id, DownWay.Merged, "", "", "", ""))));
    }

    [Fact]
    public async Task Nobody_without_the_right_or_of_another_agency_takes_down_and_a_replay_has_one_effect()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var (index, id) = await ReleasedAsync(desk);
        var stranger = await desk.Office.SignedInAsync("其其格", OfficeHub.Core.Documents.DocumentPermissions.TakeDown, OfficeHub.Core.Documents.DocumentPermissions.PutBack);

        Assert.IsType<NotAllowed>((await DownAsync(desk, id, DownWay.Removed, by: SealingDesk.Clerk)).Error);
        Assert.IsType<NotYoursToTakeDown>((await desk.Office.Get<TakeDownHandler>().HandleAsync(new TakeDown(Guid.NewGuid(), id, DownWay.Removed, Reason, "", Contact, ""), stranger, default)).Error);
        Assert.IsType<NotYoursToTakeDown>((await desk.Office.Get<TakeDownHandler>().HandleAsync(new PutBack(Guid.NewGuid(), id, Reason), stranger, default)).Error);
        Assert.Null((await desk.Library.PageAsync(null, 10, default)).Rows.Single(row => row.Index == index).Down);
        var press = new TakeDown(Guid.NewGuid(), id, DownWay.Removed, Reason, "", Contact, "");
        Assert.Equal((null, null), ((await PressAsync(desk, press)).Error, (await PressAsync(desk, press)).Error));
        Assert.IsType<WayCannotFollow>((await DownAsync(desk, id, DownWay.Removed)).Error);
        Assert.Equal(2, (await desk.Office.LogAsync()).Count(row => row.Action == nameof(TakeDown) && row.Outcome == "OK"));
    }

    [Fact]
    public async Task Another_person_puts_back_step_by_step_and_everything_stays_in_the_history()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var (index, id) = await ReleasedAsync(desk);
        Assert.IsType<NothingIsDown>((await BackAsync(desk, id, await desk.Desk.AsDirectorAsync())).Error);
        Assert.Null((await DownAsync(desk, id, DownWay.Withdrawn)).Error);
        desk.Office.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null((await DownAsync(desk, id, DownWay.Removed)).Error);
        desk.Office.Clock.Advance(TimeSpan.FromDays(1));

        Assert.IsType<PutBackByAnother>((await BackAsync(desk, id, await desk.Desk.AsAsync(DocumentOffice.Disclosure))).Error);
        Assert.Null((await BackAsync(desk, id, await desk.Desk.AsDirectorAsync())).Error);

        Assert.Contains("落实值班制度", await desk.TextAsync(index, SiteNames.Index), StringComparison.Ordinal);
        Assert.Equal("withdrawn", await AvailabilityAsync(desk, index, "state"));
        Assert.Null((await BackAsync(desk, id, await desk.Desk.AsDirectorAsync())).Error);
        Assert.Equal("public", await AvailabilityAsync(desk, index, "state"));
        Assert.Equal(["putBack 恢复公开", "putBack 恢复公开", "removed 因内容有误撤下", "withdrawn 撤回公开：所依据的规划已经调整", "released 发布"], await ChangesAsync(desk, index));
        Assert.Contains("<h2 id=\"changes\">变动记录</h2>", await desk.TextAsync(index, SiteNames.Index), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_tells_of_marks_their_public_basis_and_their_correction_and_of_nothing_internal()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var (index, _) = await ReleasedAsync(desk);
        var paper = (await desk.PublicationsAsync()).Single().DocumentId;
        var (document, clerk) = (await desk.Desk.FindAsync(paper), await desk.Desk.AsAsync(DocumentOffice.Registrar));
        desk.Office.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null((await desk.Office.Get<MarkValidityHandler>().HandleAsync(new MarkValidity(Guid.NewGuid(), paper, document.Revision, DocumentValidity.Amended, document.DocumentDate, "行署第12次常务会议决定", null, "内部理由", "盟应急管理局"), clerk, default)).Error);

        Assert.Equal(["marked 标注：自2026年7月1日起有修改", "released 发布"], await ChangesAsync(desk, index));
        Assert.Contains("行署第12次常务会议决定", await desk.TextAsync(index, SiteNames.Index), StringComparison.Ordinal);
        desk.Office.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null((await desk.Office.Get<MarkValidityHandler>().HandleAsync(new WithdrawMark(Guid.NewGuid(), paper, (await desk.Desk.FindAsync(paper)).Revision, "标错了"), await desk.Desk.AsDirectorAsync(), default)).Error);
        Assert.Equal(["corrected 更正：原标“已修改”有误，已取消", "marked 标注：自2026年7月1日起有修改", "released 发布"], await ChangesAsync(desk, index));
        var page = await desk.TextAsync(index, SiteNames.Index);
        foreach (var kept in new[] { "内部理由", "盟应急管理局", "标错了", "行署第12次常务会议决定", "高静" }) Assert.DoesNotContain(kept, page, StringComparison.Ordinal);
    }

    private static void AssertSaysNothing(string text)
    {
        foreach (var word in new[] { "防汛", "值班", Reason }) Assert.DoesNotContain(word, text, StringComparison.Ordinal);
    }

    private static async Task<(string Index, Guid Id)> ReleasedAsync(ReleasingDesk desk, string title = Title)
    {
        var paper = title == Title ? await desk.PolicyAsync() : await desk.ReadyAsync(fields => fields with { Content = fields.Content with { Title = title } });
        Assert.Null((await desk.IssueAsync(paper)).Error);
        var row = (await desk.PublicationsAsync()).Single(one => one.DocumentId == paper);
        return (row.IndexNumber, row.Id);
    }

    private static async Task<Result> DownAsync(ReleasingDesk desk, Guid id, DownWay way, string target = "", string by = DocumentOffice.Disclosure) =>
        await desk.Office.Get<TakeDownHandler>().HandleAsync(new TakeDown(Guid.NewGuid(), id, way, Reason, Words, Contact, target), await desk.Desk.AsAsync(by), default);

    private static async Task<Result> PressAsync(ReleasingDesk desk, TakeDown press) => await desk.Office.Get<TakeDownHandler>().HandleAsync(press, await desk.Desk.AsAsync(DocumentOffice.Disclosure), default);

    private static Task<Result> BackAsync(ReleasingDesk desk, Guid id, Actor by) => desk.Office.Get<TakeDownHandler>().HandleAsync(new PutBack(Guid.NewGuid(), id, "撤错了文件。"), by, default);

    private static async Task<string?> AvailabilityAsync(ReleasingDesk desk, string index, string name)
    {
        using var metadata = JsonDocument.Parse((await desk.TextAsync(index, SiteNames.Metadata))!);
        return metadata.RootElement.GetProperty("availability").GetProperty(name).GetString();
    }

    private static async Task<IReadOnlyList<string>> ChangesAsync(ReleasingDesk desk, string index)
    {
        using var metadata = JsonDocument.Parse((await desk.TextAsync(index, SiteNames.Metadata))!);
        return [.. metadata.RootElement.GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("kind").GetString()} {change.GetProperty("words").GetString()}")];
    }
}
