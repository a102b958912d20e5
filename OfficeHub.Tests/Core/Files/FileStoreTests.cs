using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OfficeHub.Core.Files;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Tests.Core.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly FileStoreOptions _options = new() { Folder = Path.Combine(Path.GetTempPath(), "officehub-" + Guid.NewGuid().ToString("N")), ReserveBytes = 0 };

    private FileStore Store => new(Options.Create(_options), TimeProvider.System);

    [Fact]
    public async Task Keep_of_an_accepted_upload_moves_it_under_its_hash()
    {
        var bytes = OfficePackage.Docx().Build();
        var gate = new UploadGate(Options.Create(_options), TimeProvider.System);
        using var accepted = (await gate.InspectAsync(new MemoryStream(bytes), "通知.docx", null, UploadPolicy.Attachments, CancellationToken.None)).Value;

        var result = await Store.KeepAsync(accepted, CancellationToken.None);

        Assert.True(result.IsSuccess);
        Assert.False(File.Exists(accepted.TempPath));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(PathOf(accepted.Sm3)));
        await using var stored = Store.OpenRead(accepted.Sm3).Value;
        Assert.Equal(accepted.Sm3, Convert.ToHexStringLower(await Sm3.HashAsync(stored, CancellationToken.None)));
    }

    [Fact]
    public async Task Keep_of_a_file_changed_after_the_gate_is_refused()
    {
        var gate = new UploadGate(Options.Create(_options), TimeProvider.System);
        using var accepted = (await gate.InspectAsync(new MemoryStream("说明"u8.ToArray()), "说明.txt", null, UploadPolicy.Attachments, CancellationToken.None)).Value;
        await File.WriteAllTextAsync(accepted.TempPath, "另外的内容");

        var result = await Store.KeepAsync(accepted, CancellationToken.None);

        Assert.Equal(new FileDamaged(), result.Error);
        Assert.Equal(new FileMissing(), Store.OpenRead(accepted.Sm3).Error);
    }

    [Fact]
    public async Task Keep_of_one_content_many_times_at_once_keeps_it_once()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)i).ToArray();

        var hashes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Store.KeepAsync(new MemoryStream(bytes), CancellationToken.None))));

        Assert.All(hashes, hash => Assert.Equal(Convert.ToHexStringLower(Sm3.Hash(bytes)), hash.Value));
        Assert.Single(Directory.GetFiles(_options.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Keep_over_a_changed_file_heals_it()
    {
        var hash = await KeepAsync("内容");
        await File.WriteAllTextAsync(PathOf(hash), "坏了");

        await KeepAsync("内容");

        Assert.True((await Store.ScrubAsync([hash], CancellationToken.None)).IsClean);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0")]
    [InlineData("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    public void OpenRead_of_what_is_not_there_is_missing(string hash) =>
        Assert.Equal(new FileMissing(), Store.OpenRead(hash).Error);

    [Fact]
    public async Task Scrub_names_every_changed_and_missing_file_and_no_other()
    {
        var hashes = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            hashes.Add(await KeepAsync("第" + i + "份文件"));
        }

        var flipped = hashes[..20];
        var gone = hashes[20..40];
        foreach (var hash in flipped)
        {
            var bytes = await File.ReadAllBytesAsync(PathOf(hash));
            bytes[0] ^= 1;
            await File.WriteAllBytesAsync(PathOf(hash), bytes);
        }

        gone.ForEach(hash => File.Delete(PathOf(hash)));

        var report = await Store.ScrubAsync(hashes, CancellationToken.None);

        Assert.Equal(40, report.Checked);
        Assert.Equal(flipped.Order(StringComparer.Ordinal), report.Changed, StringComparer.Ordinal);
        Assert.Equal(gone.Order(StringComparer.Ordinal), report.Missing, StringComparer.Ordinal);
        Assert.False(report.IsClean);
    }

    [Fact]
    public async Task Removal_takes_only_what_is_old_and_nobody_refers_to()
    {
        var kept = await KeepAsync("有人引用");
        var orphan = await KeepAsync("没有人引用");
        var young = await KeepAsync("刚刚存入");
        var abandoned = Path.Combine(_options.IncomingFolder, "0123.part");
        await File.WriteAllTextAsync(abandoned, "没有传完");
        foreach (var path in new[] { PathOf(kept), PathOf(orphan), abandoned })
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-2));
        }

        var removed = await Store.RemoveUnreferencedAsync(
            (hash, _) => Task.FromResult(string.Equals(hash, kept, StringComparison.Ordinal)), TimeSpan.FromDays(1), CancellationToken.None);

        Assert.Equal(2, removed);
        Assert.True(Store.OpenRead(kept).IsSuccess);
        Assert.True(Store.OpenRead(young).IsSuccess);
        Assert.Equal(new FileMissing(), Store.OpenRead(orphan).Error);
        Assert.False(File.Exists(abandoned));
    }

    [Fact]
    public async Task Removal_leaves_a_content_that_came_again_while_it_was_asked_about()
    {
        var orphan = await KeepAsync("没有人引用");
        File.SetLastWriteTimeUtc(PathOf(orphan), DateTime.UtcNow.AddDays(-2));

        var removed = await Store.RemoveUnreferencedAsync(
            async (_, _) =>
            {
                await KeepAsync("没有人引用");
                return false;
            },
            TimeSpan.FromDays(1), CancellationToken.None);

        Assert.Equal(0, removed);
        Assert.True(Store.OpenRead(orphan).IsSuccess);
    }

    [Fact]
    public async Task Stored_files_can_be_read_by_this_account_only()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var hash = await KeepAsync("内容");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf(hash)));
    }

    [Fact]
    public async Task Start_with_senseless_options_fails()
    {
        await using var right = Services("100000000");
        await using var wrong = Services("5");

        Assert.NotNull(right.GetRequiredService<UploadGate>());
        Assert.NotNull(right.GetRequiredService<FileStore>());
        Assert.Throws<OptionsValidationException>(() => wrong.GetRequiredService<IStartupValidator>().Validate());
    }

    public void Dispose()
    {
        if (Directory.Exists(_options.Folder))
        {
            Directory.Delete(_options.Folder, recursive: true);
        }
    }

    private static ServiceProvider Services(string maxBytes) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Files:MaxFileBytes", maxBytes)]).Build())
        .AddFiles()
        .BuildServiceProvider();

    private async Task<string> KeepAsync(string text)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return (await Store.KeepAsync(content, CancellationToken.None)).Value;
    }

    private string PathOf(string hash) => Path.Combine(_options.Folder, hash[..2], hash[2..4], hash);
}
