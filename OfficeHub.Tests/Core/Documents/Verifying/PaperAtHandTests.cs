using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Documents.Verifying;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Tests.Core.Documents.Releasing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Verifying;

/// <summary>What is told to whoever holds a paper.</summary>
public sealed class PaperAtHandTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Released_paper_is_told_with_title_and_seal_from_the_moment_it_goes_out(DatabaseProvider provider)
    {
        await using var desk = await ReleasingDesk.OpenAsync(provider);
        var id = await desk.ReadyAsync();
        var paper = await desk.Desk.FindAsync(id);
        var code = VerifyCode.Of(paper.RenditionHash);

        Assert.Null(await AskAsync(desk, code));
        Assert.Null((await desk.IssueAsync(id)).Error);
        var told = await AskAsync(desk, code);

        Assert.NotNull(told);
        Assert.Equal((paper.IssuerName, paper.Number, paper.Title, false, ""), (told.IssuerName, told.Number, told.Title, told.IsVoid, told.CorrectedBy));
        Assert.Equal((await desk.PublicationsAsync())[0].IndexNumber, told.Index);
        Assert.Equal("OK", told.Report?.Verdict);
        Assert.True(Assert.Single(told.Seals).IsInUse);
        Assert.Equal(told.FileHash, (await AskAsync(desk, VerifyCode.Read(paper.RenditionHash)!))?.FileHash);
        Assert.Null(await AskAsync(desk, VerifyCode.Of(new string('0', 64))));
    }

    [Fact]
    public async Task Only_the_very_file_is_the_same()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var id = await desk.ReadyAsync();
        Assert.Null((await desk.IssueAsync(id)).Error);
        var hash = (await desk.Desk.FindAsync(id)).RenditionHash;
        var told = (await AskAsync(desk, VerifyCode.Of(hash)))!;
        var bytes = await File.ReadAllBytesAsync(desk.PathOf(hash));

        Assert.True(await told.IsThisFileAsync(new MemoryStream(bytes), default));
        bytes[^1] ^= 1;
        Assert.False(await told.IsThisFileAsync(new MemoryStream(bytes), default));
    }

    [Fact]
    public async Task Paper_that_is_not_released_is_told_without_a_word_of_it()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var id = await desk.ReadyAsync();
        Assert.Null((await desk.IssueAsync(id)).Error);
        var paper = await desk.Desk.FindAsync(id);
        // As of one that was never released: the publication is what opens the title, not the attribute.
        await using (var db = await desk.Office.ContextAsync())
        {
            await db.Set<OfficeHub.Core.Documents.Releasing.PublishedSheet>().ExecuteDeleteAsync();
            await db.Set<OfficeHub.Core.Documents.Releasing.PublishedContent>().ExecuteDeleteAsync();
            await db.Set<OfficeHub.Core.Documents.Releasing.Publication>().ExecuteDeleteAsync();
        }

        var told = (await AskAsync(desk, VerifyCode.Of(paper.RenditionHash)))!;

        Assert.Equal((paper.Number, "", ""), (told.Number, told.Title, told.Index));
        Assert.DoesNotContain(paper.Title, System.Text.Json.JsonSerializer.Serialize(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Void_number_is_told_and_a_classified_paper_tells_nothing()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var id = await desk.ReadyAsync();
        Assert.Null((await desk.IssueAsync(id)).Error);
        var code = VerifyCode.Of((await desk.Desk.FindAsync(id)).RenditionHash);

        await desk.VoidAsync(id);
        Assert.True((await AskAsync(desk, code))!.IsVoid);

        await using (var db = await desk.Office.ContextAsync()) await db.Set<OfficialDocument>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ClassifiedAt, DateTime.UtcNow));
        Assert.Null(await AskAsync(desk, code));
    }

    [Fact]
    public async Task Paper_whose_number_became_void_before_it_went_out_tells_nothing()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var id = await desk.ReadyAsync();
        var code = VerifyCode.Of((await desk.Desk.FindAsync(id)).RenditionHash);

        await desk.VoidAsync(id);

        Assert.Equal(DocumentStatus.Voided, (await desk.Desk.FindAsync(id)).Status);
        Assert.Null(await AskAsync(desk, code));
    }

    [Fact]
    public async Task Paper_taken_down_as_an_error_is_told_without_its_title()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var id = await desk.ReadyAsync();
        Assert.Null((await desk.IssueAsync(id)).Error);
        var paper = await desk.Desk.FindAsync(id);
        var publication = Assert.Single(await desk.PublicationsAsync());

        Assert.Null((await desk.Office.Get<TakeDownHandler>().HandleAsync(
            new TakeDown(Guid.NewGuid(), publication.Id, DownWay.Removed, "标题里写了当事人的姓名。", "内容有误", "行署办公室，0470-1234567", ""), await desk.Desk.AsAsync(DocumentOffice.Disclosure), default)).Error);

        var told = (await AskAsync(desk, VerifyCode.Of(paper.RenditionHash)))!;
        Assert.Equal((paper.Number, "", ""), (told.Number, told.Title, told.Index));
        Assert.DoesNotContain(paper.Title, System.Text.Json.JsonSerializer.Serialize(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_not_what_was_sealed_any_more_is_not_called_good()
    {
        await using var desk = await ReleasingDesk.OpenAsync();
        var id = await desk.ReadyAsync();
        Assert.Null((await desk.IssueAsync(id)).Error);
        var hash = (await desk.Desk.FindAsync(id)).RenditionHash;
        var bytes = await File.ReadAllBytesAsync(desk.PathOf(hash));
        bytes[^1] ^= 1;
        File.SetAttributes(desk.PathOf(hash), FileAttributes.Normal);
        await File.WriteAllBytesAsync(desk.PathOf(hash), bytes);

        var told = (await AskAsync(desk, VerifyCode.Of(hash)))!;

        Assert.Null(told.Report);
        Assert.NotEmpty(told.Failed);
    }

    private static Task<PaperAtHand?> AskAsync(ReleasingDesk desk, VerifyCode code) => desk.Office.Get<PapersAtHand>().FindAsync(code, default);
}
