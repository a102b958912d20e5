using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Signing.Ofd;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Attachments;

/// <summary>A sealed OFD that comes in says how many seals it carries and goes out as it came.</summary>
public sealed class AttachmentSealsTests
{
    private static readonly SealOffice Office = new();
    private static readonly byte[] Plain = SmallOfd.Make(2);
    private static readonly byte[] Twice = Office.Seal(Office.Seal(Plain), new SealPlacement.Straddling());

    [Fact]
    public async Task Sealed_file_is_counted_and_handed_out_byte_for_byte()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var document = await files.Desk.DraftAsync();
        var (without, with) = (await TakeAsync(files, document, "通知.ofd", Plain), await TakeAsync(files, document, "盖章通知.ofd", Twice));
        var text = (await files.TakeAsync(document, "分工表.txt", "一、各旗任务。")).Value;

        Assert.Equal(0, await CountAsync(files, document, without));
        Assert.Equal(2, await CountAsync(files, document, with));
        Assert.Equal(0, await CountAsync(files, document, text));
        await using var download = (await files.Desk.Office.Get<DownloadAttachmentQuery>().OpenAsync(document, with.FileId, await files.Desk.AsAsync(DocumentOffice.Drafter), default)).Value;
        using var got = new MemoryStream();
        await download.Content.CopyToAsync(got);
        Assert.Equal(Twice, got.ToArray());
    }

    [Theory]
    [InlineData("/Doc_0/Signs/Signatures.xml", "Signs/Signatures.xml", 2)]
    [InlineData("/Doc_0/Signs/Signatures.xml", "/doc_0/signs/signatures.xml", 2)]
    [InlineData("/Doc_0/Signs/Signatures.xml", "/Doc_0/Signs/Nothing.xml", 0)]
    public async Task Path_of_the_list_is_found_as_real_files_have_it(string from, string to, int seals)
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var document = await files.Desk.DraftAsync();
        var file = await TakeAsync(files, document, "通知.ofd", SmallOfd.With(Twice, OfdPackage.Entry, from, to));

        Assert.Equal(seals, await CountAsync(files, document, file));
    }

    [Fact]
    public async Task Seals_of_a_paper_that_one_may_not_see_are_not_told()
    {
        await using var files = await AttachmentDesk.OpenAsync();
        var document = await files.Desk.DraftAsync();
        var file = await TakeAsync(files, document, "盖章通知.ofd", Twice);
        var (other, stranger) = (await files.Desk.DraftAsync(by: "包晓东"), await files.Desk.AsAsync("包晓东"));
        var query = files.Desk.Office.Get<AttachmentSealsQuery>();

        Assert.Equal(new NotFound("公文"), (await query.CountAsync(document, file.FileId, stranger, default)).Error);
        Assert.Equal(new NotFound("附件"), (await query.CountAsync(other, file.FileId, stranger, default)).Error);
    }

    private static async Task<DocumentAttachment> TakeAsync(AttachmentDesk files, Guid document, string name, byte[] content)
    {
        var taken = await files.Desk.Office.Get<AttachmentIntake>().TakeAsync(document, new MemoryStream(content), name, null, await files.Desk.AsAsync(DocumentOffice.Drafter), default);
        Assert.Null(taken.Error);
        return taken.Value;
    }

    private static async Task<int> CountAsync(AttachmentDesk files, Guid document, DocumentAttachment file)
    {
        var counted = await files.Desk.Office.Get<AttachmentSealsQuery>().CountAsync(document, file.FileId, await files.Desk.AsAsync(DocumentOffice.Drafter), default);
        Assert.Null(counted.Error);
        return counted.Value;
    }
}
