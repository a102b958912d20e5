using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Archiving;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seals.Register.Reading;
using OfficeHub.Core.Seals.Using;
using OfficeHub.Core.Seeding;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Seeding;

public sealed class DemoSealsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("officehub-demo-seals-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Demo_seals_are_made_by_the_people_themselves_and_once()
    {
        await using var office = await OpenAsync();

        Assert.True((await office.Get<DemoSeals>().SeedAsync(default)).Value);
        Assert.False((await office.Get<DemoSeals>().SeedAsync(default)).Value);

        var rows = (await office.Get<SealRegisterQuery>().PageAsync(new SealFilter(), null, await office.SignInAsync("高静"), default)).Value.Rows;
        Assert.Equal([SealStatus.Applied, SealStatus.Stopped, SealStatus.InUse], rows.Select(row => row.Status));
        Assert.All(await office.LogAsync(), row => Assert.DoesNotContain(DemoAccounts.Password, row.Summary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Demo_seal_is_on_the_paper_that_was_ready_for_it_and_the_other_one_waits()
    {
        await using var office = await OpenAsync();
        Assert.True((await office.Get<DemoPapers>().SeedAsync(default)).Value);

        Assert.True((await office.Get<DemoSeals>().SeedAsync(default)).Value);
        Assert.False((await office.Get<DemoSeals>().SeedAsync(default)).Value);

        await using var db = await office.ContextAsync();
        Assert.Single(await db.Set<SealUse>().ToListAsync());
        var states = await db.Set<OfficialDocument>().Where(row => row.RenditionHash != "").OrderBy(row => row.Number).Select(row => row.Status).ToListAsync();
        Assert.Equal([DocumentStatus.Proofread, DocumentStatus.ReadyToIssue, DocumentStatus.Proofread, DocumentStatus.Proofread], states);
    }

    [Fact]
    public async Task Joint_demo_paper_waits_for_the_second_of_three_seals()
    {
        await using var office = await OpenAsync();
        Assert.True((await office.Get<DemoPapers>().SeedAsync(default)).Value);
        Assert.True((await office.Get<DemoSeals>().SeedAsync(default)).Value);

        Assert.Null((await office.Get<DemoJointSeals>().SeedAsync(default)).Error);
        Assert.False((await office.Get<DemoJointSeals>().SeedAsync(default)).Value);

        var row = Assert.Single((await office.Get<SealRequestsQuery>().PageAsync(SealRequestState.Open, null, await office.SignInAsync("塔娜"), default)).Value.Rows);
        Assert.Equal((1, 3, "北原盟政务服务与数据管理局", true), (row.Sealed, row.Seals, row.Next, row.IsMine));
    }

    [Fact]
    public async Task Demo_paper_is_issued_once_and_two_of_six_have_signed_for_it()
    {
        await using var office = await OpenAsync();
        Assert.True((await office.Get<DemoPapers>().SeedAsync(default)).Value);
        Assert.True((await office.Get<DemoSeals>().SeedAsync(default)).Value);

        Assert.True((await office.Get<DemoDeliveries>().SeedAsync(default)).Value);
        Assert.False((await office.Get<DemoDeliveries>().SeedAsync(default)).Value);

        await using var db = await office.ContextAsync();
        Assert.Single(await db.Set<OfficialDocument>().Where(row => row.Status == DocumentStatus.Issued).ToListAsync());
        Assert.Equal([(DeliveryState.Received, 2), (DeliveryState.Sent, 4)], (await db.Set<Delivery>().ToListAsync()).GroupBy(row => row.State).OrderByDescending(of => of.Key).Select(of => (of.Key, of.Count())));
    }

    [Fact]
    public async Task Demo_paper_that_goes_outside_is_filed_and_the_one_issued_within_waits_to_be()
    {
        await using var office = await OpenAsync();
        Assert.True((await office.Get<DemoPapers>().SeedAsync(default)).Value);
        Assert.True((await office.Get<DemoSeals>().SeedAsync(default)).Value);
        Assert.True((await office.Get<DemoDeliveries>().SeedAsync(default)).Value);

        Assert.True((await office.Get<DemoArchive>().SeedAsync(default)).Value);
        Assert.False((await office.Get<DemoArchive>().SeedAsync(default)).Value);

        var clerk = await office.SignInAsync("高静");
        var filed = Assert.Single((await office.Get<ArchiveQuery>().FiledAsync(new ArchiveFilter(), null, clerk, default)).Value.Rows);
        Assert.Equal((1, "北原盟行政公署关于设立草原生态保护试验区的请示", ""), (filed.ItemNumber, filed.Title, filed.Reason));
        Assert.True((await office.Get<VerifyPackageQuery>().VerifyAsync(filed.Id, clerk, default)).Value.IsWhole);
        Assert.Equal(["北原盟行政公署关于在政务服务中心推行“一窗受理”的通知"], (await office.Get<ArchiveQuery>().DueAsync(null, clerk, default)).Value.Rows.Select(row => row.Title));
    }

    [Fact]
    public async Task Demo_paper_found_wrong_is_taken_back_and_its_correction_waits_for_its_hour()
    {
        await using var office = await OpenAsync();
        Assert.True((await office.Get<DemoPapers>().SeedAsync(default)).Value);
        Assert.True((await office.Get<DemoSeals>().SeedAsync(default)).Value);
        Assert.False((await office.Get<DemoCorrection>().SeedAsync(default)).Value);
        Assert.True((await office.Get<DemoArchive>().SeedAsync(default)).Value);

        var seeded = await office.Get<DemoCorrection>().SeedAsync(default);
        Assert.Null(seeded.Error);
        Assert.False((await office.Get<DemoCorrection>().SeedAsync(default)).Value);

        var clerk = await office.SignInAsync("高静");
        var waiting = Assert.Single((await office.Get<WaitingPapersQuery>().PageAsync(null, null, clerk, default)).Value.Rows, row => row.Plan is not null);
        Assert.Equal(9, BeijingTime.From(waiting.Plan!.DueAt).Hour);
        await using var db = await office.ContextAsync();
        var original = await db.Set<OfficialDocument>().SingleAsync(row => row.Title == DemoArchive.Title);
        Assert.Single(await db.Set<Correction>().Where(row => row.DocumentId == original.Id).ToListAsync());
        Assert.Equal(DownWay.Withdrawn, Assert.Single(await db.Set<PublicationDown>().ToListAsync()).Way);
    }

    private Task<TestOffice> OpenAsync() => DemoOffice.OpenAsync(services =>
    {
        services.AddSettings();
        services.AddRights();
        services.AddWorkingCalendar();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddFiles();
        services.Configure<FileStoreOptions>(options => options.Folder = Path.Combine(_folder, "files"));
        services.AddRoutes();
        services.AddNotifications();
        services.AddDocuments();
        services.AddCertificates(new SealFolders(Path.Combine(_folder, "authority"), Path.Combine(_folder, "keys"), Path.Combine(_folder, "trust")));
        services.AddSealRegister();
        services.AddDemoPapers();
    });
}
