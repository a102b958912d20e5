using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents;

/// <summary>A text with what the line has given its document.</summary>
internal static class PrintedDocument
{
    /// <summary>With number, date and signatory, as far as it has them.</summary>
    public static DocumentContent Of(OfficialDocument document, DocumentContent content) => content with
    {
        Number = DocumentNumber.Parse(document.Number),
        DocumentDate = document.DocumentDate,
        Signatories = document.Direction is DocumentDirection.Upward && document.SignedOff is { } signed ? [signed.Name] : [],
    };
}
