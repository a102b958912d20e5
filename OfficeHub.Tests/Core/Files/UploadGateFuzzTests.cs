using System.Diagnostics;
using Microsoft.Extensions.Options;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Files;

/// <summary>Mutated files: whatever the bytes, the answer is a value and comes soon.</summary>
public sealed class UploadGateFuzzTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "officehub-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task Inspect_of_mutated_files_always_answers()
    {
        var random = Chance.Begin(output);
        var rounds = Chance.Rounds(5_000);
        var originals = CleanFiles.All.Values.Select(file => (file.FileName, Bytes: file.Make())).Where(file => file.Bytes.Length < 50_000).ToArray();
        var gate = new UploadGate(Options.Create(new FileStoreOptions { Folder = _folder, ReserveBytes = 0 }), TimeProvider.System);
        var refused = 0;
        var slowest = TimeSpan.Zero;

        for (var round = 0; round < rounds; round++)
        {
            var (name, bytes) = originals[random.Next(originals.Length)];
            var mutant = Mutate(bytes, random);
            var watch = Stopwatch.StartNew();

            var result = await gate.InspectAsync(new MemoryStream(mutant), name, null, UploadPolicy.Attachments, CancellationToken.None);

            if (result.IsSuccess)
            {
                // What came in may still be odd inside: reading it must answer as well.
                SpreadsheetReader.Read(new MemoryStream(mutant), new SpreadsheetLimits());
                result.Value.Dispose();
            }
            else
            {
                refused++;
            }

            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }

        output.WriteLine($"upload gate, {rounds} rounds, {refused} refused, slowest {slowest.TotalMilliseconds:0} ms");
        Assert.True(refused > rounds / 4, $"only {refused} refused");
        Assert.True(slowest < Longest, $"slowest {slowest}");
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "incoming")));
    }

    [Fact]
    public void Read_of_mutated_workbooks_always_answers()
    {
        var random = Chance.Begin(output);
        var rounds = Chance.Rounds(2_000);
        var original = CleanFiles.Xlsx(("姓名", "刘润莲"), ("备注", "_x000D_=1+1"));
        var refused = 0;

        for (var round = 0; round < rounds; round++)
        {
            refused += SpreadsheetReader.Read(new MemoryStream(Mutate(original, random)), new SpreadsheetLimits()).IsSuccess ? 0 : 1;
        }

        Assert.True(refused > rounds / 10, $"only {refused} refused");
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var change = random.Next(1, 6); change > 0 && bytes.Count > 4; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    for (var i = at; i < Math.Min(at + 4, bytes.Count); i++)
                    {
                        bytes[i] = 0xFF;
                    }

                    break;
            }
        }

        return [.. bytes];
    }
}
