namespace OfficeHub.Web.Accounts;

/// <summary>The accounts of the demo organisation, for the table on the sign-in page. Registered in Development only.</summary>
public interface IDemoAccounts
{
    /// <summary>All of them, the most useful first.</summary>
    IReadOnlyList<DemoAccountLine> List { get; }
}

/// <summary>One of them.</summary>
/// <param name="UserName">用户名.</param>
/// <param name="Password">口令.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">单位和职务.</param>
/// <param name="Duty">What can be tried with it.</param>
public sealed record DemoAccountLine(string UserName, string Password, string Name, string Post, string Duty);
