using Bunit;
using OfficeHub.Core.Common;
using OfficeHub.Web.Features.Access;
using OfficeHub.Web.Features.Auditing;
using OfficeHub.Web.Features.Documents.Archiving;
using OfficeHub.Web.Features.Documents.Beside;
using OfficeHub.Web.Features.Documents.Normative;
using OfficeHub.Web.Features.Documents.Numbering;
using OfficeHub.Web.Features.Documents.Openness;
using OfficeHub.Web.Features.Documents.Releasing;
using OfficeHub.Web.Features.Files;
using OfficeHub.Web.Features.Jobs;
using OfficeHub.Web.Features.Organization;
using OfficeHub.Web.Features.Rights;
using OfficeHub.Web.Features.Routing;
using OfficeHub.Web.Features.Settings;

namespace OfficeHub.Tests.Web.Features;

public sealed class RefusedPagesTests : PageContext
{
    [Theory]
    [InlineData(typeof(AccountsPage))]
    [InlineData(typeof(ArchivePage))]
    [InlineData(typeof(ArchivePrintPage))]
    [InlineData(typeof(AuditPage))]
    [InlineData(typeof(DaySheetPage))]
    [InlineData(typeof(HandOverPage))]
    [InlineData(typeof(ImportPage))]
    [InlineData(typeof(InterceptedPage))]
    [InlineData(typeof(JobsPage))]
    [InlineData(typeof(MovePapersPage))]
    [InlineData(typeof(NormativePage))]
    [InlineData(typeof(NormativePrintPage))]
    [InlineData(typeof(NumbersPage))]
    [InlineData(typeof(OpennessStatisticsPage))]
    [InlineData(typeof(OpennessTimesPage))]
    [InlineData(typeof(PassagesPage))]
    [InlineData(typeof(PostGrantsPage))]
    [InlineData(typeof(PublicationsPage))]
    [InlineData(typeof(RegisterPage))]
    [InlineData(typeof(RolesPage))]
    [InlineData(typeof(SettingsPage))]
    [InlineData(typeof(SetupCheckPage))]
    [InlineData(typeof(StaffPrintPage))]
    public async Task Page_of_somebody_without_the_right_says_why_and_leads_back_to_the_desk(Type page)
    {
        await using var office = await OpenAsync("苏日娜");

        var shown = Render(builder =>
        {
            builder.OpenComponent(0, page);
            builder.CloseComponent();
        });

        shown.WaitForAssertion(() => Assert.Equal(new NotAllowed().Message, shown.Find(".empty h2").TextContent));
        Assert.Single(shown.FindAll("h1"));
        Assert.Equal(["/"], shown.FindAll(".empty a").Select(way => way.GetAttribute("href")));
        Assert.Empty(shown.FindAll("button, form, .acts a, table"));
    }

    [Fact]
    public async Task File_that_is_not_there_leads_to_the_files_and_to_the_desk()
    {
        await using var office = await OpenAsync("苏日娜");

        var page = Render<ReadersPage>(parameters => parameters.Add(view => view.FileId, Guid.NewGuid()));

        page.WaitForAssertion(() => Assert.Equal(["/files", "/"], page.FindAll(".empty a").Select(way => way.GetAttribute("href"))));
    }
}
