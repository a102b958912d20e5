using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Persistence;

public sealed class KeysetPagingTests
{
    // Few distinct names, so that the second and third key have to decide; one key runs the other way.
    private static readonly KeysetOrder<CommandRecord> Order =
        KeysetOrder<CommandRecord>.By(record => record.Command).ThenDescending(record => record.At).Then(record => record.Id);

    [Fact]
    public async Task Paging_forward_gives_every_row_once_and_in_order()
    {
        await using var office = await OfficeWithRecordsAsync(137);
        var expected = await AllAsync(office);

        var seen = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = await PageAsync(office, cursor);
            seen.AddRange(page.Rows);
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task Paging_back_shows_the_same_pages_again()
    {
        await using var office = await OfficeWithRecordsAsync(45);
        var first = await PageAsync(office, null);
        var second = await PageAsync(office, first.Next);
        var third = await PageAsync(office, second.Next);

        var secondAgain = await PageAsync(office, third.Previous);
        var firstAgain = await PageAsync(office, secondAgain.Previous);

        Assert.Equal(second.Rows, secondAgain.Rows);
        Assert.Equal(first.Rows, firstAgain.Rows);
        Assert.Null(firstAgain.Previous);
        Assert.NotNull(firstAgain.Next);
        Assert.Null(first.Previous);
    }

    [Theory]
    [InlineData("")]
    [InlineData("不是游标")]
    [InlineData("e30")]
    [InlineData("W3RydWUsMSwyLDNd")]
    public async Task Spoiled_cursor_gives_the_first_page(string cursor)
    {
        await using var office = await OfficeWithRecordsAsync(30);

        var page = await PageAsync(office, cursor);

        Assert.Equal((await PageAsync(office, null)).Rows, page.Rows);
    }

    [Fact]
    public async Task Count_stops_at_the_cap()
    {
        await using var office = await OfficeWithRecordsAsync(Page<Guid>.CountCap + 50);
        await using var db = await office.ContextAsync();

        var page = await db.Set<CommandRecord>().ToPageAsync(Order, null, record => record.Id, CancellationToken.None, count: true);

        Assert.Equal(Page<Guid>.CountCap + 1, page.Count);
    }

    private static async Task<Page<Guid>> PageAsync(TestOffice office, string? cursor)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<CommandRecord>().ToPageAsync(Order, cursor, record => record.Id, CancellationToken.None, size: 15);
    }

    private static async Task<List<Guid>> AllAsync(TestOffice office)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<CommandRecord>().OrderBy(record => record.Command).ThenByDescending(record => record.At).ThenBy(record => record.Id)
            .Select(record => record.Id).ToListAsync();
    }

    private static async Task<TestOffice> OfficeWithRecordsAsync(int count)
    {
        var office = await TestOffice.OpenAsync();
        await using var db = await office.ContextAsync();
        db.AddRange(Enumerable.Range(0, count).Select(number => new CommandRecord
        {
            Id = Guid.NewGuid(),
            Command = $"Act{number % 7}",
            At = office.Clock.UtcNow.AddMinutes(number % 3),
        }));
        await db.SaveChangesAsync();
        return office;
    }
}
