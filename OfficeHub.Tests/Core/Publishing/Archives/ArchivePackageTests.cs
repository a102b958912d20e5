using System.IO.Compression;
using System.Text;
using OfficeHub.Core.Publishing.Archives;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Tests.Core.Publishing.Archives;

public sealed class ArchivePackageTests
{
    private static readonly ArchivePiece[] Pieces =
    [
        new("01定稿/定稿.json", "定稿（数据）", Encoding.UTF8.GetBytes("{\"title\":\"关于开展安全检查的通知\"}")),
        new("03附件/附件1.txt", "检查表.txt", Encoding.UTF8.GetBytes("安全检查表")),
        new("10审计/审计摘录.jsonl", "审计摘录", []),
    ];

    [Fact]
    public void Same_record_and_files_give_the_same_bytes()
    {
        var first = ArchivePackageWriter.Write(Record(), Pieces);
        var again = ArchivePackageWriter.Write(Record(), [.. Pieces.Select(piece => piece with { Content = [.. piece.Content] })]);
        var other = ArchivePackageWriter.Write(Record() with { Item = 8 }, Pieces);

        Assert.Equal(first.Content, again.Content);
        Assert.Equal((first.Hash, first.ContentsHash, 4), (Convert.ToHexStringLower(Sm3.Hash(first.Content)), again.ContentsHash, first.Pieces));
        Assert.NotEqual(first.Hash, other.Hash);
    }

    [Fact]
    public void Package_is_a_plain_zip_with_a_list_of_every_file_for_machines_and_for_people()
    {
        var package = ArchivePackageWriter.Write(Record(), Pieces);

        using var zip = new ZipArchive(new MemoryStream(package.Content));
        Assert.Equal(["目录.json", "目录.txt", .. Pieces.Select(piece => piece.Path)], zip.Entries.Select(entry => entry.FullName));
        var list = ArchiveContents.Read(BytesOf(zip, "目录.json"))!;
        Assert.Equal(Record(), list.Record);
        Assert.Equal([1, 2, 3, 4], list.Pieces.Select(line => line.No));
        Assert.All(list.Pieces, line => Assert.Equal((line.Bytes, line.Sm3), (BytesOf(zip, line.Path).LongLength, Convert.ToHexStringLower(Sm3.Hash(BytesOf(zip, line.Path))))));
        var text = Encoding.UTF8.GetString(BytesOf(zip, "目录.txt"));
        Assert.Contains("档号：WS·2026-D30-0007", text, StringComparison.Ordinal);
        Assert.Contains("归档时间：2026年8月3日 17:30（北京时间）", text, StringComparison.Ordinal);
        Assert.Contains($"2　检查表.txt\n    03附件/附件1.txt，15 字节\n    SM3 {list.Pieces[1].Sm3}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_package_is_found_whole_with_every_file_counted()
    {
        var package = ArchivePackageWriter.Write(Record(), Pieces);

        Assert.Equal(new PackageVerdict(PackageFault.None, "", "", 4), await CheckAsync(package, package.Content));
    }

    [Fact]
    public async Task Every_single_byte_that_is_flipped_is_found_and_one_of_a_file_names_the_file()
    {
        var package = ArchivePackageWriter.Write(Record(), Pieces);

        for (var i = 0; i < package.Content.Length; i++)
        {
            var flipped = package.Content.ToArray();
            flipped[i] ^= 0x01;

            var verdict = await CheckAsync(package, flipped);

            Assert.False(verdict.IsWhole, $"byte {i}");
            if (PieceAt(package.Content, i) is { } piece) Assert.Equal((PackageFault.PieceChanged, piece.Path, piece.Name), (verdict.Fault, verdict.Path, verdict.Name));
        }
    }

    [Fact]
    public async Task First_file_that_differs_is_named_and_what_is_right_before_it_is_counted()
    {
        var package = ArchivePackageWriter.Write(Record(), Pieces);

        Assert.Equal(new PackageVerdict(PackageFault.PieceChanged, "03附件/附件1.txt", "检查表.txt", 1), await CheckAsync(package, Rewrite(package, path => path == "03附件/附件1.txt" ? "另一张表"u8.ToArray() : null)));
        Assert.Equal(new PackageVerdict(PackageFault.PieceMissing, "01定稿/定稿.json", "定稿（数据）", 0), await CheckAsync(package, Rewrite(package, without: "01定稿/定稿.json")));
        Assert.Equal(new PackageVerdict(PackageFault.PieceAdded, "11另加/另加.txt", "", 4), await CheckAsync(package, Rewrite(package, added: "11另加/另加.txt")));
        Assert.Equal(PackageFault.ContentsChanged, (await CheckAsync(package, Rewrite(package, path => path == "目录.json" ? "{}"u8.ToArray() : null))).Fault);
        Assert.Equal(PackageFault.FrameChanged, (await CheckAsync(package, Rewrite(package))).Fault);
        Assert.Equal(PackageFault.Unreadable, (await CheckAsync(package, package.Content[..^30])).Fault);
        Assert.Equal(PackageFault.Unreadable, (await CheckAsync(package, [])).Fault);
    }

    private static ArchiveRecord Record() => new()
    {
        ArchiveNumber = "WS·2026-D30-0007", Fonds = "北原盟行政公署", Year = 2026, Unit = "综合科", Retention = "D30", RetentionName = "30年", Item = 7,
        Title = "关于开展安全检查的通知", Number = "北署发〔2026〕7号", Kind = "通知", DocumentDate = new DateOnly(2026, 7, 1), Issuer = "北原盟行政公署", SignedBy = "陈立诚（北原盟行政公署盟长）",
        Disclosure = "主动公开", Pages = 3, FiledBy = "高静（秘书科科员）", FiledAt = new DateTime(2026, 8, 3, 9, 30, 0, DateTimeKind.Utc),
    };

    private static async Task<PackageVerdict> CheckAsync(WrittenPackage registered, byte[] found)
    {
        using var stream = new MemoryStream(found);
        return await ArchivePackageCheck.OfAsync(stream, registered.Hash, registered.ContentsHash, default);
    }

    // Nothing is packed, so a file stands in the package as it is.
    private static ArchivePiece? PieceAt(byte[] package, int at) => Pieces.FirstOrDefault(piece => piece.Content.Length > 0 && package.AsSpan().IndexOf(piece.Content) is var from && at >= from && at < from + piece.Content.Length);

    private static byte[] Rewrite(WrittenPackage package, Func<string, byte[]?>? change = null, string? without = null, string? added = null)
    {
        using var old = new ZipArchive(new MemoryStream(package.Content));
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in old.Entries.Select(entry => entry.FullName).Where(name => name != without).Concat(added is null ? [] : [added]))
            {
                using var content = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                content.Write(change?.Invoke(name) ?? (name == added ? "多出来的"u8.ToArray() : BytesOf(old, name)));
            }
        }

        return file.ToArray();
    }

    private static byte[] BytesOf(ZipArchive zip, string name)
    {
        using var content = zip.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
