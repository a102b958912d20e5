using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Tests.Core.Documents.Classified;
using System.Text;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Documents.Classified;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Signing.Hashing;
using OfficeHub.Tests.Core.Publishing.Site;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Releasing;

public sealed class PublishedLibraryTests
{
    [Fact]
    public async Task Page_and_its_interpretations_lead_to_each_other_and_to_every_file()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var index = (await desk.ReleaseAsync(await desk.PolicyAsync())).Value;

        var page = await desk.TextAsync(index, SiteNames.Index);
        var first = await desk.TextAsync(index, SiteNames.Interpretation(1));
        var second = await desk.TextAsync(index, SiteNames.Interpretation(2));

        Assert.Contains("<h1>关于做好2026年防汛抗旱值班工作的通知</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<td>{index}</td>", page, StringComparison.Ordinal);
        Assert.Contains("一、落实值班制度", page, StringComparison.Ordinal);
        Assert.Contains("href=\"index.html\"", first, StringComparison.Ordinal);
        Assert.Contains("href=\"interpretation-2.html\"", first, StringComparison.Ordinal);
        Assert.Contains("src=\"interpretation-2.svg\"", second, StringComparison.Ordinal);
        foreach (var html in new[] { page!, first!, second! })
        {
            foreach (var name in SiteLinks.Of(html)) Assert.NotNull(await desk.Library.FileAsync(index, name, null, default));
        }
    }

    [Fact]
    public async Task Feed_tells_the_last_change_first_however_old_the_document_is()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var old = await desk.PolicyAsync();
        var oldIndex = (await desk.ReleaseAsync(old)).Value;
        desk.Desk.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        var newIndex = (await desk.ReleaseAsync(await desk.PolicyAsync())).Value;
        async Task<IEnumerable<string>> FeedAsync() => (await desk.Library.FeedAsync(default)).Select(entry => entry.Index);
        Assert.Equal([newIndex, oldIndex], await FeedAsync());

        desk.Desk.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        var document = await desk.Desk.FindAsync(old);
        Assert.Null((await desk.Desk.Office.Get<MarkValidityHandler>().HandleAsync(
            new MarkValidity(Guid.NewGuid(), old, document.Revision, DocumentValidity.Repealed, document.DocumentDate, "盟行署2026年第12次常务会议决定", null, "", ""), await desk.Desk.AsAsync(DocumentOffice.Registrar), default)).Error);

        Assert.Equal([oldIndex, newIndex], await FeedAsync());
        // What is not among the newest is found by its change.
        await using var db = await desk.Desk.Office.ContextAsync();
        Assert.Equal([old], (await PublishedEntries.ChangedAsync(db, 1, new DateOnly(2027, 1, 1), default)).Documents);
    }

    [Fact]
    public async Task Bundle_holds_the_very_files_that_were_released_and_is_the_same_each_time()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var index = (await desk.ReleaseAsync(await desk.PolicyAsync())).Value;
        var publication = Assert.Single(await desk.PublicationsAsync());

        var bundle = (await desk.Library.FileAsync(index, SiteNames.Bundle, null, default))!;
        var again = (await desk.Library.FileAsync(publication.Id.ToString(), SiteNames.Bundle, null, default))!;

        Assert.Equal(bundle.Content!, again.Content!);
        using var zip = new ZipArchive(new MemoryStream(bundle.Content!));
        string HashOf(string name)
        {
            using var stream = zip.GetEntry(name)!.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return Convert.ToHexStringLower(Sm3.Hash(copy.ToArray()));
        }

        Assert.Equal((publication.OfdHash, publication.DocxHash), (HashOf(SiteNames.Ofd), HashOf(SiteNames.Docx)));
        using var reader = new StreamReader(zip.GetEntry(SiteNames.Index)!.Open());
        var page = await reader.ReadToEndAsync();
        Assert.DoesNotContain(SiteNames.Bundle, page, StringComparison.Ordinal);
        Assert.All(SiteLinks.Of(page), name => Assert.NotNull(zip.GetEntry(name)));
    }

    [Fact]
    public async Task Mark_shows_at_once_on_page_and_feed_and_in_the_bundle_with_its_basis()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.PolicyAsync();
        Assert.Null((await desk.IssueAsync(paper)).Error);
        var deciding = await desk.ReadyAsync(fields => fields with { Content = fields.Content with { Title = "关于停止执行防汛抗旱值班安排的通知" } });
        Assert.Null((await desk.IssueAsync(deciding)).Error);
        var (index, newer) = await desk.PublicationsAsync() is var rows ? (rows.Single(row => row.DocumentId == paper).IndexNumber, rows.Single(row => row.DocumentId == deciding).IndexNumber) : default;
        var before = (await desk.Library.FileAsync(index, SiteNames.Index, null, default))!.Tag;
        var (document, clerk) = (await desk.Desk.FindAsync(paper), await desk.Desk.AsAsync(DocumentOffice.Registrar));

        var marked = await desk.Office.Get<MarkValidityHandler>().HandleAsync(
            new MarkValidity(Guid.NewGuid(), paper, document.Revision, DocumentValidity.Repealed, document.DocumentDate, "行署第12次常务会议决定", deciding, "新办法已经施行。", "盟应急管理局"), clerk, default);

        Assert.Null(marked.Error);
        var page = (await desk.Library.FileAsync(index, SiteNames.Index, before, default))!;
        Assert.NotNull(page.Content);
        foreach (var html in new[] { Encoding.UTF8.GetString(page.Content!), await desk.TextAsync(index, SiteNames.Interpretation(1)) })
        {
            Assert.Contains("废止", html, StringComparison.Ordinal);
            Assert.Contains("行署第12次常务会议决定", html, StringComparison.Ordinal);
        }

        Assert.Contains($"href=\"../{Uri.EscapeDataString(newer)}/\"", Encoding.UTF8.GetString(page.Content!), StringComparison.Ordinal);
        Assert.Equal("废止", (await desk.Library.PageAsync(null, 10, default)).Rows.Single(row => row.Index == index).Notice?.Mark);
        using (var zip = new ZipArchive(new MemoryStream((await desk.Library.FileAsync(index, SiteNames.Bundle, null, default))!.Content!)))
        using (var reader = new StreamReader(zip.GetEntry(SiteNames.Index)!.Open()))
        {
            Assert.Contains("行署第12次常务会议决定", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }

        // Taken off as an error: gone at once, and feeds tell that something changed.
        var since = (await desk.Library.PageAsync(null, 10, default)).Rows.Single(row => row.Index == index).UpdatedAt;
        desk.Office.Clock.Advance(TimeSpan.FromHours(2));
        var corrected = await desk.Office.Get<MarkValidityHandler>().HandleAsync(new WithdrawMark(Guid.NewGuid(), paper, (await desk.Desk.FindAsync(paper)).Revision, "标到了另一份文件上。"), await desk.Desk.AsDirectorAsync(), default);
        Assert.Null(corrected.Error);
        Assert.DoesNotContain("废止", await desk.TextAsync(index, SiteNames.Interpretation(1)), StringComparison.Ordinal);
        var row = (await desk.Library.PageAsync(null, 10, default)).Rows.Single(one => one.Index == index);
        Assert.Equal((null, true), (row.Notice, row.UpdatedAt > since));
    }

    [Fact]
    public async Task Mark_names_no_deciding_document_that_is_not_public()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.ReadyAsync();
        Assert.Null((await desk.IssueAsync(paper)).Error);
        var deciding = await desk.ReadyAsync(fields => fields with
        {
            Content = fields.Content with { Title = "关于内部调整值班安排的通知" },
            Disclosure = DisclosureCategory.OnRequest,
            DisclosureGround = DisclosureGround.Of(1, NegativeLists.Initial.Find("N4")!),
            DisclosureReason = "涉及第三方商业秘密，公开会损害其权益",
        });
        Assert.Null((await desk.IssueAsync(deciding)).Error);
        var (document, clerk) = (await desk.Desk.FindAsync(paper), await desk.Desk.AsAsync(DocumentOffice.Registrar));
        var index = Assert.Single(await desk.PublicationsAsync()).IndexNumber;

        var marked = await desk.Office.Get<MarkValidityHandler>().HandleAsync(
            new MarkValidity(Guid.NewGuid(), paper, document.Revision, DocumentValidity.Repealed, document.DocumentDate, "《关于内部调整值班安排的通知》", deciding, "新安排已经施行。", "盟应急管理局"), clerk, default);

        Assert.Null(marked.Error);
        var page = await desk.TextAsync(index, SiteNames.Index);
        Assert.Contains("废止", page, StringComparison.Ordinal);
        Assert.DoesNotContain("内部调整", page, StringComparison.Ordinal);
        Assert.Equal("", (await desk.Library.PageAsync(null, 10, default)).Rows.Single().Notice?.Basis);
    }

    [Fact]
    public async Task Reader_who_has_it_is_told_so_and_gets_nothing_twice()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var index = (await desk.ReleaseAsync(await desk.PolicyAsync())).Value;

        foreach (var name in new[] { SiteNames.Index, SiteNames.Ofd, SiteNames.Page(1), SiteNames.Bundle, SiteNames.Metadata })
        {
            var served = (await desk.Library.FileAsync(index, name, null, default))!;
            Assert.NotNull(served.Content);
            Assert.Null((await desk.Library.FileAsync(index, name, served.Tag, default))!.Content);
        }
    }

    [Theory]
    [InlineData("content")]
    [InlineData("sheet")]
    [InlineData("ofd")]
    public async Task Nothing_is_served_that_is_not_what_was_released(string what)
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var index = (await desk.ReleaseAsync(await desk.PolicyAsync())).Value;
        await using var db = await desk.Office.ContextAsync();
        var name = what switch { "content" => SiteNames.Index, "sheet" => SiteNames.Page(1), _ => SiteNames.Ofd };
        Assert.NotNull(await desk.Library.FileAsync(index, name, null, default));

        if (what == "content") await db.Set<PublishedContent>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, row => row.Json.Replace("24小时", "48小时")));
        if (what == "sheet") await db.Set<PublishedSheet>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Svg, row => row.Svg + " "));
        if (what == "ofd") await File.AppendAllTextAsync(desk.PathOf((await desk.PublicationsAsync())[0].OfdHash), " ");

        Assert.Null(await desk.Library.FileAsync(index, name, null, default));
        Assert.Null(await desk.Library.FileAsync(index, SiteNames.Bundle, null, default));
    }

    [Fact]
    public async Task List_is_read_newest_first_a_page_at_a_time_and_a_paper_not_released_is_in_none()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var hidden = await desk.ReadyAsync();
        foreach (var paper in new[] { await desk.ReadyAsync(), await desk.PolicyAsync(), await desk.ReadyAsync() })
        {
            desk.Office.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Null((await desk.ReleaseAsync(paper)).Error);
        }

        var first = await desk.Library.PageAsync(null, 2, default);
        var second = await desk.Library.PageAsync(first.Next, 2, default);

        Assert.Equal(["北署发-2026-00003", "北署发-2026-00002", "北署发-2026-00001"], first.Rows.Concat(second.Rows).Select(row => row.Index));
        Assert.Null(second.Next);
        Assert.Null(await desk.Library.FindAsync(hidden.ToString(), default));
        Assert.Null(await desk.Library.FindAsync("北署发-2026-00004", default));
    }

    [Fact]
    public async Task Void_number_shows_at_the_next_look_everywhere_and_not_why()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.PolicyAsync();
        Assert.Null((await desk.IssueAsync(paper)).Error);
        var index = Assert.Single(await desk.PublicationsAsync()).IndexNumber;
        var before = (await desk.Library.FileAsync(index, SiteNames.Index, null, default))!;

        desk.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.VoidAsync(paper);

        var after = (await desk.Library.FileAsync(index, SiteNames.Index, before.Tag, default))!;
        Assert.NotEqual(before.Tag, after.Tag);
        Assert.Contains("<strong>本文件自2026年7月1日起作废</strong>", System.Text.Encoding.UTF8.GetString(after.Content!), StringComparison.Ordinal);
        Assert.DoesNotContain("重复行文", System.Text.Encoding.UTF8.GetString(after.Content!), StringComparison.Ordinal);
        foreach (var name in new[] { SiteNames.Text, SiteNames.Interpretation(1), SiteNames.Metadata }) Assert.Contains("作废", await desk.TextAsync(index, name), StringComparison.Ordinal);
        var entry = Assert.Single((await desk.Library.PageAsync(null, 50, default)).Rows);
        Assert.Equal("作废", entry.Notice!.Mark);
        Assert.True(entry.UpdatedAt > entry.ReleasedAt);
        Assert.Equal("作废", Assert.Single((await desk.Office.Get<PublicationsQuery>().PageAsync(new PublicationFilter(), null, await desk.Desk.AsAsync(DocumentOffice.Disclosure), default)).Value.Rows).Notice!.Mark);
    }

    [Fact]
    public async Task Paper_found_to_be_classified_is_taken_down_at_once_and_its_number_stays_used()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var paper = await desk.PolicyAsync();
        var index = (await desk.ReleaseAsync(paper)).Value;

        var found = await desk.Office.Get<FindClassifiedHandler>().HandleAsync(new FindClassified(Guid.NewGuid(), paper, "涉及重要目标。"), await desk.Desk.AsAsync(DocumentOffice.Secrecy), default);

        Assert.Null(found.Error);
        Assert.Null(await desk.Library.FindAsync(index, default));
        Assert.Null(await desk.Library.FileAsync(index, SiteNames.Ofd, null, default));
        Assert.Empty((await desk.Library.PageAsync(null, 50, default)).Rows);
        await using var db = await desk.Office.ContextAsync();
        Assert.Empty(db.Set<PublishedContent>());
        Assert.Empty(db.Set<PublishedSheet>());
        var row = Assert.Single((await desk.Office.Get<PublicationsQuery>().PageAsync(new PublicationFilter(), null, await desk.Desk.AsAsync(DocumentOffice.Disclosure), default)).Value.Rows);
        Assert.Equal((index, true), (row.IndexNumber, row.IsDown));
        Assert.DoesNotContain("防汛", row.Title, StringComparison.Ordinal);
        Assert.Equal("北署发-2026-00002", (await desk.ReleaseAsync(await desk.ReadyAsync())).Value);
    }
}
