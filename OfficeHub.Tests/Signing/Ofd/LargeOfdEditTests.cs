using System.IO.Compression;
using System.Text;
using OfficeHub.Signing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Signing.Ofd;

/// <summary>No changed sealed paper of real size is called good: single bytes anywhere, and the edits that a packing program makes.</summary>
/// <remarks>security.md C1. Everyday some hundred places; OFFICEHUB_ROUNDS=20000 for the full count.</remarks>
public sealed class LargeOfdEditTests(ITestOutputHelper output)
{
    private const string List = "Doc_0/Signs/Signatures.xml";

    private static readonly SealOffice Office = new();
    private static readonly byte[] Paper = Office.Seal(Office.Seal(LargeOfd.Make()), new SealPlacement.Straddling());
    private static readonly List<(string Name, byte[] Content)> Parts = SmallOfd.Unpack(Paper);

    [Fact]
    public void Original_is_OK_and_large()
    {
        Assert.True(Office.Check(Paper).Verdict is Verdict.Ok, OfdReports.Text(Office.Check(Paper)));
        Assert.True(Paper.Length >= LargeOfd.LeastBytes, $"{Paper.Length}");
    }

    [Fact]
    public void Byte_flipped_anywhere_is_never_OK_unless_nothing_extracted_changed()
    {
        var random = Chance.Begin(output);
        var (rounds, harmless) = (Chance.Rounds(200), 0);
        for (var round = 0; round < rounds; round++)
        {
            var (at, mask) = (random.Next(Paper.Length), (byte)random.Next(1, 256));
            var changed = (byte[])Paper.Clone();
            changed[at] ^= mask;
            if (Office.Check(changed).Verdict is Verdict.Ok)
            {
                Assert.True(IsSame(changed), $"byte {at} ^ {mask:X2}");
                harmless++;
            }
        }

        output.WriteLine($"{Paper.Length} bytes, {rounds} places, OK with every name and byte as it was: {harmless}, OK otherwise: 0");
    }

    /// <summary>Packed anew, so that the package itself is sound and only digests can tell.</summary>
    [Fact]
    public void Byte_of_any_part_flipped_is_never_OK()
    {
        var random = Chance.Begin(output);
        var (rounds, length) = (Chance.Rounds(60), Parts.Sum(part => part.Content.Length));
        for (var round = 0; round < rounds; round++)
        {
            var (i, at) = (0, random.Next(length));
            while (at >= Parts[i].Content.Length)
            {
                at -= Parts[i++].Content.Length;
            }

            var changed = (byte[])Parts[i].Content.Clone();
            changed[at] ^= (byte)random.Next(1, 256);
            NotOk([.. Parts[..i], (Parts[i].Name, changed), .. Parts[(i + 1)..]], $"{Parts[i].Name} byte {at}");
        }

        output.WriteLine($"{length} bytes in {Parts.Count} parts, {rounds} places, OK: 0");
    }

    [Fact]
    public void Part_added_removed_renamed_or_doubled_is_never_OK()
    {
        foreach (var (i, part) in Parts.Index())
        {
            (string, byte[])[] others = [.. Parts[..i], .. Parts[(i + 1)..]];
            NotOk([.. others], $"{part.Name} removed");
            NotOk([.. others, (part.Name + "_", part.Content)], $"{part.Name} renamed");
            NotOk([.. Parts, (part.Name, part.Content)], $"{part.Name} doubled");
            NotOk([.. Parts, (part.Name + ".bak", part.Content)], $"{part.Name} copied");
        }
    }

    [Fact]
    public void Order_compression_and_comment_changed_are_OK_since_nothing_extracted_is()
    {
        (string, byte[])[] shuffled = [.. Parts];
        Chance.Begin(output).Shuffle(shuffled);

        Assert.Equal(Verdict.Ok, Office.Check(SmallOfd.Pack(shuffled, CompressionLevel.NoCompression)).Verdict);
        Assert.Equal(Verdict.Ok, Office.Check(SmallOfd.Pack(Parts, CompressionLevel.Fastest, "备注")).Verdict);
    }

    [Fact]
    public void Bytes_before_and_after_and_a_second_end_are_refused()
    {
        foreach (var changed in new byte[][] { [0, .. Paper], [.. Paper, 0], [.. Paper, .. Paper[^22..]], [.. Paper, .. Paper] })
        {
            Assert.Equal((Verdict.Failed, CheckCode.PackageUnsafe), (Office.Check(changed).Verdict, Office.Check(changed).Headline?.Code));
        }
    }

    [Fact]
    public void Signatures_swapped_are_found()
    {
        NotOk(Parts.Select(part => (Swapped(part.Name), part.Content)), "the folders of both signatures");
        NotOk(Parts.Select(part => part.Name == List ? (part.Name, Encoding.UTF8.GetBytes(Swapped(Encoding.UTF8.GetString(part.Content)))) : part), "both entries of the list");
        foreach (var file in new[] { "Signature.xml", "SignedValue.dat" })
        {
            NotOk(Parts.Select(part => part.Name.EndsWith(file, StringComparison.Ordinal) ? (Swapped(part.Name), part.Content) : part), file);
        }
    }

    [Fact]
    public void Pages_and_seals_exchanged_with_another_sealed_paper_are_found()
    {
        var other = SmallOfd.Unpack(Office.Seal(Office.Seal(SmallOfd.With(LargeOfd.Make(), MadeOfd.Page, "255 0 0", "0 0 255")), new SealPlacement.Straddling()))
            .ToDictionary(part => part.Name, part => part.Content, StringComparer.Ordinal);

        NotOk(Parts.Select(part => part.Name == MadeOfd.Page ? (part.Name, other[part.Name]) : part), "page of another paper");
        NotOk(Parts.Select(part => part.Name.Contains("/Signs/", StringComparison.Ordinal) ? (part.Name, other[part.Name]) : part), "signatures of another paper");
        foreach (var file in new[] { "Signature.xml", "SignedValue.dat" })
        {
            NotOk(Parts.Select(part => part.Name.EndsWith($"Sign_1/{file}", StringComparison.Ordinal) ? (part.Name, other[part.Name]) : part), $"{file} of another paper");
        }

        NotOk(Parts.Select((part, i) => part.Name.EndsWith("Content.xml", StringComparison.Ordinal) ? (part.Name, Parts[i == 2 ? 3 : i == 3 ? 2 : i].Content) : part), "two pages exchanged");
    }

    private static string Swapped(string text) => text.Replace("Sign_0", "Sign_X", StringComparison.Ordinal).Replace("Sign_1", "Sign_0", StringComparison.Ordinal)
        .Replace("Sign_X", "Sign_1", StringComparison.Ordinal);

    private static void NotOk(IEnumerable<(string Name, byte[] Content)> parts, string what) => Assert.True(Office.Check(SmallOfd.Pack(parts, CompressionLevel.NoCompression)).Verdict is not Verdict.Ok, what);

    private static bool IsSame(byte[] changed) => SmallOfd.Unpack(changed) is var now && now.Count == Parts.Count
        && now.Zip(Parts).All(pair => pair.First.Name == pair.Second.Name && pair.First.Content.AsSpan().SequenceEqual(pair.Second.Content));
}
