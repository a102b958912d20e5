using OfficeHub.Web.Accounts;
using DemoAccounts = OfficeHub.Core.Seeding.DemoAccounts;

namespace OfficeHub.Web.Startup;

/// <summary>The demo accounts, for the sign-in page and for the console. Development only.</summary>
internal sealed class DemoNotice : IDemoAccounts
{
    public IReadOnlyList<DemoAccountLine> List { get; } =
        [.. DemoAccounts.Suggested.Select(account => new DemoAccountLine(account.UserName, DemoAccounts.Password, account.Name, account.Post, account.Role))];

    /// <summary>Prints where the site is and who may try it.</summary>
    public void Print(TextWriter console, IEnumerable<string> addresses)
    {
        console.WriteLine($"OfficeHub 已启动：{string.Join("  ", addresses)}");
        console.WriteLine($"演示机构的账号（口令都是 {DemoAccounts.Password}）：");
        foreach (var line in List)
        {
            console.WriteLine($"  {line.UserName,-14}{line.Name}　{line.Post}　{line.Duty}");
        }
    }
}
