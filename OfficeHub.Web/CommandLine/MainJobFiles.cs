using System.IO.Compression;
using System.Text;
using OfficeHub.Core.Auditing.Exporting;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Core.Seals;
using OfficeHub.Core.Seals.Checking;
using OfficeHub.Core.Seeding.MainJob;
using OfficeHub.Web.Startup;

namespace OfficeHub.Web.CommandLine;

/// <summary>What the demo leaves behind.</summary>
internal static class MainJobFiles
{
    // Where `dotnet run` serves; an installation sets its own on the page 参数.
    private const string UsualAddress = "http://localhost:5080";
    private const int CodeMm = 30;

    private static readonly string[] TrustFolders = ["roots", "certs", "crls"];

    /// <summary>What was written.</summary>
    /// <param name="Files">Names, relative to the folder.</param>
    /// <param name="Verdict">Of the seals: OK, INDETERMINATE, FAILED or NOT_SIGNED.</param>
    /// <param name="CheckAddress">Where anybody checks the paper; empty for one without a seal.</param>
    internal sealed record MainJobOutput(IReadOnlyList<string> Files, string Verdict, string CheckAddress);

    /// <summary>Writes all of it; the log last of what is read from the site, so that it tells of the others.</summary>
    public static async Task<Result<MainJobOutput>> WriteAsync(ThrowawaySite site, MainJobDone done, string folder, TimeProvider clock, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        var reader = Actor.System("演示");
        byte[] ofd = [];
        foreach (var isOfd in new[] { false, true })
        {
            var read = await site.Get<RenditionFileQuery>().ReadAsync(done.DocumentId, isOfd, reader, ct);
            if (!read.IsSuccess) return read.Error;
            if (isOfd) ofd = read.Value.Content;
            await WriteAsync(TypesetName.Safe(Path.GetFileNameWithoutExtension(read.Value.Name)) + Path.GetExtension(read.Value.Name), read.Value.Content);
        }

        // Only a policy document has one.
        var interpretation = await site.Get<DocumentInterpretationQuery>().WriteAsync(done.DocumentId, reader, ct);
        if (interpretation.IsSuccess) await WriteAsync("interpretation.docx", interpretation.Value.Content);
        var check = await WriteCodeAsync();
        await WritePublicationAsync();
        foreach (var kind in TrustFolders)
        {
            var to = Path.Combine(folder, "trust", kind);
            if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
            Directory.CreateDirectory(to);
            if (!Directory.Exists(Path.Combine(site.Trust, kind))) continue;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Trust, kind)).Order(StringComparer.Ordinal))
            {
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
                files.Add($"trust/{kind}/{Path.GetFileName(file)}");
            }
        }

        var found = await OfdCheck.OfBytesAsync(ofd, TrustPlaces.Under(Path.Combine(folder, "trust")), clock.GetUtcNow().UtcDateTime, ct);
        if (!found.IsSuccess) return found.Error;
        await WriteAsync("verify.json", Encoding.UTF8.GetBytes(VerbCall.JsonOf(found.Value)));
        var log = await site.Get<ExportAuditQuery>().PrepareAsync(null, null, reader, ct);
        if (!log.IsSuccess) return log.Error;
        await using (var to = File.Create(Path.Combine(folder, "audit.jsonl"))) await log.Value.WriteAsync(to, ct);
        files.Add("audit.jsonl");
        return new MainJobOutput(files, found.Value.Verdict, check);

        // The code that goes with the paper, beside its OFD.
        async Task<string> WriteCodeAsync()
        {
            var seals = await site.Get<RenditionQuery>().FindAsync(done.DocumentId, reader, ct);
            if (seals is not { IsSuccess: true, Value: { Seals.Count: > 0 } view } || view.Seals.Any(seal => seal.SealedAt is null)) return "";
            var link = await site.Get<VerifyLinks>().OfAsync(VerifyCode.Of(view.Hash), UsualAddress, ct);
            await WriteAsync("verify-qr.svg", Encoding.UTF8.GetBytes(QrSymbol.Of(link.Address).Svg("核验二维码", CodeMm)));
            return link.Address;
        }

        // As the public gets it: one folder that opens without a network.
        async Task WritePublicationAsync()
        {
            var published = await site.Get<DocumentPublicationQuery>().FindAsync(done.DocumentId, reader, ct);
            if (published is not { IsSuccess: true, Value: { } view } || await site.Get<PublishedLibrary>().FileAsync(view.Row.IndexNumber, SiteNames.Bundle, null, UsualAddress, ct) is not { Content: { } bundle }) return;
            var to = Path.Combine(folder, "publication");
            if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
            using var zip = new ZipArchive(new MemoryStream(bundle));
            await zip.ExtractToDirectoryAsync(to, ct);
            files.AddRange(Directory.EnumerateFiles(to, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
        }

        async Task WriteAsync(string name, byte[] content)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content, ct);
            files.Add(name);
        }
    }
}
