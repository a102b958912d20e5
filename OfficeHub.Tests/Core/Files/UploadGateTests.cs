using System.Diagnostics;
using Microsoft.Extensions.Options;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Tests.Core.Files;

public sealed class UploadGateTests : IDisposable
{
    private readonly FileStoreOptions _options = new()
    {
        Folder = Path.Combine(Path.GetTempPath(), "officehub-" + Guid.NewGuid().ToString("N")), RateGraceSeconds = 1, ReserveBytes = 0,
    };

    public static TheoryData<string> HostileTricks => [.. HostileFiles.All.Keys];

    public static TheoryData<string> CleanNames => [.. CleanFiles.All.Keys];

    private UploadGate Gate => new(Options.Create(_options), TimeProvider.System);

    private string[] Waiting => Directory.Exists(_options.IncomingFolder) ? Directory.GetFiles(_options.IncomingFolder) : [];

    [Theory]
    [MemberData(nameof(HostileTricks))]
    public async Task Inspect_of_a_hostile_file_is_refused_by_name_and_leaves_nothing(string trick)
    {
        var file = HostileFiles.All[trick];
        var bytes = file.Make();
        var watch = Stopwatch.StartNew();

        var result = await InspectAsync(bytes, file.FileName);

        Assert.Equal(file.Refusal, result.Error?.GetType());
        Assert.EndsWith("。", result.Error!.Message, StringComparison.Ordinal);
        Assert.Empty(Waiting);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{trick}: {watch.Elapsed}");
    }

    [Theory]
    [MemberData(nameof(CleanNames))]
    public async Task Inspect_of_an_ordinary_file_takes_it(string name)
    {
        var (fileName, make) = CleanFiles.All[name];
        var bytes = make();

        var result = await InspectAsync(bytes, fileName);

        Assert.Null(result.Error);
        using var accepted = result.Value;
        Assert.Equal(fileName, accepted.DisplayName);
        Assert.Equal(bytes.Length, accepted.Length);
        Assert.Equal(Convert.ToHexStringLower(Sm3.Hash(bytes)), accepted.Sm3);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(accepted.TempPath));
    }

    [Fact]
    public void Samples_are_as_many_as_promised()
    {
        Assert.True(HostileFiles.All.Count >= 40);
        Assert.True(CleanFiles.All.Count >= 30);
    }

    [Fact]
    public async Task Accepted_file_is_gone_after_disposing()
    {
        var result = await InspectAsync("说明"u8.ToArray(), "说明.txt");

        result.Value.Dispose();

        Assert.Empty(Waiting);
    }

    [Fact]
    public async Task Inspect_stops_reading_one_byte_after_the_limit()
    {
        var upload = new EndlessStream();

        var result = await Gate.InspectAsync(upload, "说明.txt", null, new UploadPolicy { MaxBytes = 200_000 }, CancellationToken.None);

        Assert.Equal(new FileTooLarge(200_000), result.Error);
        Assert.Equal(200_001, upload.Given);
        Assert.Empty(Waiting);
    }

    [Fact]
    public async Task Inspect_of_a_file_at_the_limit_takes_it()
    {
        var bytes = Enumerable.Repeat((byte)'a', 200_000).ToArray();

        var result = await Gate.InspectAsync(new MemoryStream(bytes), "说明.txt", null, new UploadPolicy { MaxBytes = 200_000 }, CancellationToken.None);

        Assert.True(result.IsSuccess);
        result.Value.Dispose();
    }

    [Fact]
    public async Task Inspect_narrows_to_the_kinds_of_the_place()
    {
        var result = await Gate.InspectAsync(
            new MemoryStream("说明"u8.ToArray()), "说明.txt", "text/plain", UploadPolicy.Spreadsheets, CancellationToken.None);

        Assert.Equal(new FileKindNotAllowed(".txt", ".xlsx"), result.Error);
    }

    [Fact]
    public async Task Inspect_of_a_file_declared_as_web_page_is_refused()
    {
        var result = await Gate.InspectAsync(
            new MemoryStream("说明"u8.ToArray()), "说明.txt", "text/html; charset=utf-8", UploadPolicy.Attachments, CancellationToken.None);

        Assert.IsType<FileKindMismatch>(result.Error);
    }

    [Fact]
    public async Task Inspect_of_a_sender_who_falls_silent_ends_the_upload()
    {
        var result = await Gate.InspectAsync(new SilentStream(), "说明.txt", null, UploadPolicy.Attachments, CancellationToken.None);

        Assert.Equal(new UploadTooSlow(), result.Error);
        Assert.Empty(Waiting);
    }

    [Fact]
    public async Task Inspect_of_a_trickle_ends_the_upload()
    {
        var result = await Gate.InspectAsync(new TrickleStream(), "说明.txt", null, UploadPolicy.Attachments, CancellationToken.None);

        Assert.Equal(new UploadTooSlow(), result.Error);
        Assert.Empty(Waiting);
    }

    [Fact]
    public async Task Inspect_of_a_sender_who_leaves_is_a_value_not_an_exception()
    {
        using var leaving = new CancellationTokenSource(50);

        var left = await Gate.InspectAsync(new SilentStream(), "说明.txt", null, UploadPolicy.Attachments, leaving.Token);
        var broken = await Gate.InspectAsync(new BrokenStream(), "说明.txt", null, UploadPolicy.Attachments, CancellationToken.None);

        Assert.Equal(new UploadBroken(), left.Error);
        Assert.Equal(new UploadBroken(), broken.Error);
        Assert.Empty(Waiting);
    }

    [Fact]
    public async Task Inspect_on_a_disk_without_reserve_is_refused()
    {
        _options.ReserveBytes = long.MaxValue;

        var result = await InspectAsync("说明"u8.ToArray(), "说明.txt");

        Assert.Equal(new StorageFull(), result.Error);
        Assert.Empty(Waiting);
    }

    public void Dispose()
    {
        if (Directory.Exists(_options.Folder))
        {
            Directory.Delete(_options.Folder, recursive: true);
        }
    }

    private Task<Result<AcceptedFile>> InspectAsync(byte[] bytes, string name) =>
        Gate.InspectAsync(new MemoryStream(bytes), name, "application/octet-stream", UploadPolicy.Attachments, CancellationToken.None);
}
