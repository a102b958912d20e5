using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents;

/// <summary>What is printed of a document: its text with what its way has given it.</summary>
public static class PrintedDocument
{
    /// <summary>The text with number, date and, going upward, who signed it off.</summary>
    /// <param name="content">The text as written.</param>
    /// <param name="number">文号; empty while there is none.</param>
    /// <param name="date">成文日期; null until signed off.</param>
    /// <param name="signedOff">The sign-off, or null.</param>
    /// <remarks>GB/T 9704-2012, 7.2.6: only an upward document prints its 签发人.</remarks>
    public static DocumentContent Of(DocumentContent content, string number, DateOnly? date, SignOffRecord? signedOff)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content with
        {
            Number = DocumentNumber.Parse(number),
            DocumentDate = date,
            Signatories = content.Direction is DocumentDirection.Upward && signedOff is { } signed ? [signed.Name] : [],
        };
    }

    /// <summary>The same, of a document at hand.</summary>
    internal static DocumentContent Of(OfficialDocument document, DocumentContent content) => Of(content, document.Number, document.DocumentDate, document.SignedOff);
}
