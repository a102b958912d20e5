using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Files;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Tests.Support;

/// <summary>Papers as they stand once they were released, put straight into a database: their way there has tests of its own.</summary>
internal static class ReleasedPapers
{
    public static DateTime At { get; } = new(2026, 7, 2, 3, 0, 0, DateTimeKind.Utc);

    /// <summary>Adds one with an article and a graphic.</summary>
    /// <returns>The document.</returns>
    public static async Task<Guid> AddAsync(IServiceProvider services, int serial, string title)
    {
        var store = services.GetRequiredService<FileStore>();
        await using var db = await services.GetRequiredService<IDbContextFactory<OfficeHubDbContext>>().CreateDbContextAsync();
        var agency = await db.Set<Unit>().FirstOrDefaultAsync(unit => unit.Abbreviation == "北署发");
        if (agency is null) db.Add(agency = Unit.EstablishAgency(Guid.NewGuid(), null, AgencyLevel.League, new UnitTitle("北原盟行政公署", "盟行署", "北署发"), 1, "", new DateOnly(2020, 1, 1)).Value);
        var series = await db.Set<IndexSeries>().SingleOrDefaultAsync();
        if (series is null) db.Add(series = IndexSeries.Begin(Guid.NewGuid(), agency.Id, "北署发", 2026));
        var by = new Actor { Name = "高静", StaffId = Guid.NewGuid(), UnitId = agency.Id, AgencyId = agency.Id };
        var document = OfficialDocument.Begin(Guid.NewGuid(), by, At);
        var content = new DocumentContent { Kind = DocumentKind.Notice, Title = title, Issuers = [agency.Name], MainText = [new Paragraph(0, "各旗实行领导带班和24小时值班。")] };
        Assert.True(document.Write(new DraftFields { Content = content, Disclosure = DisclosureCategory.Public }, new string('1', 64), "北署发", At).IsSuccess);
        db.Add(document);

        var (ofd, docx) = (await KeepAsync(store, $"OFD {serial}"), await KeepAsync(store, $"DOCX {serial}"));
        var svg = $"<svg xmlns=\"http://www.w3.org/2000/svg\"><text>{serial}</text></svg>";
        var paper = new PublishedPaper
        {
            Index = series.Write(serial),
            Agencies = [agency.Name],
            Number = $"北署发〔2026〕{serial}号",
            DocumentDate = new DateOnly(2026, 7, 1),
            ReleasedAt = At.AddMinutes(serial),
            Content = content,
            TextHash = new string('1', 64),
            Interpretations =
            [
                new InterpretationSection("汛期值班，和您有什么关系", "文章　起草部门", [new InterpretationEntry("背景", "去年汛期有三次险情。")]),
                new InterpretationSection("一图看懂汛期值班", "图解　图解制作", []) { Blocks = [new("谁在岗", "每班两个人。", "2 人"), new("打给谁", "先打本旗。"), new("多久到", "半小时。")] },
            ],
            Files =
            [
                new(SiteNames.Ofd, "版式文件 OFD", PublishedFileRole.Ofd, "application/ofd", 5, ofd), new(SiteNames.Docx, "DOCX", PublishedFileRole.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", 6, docx),
                new(SiteNames.Page(1), "第 1 页", PublishedFileRole.Page, PaperFolder.Svg, svg.Length, PublishedJson.HashOf(svg)),
            ],
        };
        var json = PublishedJson.Write(paper);
        var publication = Publication.Of(document, series, serial, paper, PublishedJson.HashOf(json), new DateOnly(2026, 7, 29), by, paper.ReleasedAt);
        db.AddRange(publication, PublishedContent.For(publication.Id, json), new PublishedSheet(publication.Id, 1, svg));
        await db.SaveChangesAsync();
        return document.Id;
    }

    private static async Task<string> KeepAsync(FileStore store, string words)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(words));
        var kept = (await store.KeepAsync(content, default)).Value;
        Assert.Equal(Convert.ToHexStringLower(Sm3.Hash(content.ToArray())), kept);
        return kept;
    }
}
