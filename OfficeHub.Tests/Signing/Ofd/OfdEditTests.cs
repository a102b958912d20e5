using System.IO.Compression;
using System.Text;
using OfficeHub.Signing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Signing.Ofd;

/// <summary>No changed sealed paper is called good.</summary>
/// <remarks>security.md C1. Everyday 150 bytes of each kind; OFFICEHUB_ROUNDS=20000 takes every byte of the small file.</remarks>
public sealed class OfdEditTests(ITestOutputHelper output)
{
    private const string Page = "Doc_0/Pages/Page_0/Content.xml";
    private const string List = "Doc_0/Signs/Signatures.xml";

    private static readonly SealOffice Office = new();
    private static readonly byte[] Once = Office.Seal(SmallOfd.Make());
    private static readonly byte[] Twice = Office.Seal(Office.Seal(SmallOfd.Make(2)), new SealPlacement.Straddling());
    private static readonly byte[] Closed = Office.SealAndLock(SmallOfd.Make());

    [Fact]
    public void Originals_are_OK_and_small()
    {
        Assert.All(new[] { Once, Twice, Closed }, file => Assert.Equal(Verdict.Ok, Office.Check(file).Verdict));
        Assert.InRange(Once.Length, 1, 16 * 1024);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Byte_of_the_file_flipped_is_never_OK_unless_nothing_extracted_changed(bool isClosed)
    {
        var file = isClosed ? Closed : Once;
        Sample(file.Length, at =>
        {
            foreach (var mask in new byte[] { 0x01, 0xFF })
            {
                var changed = (byte[])file.Clone();
                changed[at] ^= mask;
                NeverOkUnlessSame(file, changed, $"byte {at} ^ {mask:X2}");
            }
        });
    }

    [Fact]
    public void Byte_of_any_part_flipped_is_never_OK()
    {
        var parts = SmallOfd.Unpack(Twice);
        Sample(parts.Sum(part => part.Content.Length), place =>
        {
            var (i, at) = (0, place);
            while (at >= parts[i].Content.Length)
            {
                at -= parts[i++].Content.Length;
            }

            var changed = (byte[])parts[i].Content.Clone();
            changed[at] ^= 1;
            var report = Office.Check(SmallOfd.Pack([.. parts[..i], (parts[i].Name, changed), .. parts[(i + 1)..]]));
            Assert.True(report.Verdict is not Verdict.Ok, $"{parts[i].Name} byte {at}");
        });
    }

    [Fact]
    public void File_cut_off_anywhere_is_never_OK() => Sample(Once.Length, length => Assert.Equal(Verdict.Failed, Office.Check(Once[..length]).Verdict));

    [Fact]
    public void Part_removed_or_renamed_is_never_OK()
    {
        var parts = SmallOfd.Unpack(Twice);
        for (var i = 0; i < parts.Count; i++)
        {
            List<(string, byte[])> others = [.. parts[..i], .. parts[(i + 1)..]];
            foreach (var changed in new[] { others, [.. others, (parts[i].Name.ToUpperInvariant() + "_", parts[i].Content)], [.. others, (Recased(parts[i].Name), parts[i].Content)] })
            {
                Assert.True(Office.Check(SmallOfd.Pack(changed)).Verdict is not Verdict.Ok, parts[i].Name);
            }
        }
    }

    [Theory]
    [InlineData("evil.txt", Verdict.Indeterminate, CheckCode.CoverageGap)]
    [InlineData("Doc_0/Annots/Annotations.xml", Verdict.Indeterminate, CheckCode.CoverageGap)]
    [InlineData("Doc_0/Signs/Sign_7/Signature.xml", Verdict.Indeterminate, CheckCode.CoverageGap)]
    [InlineData("Doc_0/Empty/", Verdict.Indeterminate, CheckCode.CoverageGap)]
    [InlineData("DOC_0/document.xml", Verdict.Failed, CheckCode.PackageUnsafe)]
    public void Part_added_is_found_and_named(string name, Verdict verdict, string code)
    {
        var report = Office.Check(SmallOfd.Pack([.. SmallOfd.Unpack(Once), (name, [])]));

        Assert.Equal((verdict, code), (report.Verdict, report.Headline?.Code));
        Assert.Contains(name, report.Headline!.Evidence + report.Headline.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void List_of_signatures_changed_in_a_word_that_means_nothing_is_found()
    {
        var report = Office.Check(SmallOfd.With(Once, List, "s002", "s003"));

        Assert.Equal((Verdict.Failed, CheckCode.CoverageGap), (report.Verdict, report.Headline?.Code));
    }

    [Fact]
    public void Signatures_swapped_in_the_list_are_found() =>
        Assert.NotEqual(Verdict.Ok, Office.Check(SmallOfd.With(Twice, List, bytes =>
        {
            var text = Encoding.UTF8.GetString(bytes).Replace("Sign_0", "Sign_X", StringComparison.Ordinal).Replace("Sign_1", "Sign_0", StringComparison.Ordinal);
            return Encoding.UTF8.GetBytes(text.Replace("Sign_X", "Sign_1", StringComparison.Ordinal));
        })).Verdict);

    [Fact]
    public void Signature_taken_out_of_the_list_is_found()
    {
        var report = Office.Check(SmallOfd.With(Once, List, bytes => Encoding.UTF8.GetBytes("<ofd:Signatures xmlns:ofd=\"http://www.ofdspec.org/2016\"/>")));

        Assert.Equal((Verdict.Failed, CheckCode.Format), (report.Verdict, report.Headline?.Code));
        Assert.Contains("摘除", report.Headline!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_of_the_list_taken_out_is_found() =>
        Assert.Equal(Verdict.Failed, Office.Check(SmallOfd.With(Once, "OFD.xml", "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>", "")).Verdict);

    [Fact]
    public void Page_swapped_with_that_of_another_sealed_paper_is_found()
    {
        var report = Office.Check(SmallOfd.With(Once, Page, _ => SmallOfd.Page(1)));

        Assert.Equal((Verdict.Failed, CheckCode.ReferenceMismatch), (report.Verdict, report.Headline?.Code));
        Assert.Contains(Page, report.Headline!.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Seal_taken_from_another_paper_is_found()
    {
        var other = SmallOfd.Unpack(Office.Seal(SmallOfd.Pack([.. SmallOfd.Parts(), ("note.txt", [1])]))).ToDictionary(part => part.Name, part => part.Content, StringComparer.Ordinal);
        var moved = SmallOfd.Pack(SmallOfd.Unpack(Once).Select(part => part.Name.Contains("/Signs/", StringComparison.Ordinal) ? (part.Name, other[part.Name]) : part));

        Assert.Equal((Verdict.Failed, CheckCode.ReferenceMissing), (Office.Check(moved).Verdict, Office.Check(moved).Headline?.Code));
    }

    [Fact]
    public void Order_and_compression_changed_and_a_comment_added_change_nothing() =>
        Assert.Equal(Verdict.Ok, Office.Check(SmallOfd.Pack(Enumerable.Reverse(SmallOfd.Unpack(Twice)), CompressionLevel.NoCompression, "备注")).Verdict);

    [Fact]
    public void Bytes_around_the_package_are_refused()
    {
        Assert.Equal(Verdict.Failed, Office.Check([1, .. Once]).Verdict);
        Assert.Equal(Verdict.Failed, Office.Check([.. Once, 1]).Verdict);
        Assert.Equal(Verdict.Failed, Office.Check([.. Once, .. Once[^22..]]).Verdict);
    }

    [Theory]
    [InlineData(6, 64)]
    [InlineData(8, 0x20)]
    public void Header_that_other_readers_refuse_is_refused(int at, byte value)
    {
        var changed = (byte[])Once.Clone();
        var directory = changed.AsSpan().IndexOf("PK\u0001\u0002"u8);
        changed[directory + at] |= value;

        Assert.Equal((Verdict.Failed, CheckCode.PackageUnsafe), (Office.Check(changed).Verdict, Office.Check(changed).Headline?.Code));
    }

    [Theory]
    [InlineData("OFD.xml", Verdict.Ok)]
    [InlineData("Evil.xml", Verdict.Failed)]
    public void Second_name_in_an_extra_field_must_be_the_first(string name, Verdict verdict)
    {
        byte[] field = [0x75, 0x70, (byte)(name.Length + 5), 0, 1, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(name)];
        var start = Once.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var end = Once.Length - 22;
        byte[] changed = [.. Once[..(start + 46 + "OFD.xml".Length)], .. field, .. Once[(start + 46 + "OFD.xml".Length)..]];
        changed[start + 30] = (byte)field.Length;
        changed[end + field.Length + 12] = (byte)(end - start + field.Length);
        changed[end + field.Length + 13] = (byte)((end - start + field.Length) >> 8);

        Assert.Equal(verdict, Office.Check(changed).Verdict);
    }

    private static string Recased(string name) => name[..^1] + (char.IsLower(name[^1]) ? char.ToUpperInvariant(name[^1]) : char.ToLowerInvariant(name[^1]));

    private void Sample(int count, Action<int> act)
    {
        var rounds = Math.Min(count, Chance.Rounds(150));
        var places = Enumerable.Range(0, count).ToArray();
        if (rounds < count)
        {
            Chance.Begin(output).Shuffle(places);
        }

        Assert.All(places.Take(rounds), act);
        output.WriteLine($"{rounds} of {count}");
    }

    private static void NeverOkUnlessSame(byte[] original, byte[] changed, string what)
    {
        if (Office.Check(changed).Verdict is not Verdict.Ok)
        {
            return;
        }

        var (before, after) = (SmallOfd.Unpack(original), SmallOfd.Unpack(changed));
        Assert.True(before.Count == after.Count && before.Zip(after).All(pair => pair.First.Name == pair.Second.Name && pair.First.Content.AsSpan().SequenceEqual(pair.Second.Content)), what);
    }
}
