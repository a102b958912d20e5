using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;

namespace OfficeHub.Tests.Core.Publishing.Docx;

public sealed class DocxWriterTests
{
    public static TheoryData<string> Documents => [.. OfficeDocuments.All.Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void File_of_every_format_and_kind_is_valid(string name)
    {
        var bytes = Write(name);

        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(file)
            .Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    private static byte[] Write(string name) => DocxWriter.Write(OfficeDocuments.All.First(pair => pair.Name == name).Content, OfficeDocuments.Written);
}
