using OfficeHub.Core.Common;
using OfficeHub.Core.Drafts;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Drafts;

public sealed class PhraseTests
{
    [Fact]
    public async Task Phrases_are_added_reworded_ordered_and_removed()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("林若澜");
        var agree = (await AddAsync(office, actor, "同意。")).Value;
        var asap = (await AddAsync(office, actor, "请尽快办理。")).Value;
        var read = (await AddAsync(office, actor, "已阅。")).Value;

        Assert.True((await office.Get<ReorderPhrasesHandler>().HandleAsync(new(Guid.NewGuid(), [read, agree, asap]), actor, CancellationToken.None)).IsSuccess);
        var row = (await ListAsync(office, actor)).Single(phrase => phrase.Id == asap);
        Assert.True((await office.Get<RewordPhraseHandler>().HandleAsync(new(Guid.NewGuid(), asap, row.Revision, "请抓紧办理。"), actor, CancellationToken.None)).IsSuccess);
        row = (await ListAsync(office, actor)).Single(phrase => phrase.Id == agree);
        Assert.True((await office.Get<RemovePhraseHandler>().HandleAsync(new(Guid.NewGuid(), agree, row.Revision), actor, CancellationToken.None)).IsSuccess);

        Assert.Equal(["已阅。", "请抓紧办理。"], (await ListAsync(office, actor)).Select(phrase => phrase.Text));
    }

    [Fact]
    public async Task Phrases_of_somebody_else_are_neither_seen_nor_touched()
    {
        await using var office = await OpenAsync();
        var owner = await office.SignedInAsync("林若澜");
        var other = await office.SignedInAsync("苏日娜");
        var phrase = (await AddAsync(office, owner, "同意。")).Value;

        Assert.Empty(await ListAsync(office, other));
        Assert.IsType<NotFound>((await office.Get<RewordPhraseHandler>().HandleAsync(new(Guid.NewGuid(), phrase, 0, "不同意。"), other, CancellationToken.None)).Error);
        Assert.IsType<NotFound>((await office.Get<RemovePhraseHandler>().HandleAsync(new(Guid.NewGuid(), phrase, 0), other, CancellationToken.None)).Error);
        Assert.IsType<PhrasesChanged>((await office.Get<ReorderPhrasesHandler>().HandleAsync(new(Guid.NewGuid(), [phrase]), other, CancellationToken.None)).Error);
        Assert.IsType<RightsChanged>((await AddAsync(office, Actor.Nobody, "同意。")).Error);
        Assert.Equal("同意。", Assert.Single(await ListAsync(office, owner)).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("　 ")]
    [InlineData("同意。\n请办。")]
    [InlineData("已阅。")]
    public async Task Phrase_that_is_empty_broken_over_lines_or_there_already_is_refused(string text)
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("林若澜");
        await AddAsync(office, actor, "已阅。");

        Assert.IsType<Invalid>((await AddAsync(office, actor, text)).Error);
        Assert.IsType<Invalid>((await AddAsync(office, actor, new string('长', 101))).Error);
    }

    [Fact]
    public async Task Phrase_beyond_the_limit_is_refused()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("林若澜");
        for (var number = 0; number < OwnPhrase.MostPhrases; number++)
        {
            Assert.True((await AddAsync(office, actor, $"按第{number}条办。")).IsSuccess);
        }

        Assert.IsType<TooManyPhrases>((await AddAsync(office, actor, "同意。")).Error);
    }

    private static Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(services => services.AddSettings().AddDrafts());

    private static Task<Result<Guid>> AddAsync(TestOffice office, Actor actor, string text) =>
        office.Get<AddPhraseHandler>().HandleAsync(new(Guid.NewGuid(), text), actor, CancellationToken.None);

    private static async Task<IReadOnlyList<PhraseRow>> ListAsync(TestOffice office, Actor actor) =>
        (await office.Get<PhraseQuery>().ListAsync(actor, CancellationToken.None)).Value;
}
