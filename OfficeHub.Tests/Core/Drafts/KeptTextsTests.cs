using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Drafts;
using OfficeHub.Core.Files.Secrecy;
using OfficeHub.Core.Settings;
using OfficeHub.Signing.Hashing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Drafts;

public sealed class KeptTextsTests
{
    private static readonly KeptKey Opinion = new("document:42", "Opinion");

    [Fact]
    public async Task Kept_text_is_given_back_as_typed_to_its_writer_only()
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");
        var other = await office.SignedInAsync("苏日娜");
        const string Text = "  同意。\n请办公室𠀀把好关，\t并于周五前报回。\r\n ";

        Assert.True((await SaveAsync(office, writer, Text, 1)).IsSuccess);

        Assert.Equal(Text, (await FindAsync(office, writer))!.Text);
        Assert.Null(await FindAsync(office, other));
        Assert.Empty((await office.Get<KeptTextQuery>().ListAsync(other, CancellationToken.None)).Value);
    }

    [Fact]
    public async Task Typing_leaves_no_row_in_the_log()
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");

        await SaveAsync(office, writer, "同意", 1);
        await SaveAsync(office, writer, "同意。请尽快", 2);
        await office.Get<KeptTexts>().DropAsync(Opinion, writer, CancellationToken.None);

        Assert.Empty(await office.LogAsync());
    }

    [Fact]
    public async Task Save_overtaken_on_the_way_changes_nothing()
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");

        await SaveAsync(office, writer, "同意。请尽快办理", 2);
        await SaveAsync(office, writer, "同意", 1);
        await SaveAsync(office, writer, "", 1);

        Assert.Equal("同意。请尽快办理", (await FindAsync(office, writer))!.Text);
    }

    [Fact]
    public async Task Typing_is_kept_again_at_once_after_the_clock_has_gone_back()
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");
        var right = office.Clock.UtcNow;
        office.Clock.Advance(TimeSpan.FromSeconds(40));
        await SaveAsync(office, writer, "同意", office.Clock.UtcNow.Ticks);

        office.Clock.Advance(TimeSpan.FromSeconds(-40));
        await SaveAsync(office, writer, "同意。请尽快办理", right.Ticks);

        Assert.Equal("同意。请尽快办理", (await FindAsync(office, writer))!.Text);
        office.Clock.Advance(TimeSpan.FromSeconds(3));
        await SaveAsync(office, writer, "", office.Clock.UtcNow.Ticks);
        Assert.Null(await FindAsync(office, writer));
    }

    [Fact]
    public async Task Fifty_saves_at_once_leave_the_newest()
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");

        var results = await Task.WhenAll(Enumerable.Range(1, 50).OrderBy(number => number * 31 % 50)
            .Select(number => Task.Run(() => SaveAsync(office, writer, $"第{number}次", number))));

        Assert.All(results, result => Assert.True(result.IsSuccess));
        Assert.Equal("第50次", (await FindAsync(office, writer))!.Text);
    }

    [Fact]
    public async Task Text_emptied_or_dropped_is_forgotten()
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");
        await SaveAsync(office, writer, "同意", 1);

        await SaveAsync(office, writer, "", 2);

        Assert.Null(await FindAsync(office, writer));
        await SaveAsync(office, writer, "不同意", 3);
        Assert.True((await office.Get<KeptTexts>().DropAsync(Opinion, writer, CancellationToken.None)).IsSuccess);
        Assert.Null(await FindAsync(office, writer));
    }

    [Fact]
    public async Task Drop_reaches_nobody_elses_text()
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");
        await SaveAsync(office, writer, "同意", 1);

        await office.Get<KeptTexts>().DropAsync(Opinion, await office.SignedInAsync("苏日娜"), CancellationToken.None);

        Assert.NotNull(await FindAsync(office, writer));
    }

    [Fact]
    public async Task Session_that_has_ended_keeps_and_drops_nothing()
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");
        await SaveAsync(office, writer, "同意", 1);
        await using (var db = await office.ContextAsync())
        {
            await db.Set<UserSession>().ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, office.Clock.UtcNow));
        }

        Assert.IsType<RightsChanged>((await SaveAsync(office, writer, "改主意了", 2)).Error);
        Assert.IsType<RightsChanged>((await office.Get<KeptTexts>().DropAsync(Opinion, writer, CancellationToken.None)).Error);
        Assert.IsType<NotAllowed>((await SaveAsync(office, Actor.Nobody, "匿名", 3)).Error);
        Assert.Equal("同意", (await FindAsync(office, writer))!.Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xd840)] // half of 𠀀
    [InlineData(0xdc00)]
    public async Task Text_with_broken_characters_is_refused_in_words(int character)
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");

        Assert.IsType<BrokenText>((await SaveAsync(office, writer, $"前{(char)character}后\ufffd", 1)).Error);
        Assert.IsType<BrokenText>((await SaveAsync(office, writer, $"前{(char)character}", 1)).Error);
    }

    [Theory]
    [InlineData("机密★5年\n关于某事项的通知")]
    [InlineData("绝密")]
    public async Task Text_with_a_classification_mark_is_not_stored(string text)
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");

        Assert.IsType<MarkedSecret>((await SaveAsync(office, writer, text, 1)).Error);
        Assert.Null(await FindAsync(office, writer));
        Assert.True((await SaveAsync(office, writer, "请按保密要求办理，注意秘密事项。", 2)).IsSuccess);
    }

    [Fact]
    public async Task Mark_that_is_typed_is_reported_once_for_each_box_and_with_nothing_of_the_text()
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");

        await SaveAsync(office, writer, "机密★5年", 1);
        await SaveAsync(office, writer, "机密★5年\n关于某事项", 2);
        await office.Get<KeptTexts>().SaveAsync(new("document:43", "Opinion"), "机密★5年", "/", 1, writer, CancellationToken.None);
        await SaveAsync(office, await office.SignedInAsync("苏日娜"), "机密★5年", 1);

        await using var db = await office.ContextAsync();
        var noted = await db.Set<InterceptedFile>().OrderBy(file => file.Id).ToListAsync();
        Assert.Equal(["林若澜", "林若澜", "苏日娜"], noted.Select(file => file.Who));
        Assert.All(noted, file => Assert.Equal((MarkPlace.TypedText, Sm3.HexOf("机密★5年"), 13L), (file.Place, file.ContentHash, file.Length)));
        Assert.All(await office.LogAsync(), row => Assert.DoesNotContain("机密", row.Summary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Longest_text_is_kept_and_one_character_more_is_refused()
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");
        var longest = new string('汉', KeptText.TextLimit);

        Assert.IsType<TextTooLong>((await SaveAsync(office, writer, longest + "字", 1)).Error);
        Assert.True((await SaveAsync(office, writer, longest, 2)).IsSuccess);
        Assert.Equal(longest, (await FindAsync(office, writer))!.Text);
    }

    [Fact]
    public async Task Whoever_keeps_too_much_is_told_and_loses_nothing()
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");
        var longest = new string('汉', KeptText.TextLimit);
        for (var part = 0; part < 10; part++)
        {
            Assert.True((await office.Get<KeptTexts>().SaveAsync(new($"document:{part}", "MainText"), longest, "/", 1, writer, CancellationToken.None)).IsSuccess);
        }

        var result = await SaveAsync(office, writer, "多一个字", 1);

        Assert.IsType<TooMuchKept>(result.Error);
        Assert.True((await office.Get<KeptTexts>().SaveAsync(new("document:3", "MainText"), longest, "/", 2, writer, CancellationToken.None)).IsSuccess);
        Assert.Equal(10, (await office.Get<KeptTextQuery>().ListAsync(writer, CancellationToken.None)).Value.Count);
    }

    [Fact]
    public async Task List_shows_the_beginning_the_length_and_the_way_back()
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");
        var text = "一、\n  加强组织领导" + new string('长', 80);

        await office.Get<KeptTexts>().SaveAsync(Opinion, text, "/admin/posts?id=7", 1, writer, CancellationToken.None);

        var row = Assert.Single((await office.Get<KeptTextQuery>().ListAsync(writer, CancellationToken.None)).Value);
        Assert.Equal((Opinion, text.Length, "/admin/posts?id=7", office.Clock.UtcNow), (row.Key, row.Length, row.Address, row.SavedAt));
        Assert.StartsWith("一、 加强组织领导长长", row.Preview, StringComparison.Ordinal);
        Assert.Equal(61, row.Preview.Length);
    }

    [Fact]
    public async Task Text_nobody_went_on_with_is_dropped_after_its_days()
    {
        await using var office = await OpenAsync();
        var writer = await office.SignedInAsync("林若澜");
        var job = office.Services.GetServices<ITimedJob>().Single();
        await SaveAsync(office, writer, "旧的", 1);
        office.Clock.Advance(TimeSpan.FromDays(30));
        await office.Get<KeptTexts>().SaveAsync(new("document:43", "Opinion"), "新的", "/", 1, writer, CancellationToken.None);

        await job.RunAsync(CancellationToken.None);
        Assert.NotNull(await FindAsync(office, writer));
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        await job.RunAsync(CancellationToken.None);

        Assert.Equal("新的", Assert.Single((await office.Get<KeptTextQuery>().ListAsync(writer, CancellationToken.None)).Value).Preview);
    }

    private static Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(services => services.AddSettings().AddDrafts());

    private static Task<Result> SaveAsync(TestOffice office, Actor actor, string text, long sequence) =>
        office.Get<KeptTexts>().SaveAsync(Opinion, text, "/", sequence, actor, CancellationToken.None);

    private static async Task<KeptTextView?> FindAsync(TestOffice office, Actor actor) =>
        (await office.Get<KeptTextQuery>().FindAsync(Opinion, actor, CancellationToken.None)).Value;
}
