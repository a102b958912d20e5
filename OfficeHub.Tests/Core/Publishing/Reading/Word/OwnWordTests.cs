using System.Text.Json;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Core.Publishing.Reading.Word;
using OfficeHub.Tests.Support;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;

namespace OfficeHub.Tests.Core.Publishing.Reading.Word;

public sealed class OwnWordTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Tree.File("OfficeHub.Tests/Samples/Documents"), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Made => [.. OfficeDocuments.All.Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_comes_back_the_same_from_its_own_DOCX(string name) => ComesBack(OfficeDocuments.Read(name).Content);

    [Theory]
    [MemberData(nameof(Made))]
    public void Document_of_every_format_comes_back_the_same_from_its_own_DOCX(string name) => ComesBack(OfficeDocuments.Of(name));

    private static void ComesBack(DocumentContent content)
    {
        var file = DocxWriter.Write(content, OfficeDocuments.Written with { Picture = hash => hash == DrawnHash ? Drawn : null });

        var read = WordReader.Read(new MemoryStream(file)).Value;

        Assert.Equal(Said(content), Said(DocumentTextReader.Read(read.Text).Content));
        Assert.Empty(read.Notes);
    }

    private static readonly byte[] Drawn = DrawnPicture.Png(300, 150);

    private static readonly string DrawnHash = Convert.ToHexStringLower(OfficeHub.Signing.Hashing.Sm3.Hash(Drawn));

    // What is not on paper: a number that is open, the series of a 令 or of minutes, the date of a paper without an agency, the direction.
    private static string Said(DocumentContent content)
    {
        var number = content.Format is Format.Order or Format.Minutes ? null : content.Number;
        return JsonSerializer.Serialize(
            content with
            {
                Number = number, Abbreviation = number?.Abbreviation ?? "", Direction = DocumentKinds.UsualDirection(content.Kind), DocumentDate = content.Issuers.Count == 0 ? null : content.DocumentDate,
            },
            Readable);
    }
}
