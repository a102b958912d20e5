using System.Net;
using OfficeHub.Core.Auditing.Exporting;
using OfficeHub.Core.Auditing.Reading;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Core.Seeding;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Web.Auditing;

public sealed class AuditExportTests
{
    private const string Address = "/admin/audit/export";
    private const string Auditor = "baoyin";
    private const string Administrator = "liwenbin";

    [Fact]
    public async Task Export_reaches_the_audit_administrator_alone_and_verifies_as_it_comes()
    {
        await using var site = new TestSite { Environment = "Development" }.With("SignIn:WaiveSecondStep", "true");
        using var stranger = WebUser.Of(site, https: true);
        using var administrator = WebUser.Of(site, https: true);
        using var auditor = WebUser.Of(site, https: true);
        await administrator.SignInAsync(Administrator, DemoAccounts.Password);
        await auditor.SignInAsync(Auditor, DemoAccounts.Password);

        Assert.Equal(HttpStatusCode.Found, (await stranger.GetAsync(Address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync(Address)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await auditor.GetAsync(Address + "?since=昨天")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync(Address + "?since=2020-01-01&until=2020-01-02")).StatusCode);
        foreach (var edge in new[] { "?since=0001-01-01", "?until=9999-12-31", "?since=0001-01-01&until=9999-12-31" })
        {
            var outside = await auditor.GetAsync(Address + edge);
            Assert.Equal((HttpStatusCode.BadRequest, new AuditDayOutside().Message), (outside.StatusCode, await outside.Content.ReadAsStringAsync()));
        }

        var answer = await auditor.GetAsync(Address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        var verdict = await AuditVerifier.VerifyAsync(
            AuditJsonl.ReadAsync(await answer.Content.ReadAsStreamAsync()), AuditReference.None, null, CancellationToken.None);
        Assert.True(verdict.IsIntact, verdict.Sentence);
        var log = await site.LogAsync();
        Assert.Equal(("ExportAuditQuery", "OK", "宝音", $"第 1 至 {verdict.Rows} 条"), (log[^1].Action, log[^1].Outcome, log[^1].ActorName, log[^1].SubjectName));
        Assert.Contains(log, row => row is { Action: "ExportAuditQuery", Outcome: "Common.NotAllowed", ActorName: "李文斌" });
    }
}
