using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Sqlite;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Piles;
using OfficeHub.Core.Seeding;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Routing.Piles;

public sealed class PileTests
{
    [Fact]
    public async Task Page_of_a_pile_among_a_hundred_thousand_items_is_one_query_in_one_order_from_one_index()
    {
        var counter = new CommandCounter();
        await using var office = await DemoOffice.OpenAsync(services =>
        {
            services.AddSettings();
            services.AddRights();
            services.AddWorkingCalendar();
            services.AddRoutes();
            services.ConfigureDbContext<SqliteOfficeHubDbContext>(options => options.AddInterceptors(counter));
        });
        await using (var db = await office.ContextAsync())
        {
            await ManyPapers.AddAsync(db, "林若澜", 100_000, CancellationToken.None);
        }

        var actor = await office.SignInAsync("林若澜");
        var pile = office.Get<PileQuery>();
        var seen = new List<PileRow>();
        string? cursor = null;
        for (var number = 0; number < 5; number++)
        {
            counter.Commands.Clear();
            var page = (await pile.OpenAsync(cursor, actor, CancellationToken.None)).Value;
            Assert.Single(counter.Commands, IsOfPile);
            Assert.Equal(50, page.Rows.Count);
            seen.AddRange(page.Rows);
            cursor = page.Next;
        }

        Assert.Equal(seen.Count, seen.Select(row => row.ItemId).Distinct().Count());
        Assert.Equal(seen.OrderBy(row => row.Urgency is Urgency.ExtraUrgent ? 0 : row.Urgency is Urgency.Urgent ? 1 : 2).ThenBy(row => row.DueAt).Select(row => row.DueAt), seen.Select(row => row.DueAt));
        Assert.DoesNotContain("TEMP B-TREE", await PlanAsync(counter.Commands.Single(IsOfPile)), StringComparison.Ordinal);

        counter.Commands.Clear();
        var done = (await pile.DoneAsync(null, actor, CancellationToken.None)).Value;
        Assert.Single(counter.Commands, IsOfPile);
        Assert.Equal(done.Rows.Select(row => row.DecidedAt).OrderDescending(), done.Rows.Select(row => row.DecidedAt));
        Assert.DoesNotContain("TEMP B-TREE", await PlanAsync(counter.Commands.Single(IsOfPile)), StringComparison.Ordinal);
        Assert.Equal(Page<PileRow>.CountCap + 1, (await pile.CountAsync(actor, CancellationToken.None)).Value);

        static bool IsOfPile(string sql) => sql.Contains("\"WorkItems\"", StringComparison.Ordinal);

        async Task<string> PlanAsync(string sql)
        {
            await using var db = await office.ContextAsync();
            var connection = db.Database.GetDbConnection();
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + System.Text.RegularExpressions.Regex.Replace(sql, "@[A-Za-z0-9_]+", "NULL", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
            await using var rows = await command.ExecuteReaderAsync();
            var plan = "";
            while (await rows.ReadAsync()) plan += rows.GetString(3) + "\n";
            return plan;
        }
    }

    private sealed class CommandCounter : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}
