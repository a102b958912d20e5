using OfficeHub.Core.Publishing.Content;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;

namespace OfficeHub.Core.Documents;

/// <summary>What is printed of a document: its text with what its way has given it.</summary>
public static class PrintedDocument
{
    /// <summary>The text with number, date and, going upward or as an order, who signed it off.</summary>
    /// <param name="content">The text as written.</param>
    /// <param name="number">文号; empty while there is none.</param>
    /// <param name="date">成文日期; null until signed off.</param>
    /// <param name="signedOff">The sign-off, or null.</param>
    /// <remarks>GB/T 9704-2012, 7.2.6: only an upward document prints its 签发人 in the masthead; 10.2: an order is signed with office and name.</remarks>
    public static DocumentContent Of(DocumentContent content, string number, DateOnly? date, SignOffRecord? signedOff)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content with
        {
            Number = DocumentNumber.Parse(number),
            DocumentDate = date,
            Signatories = Signatories(content, signedOff),
        };
    }

    /// <summary>Who signed it off, as printed: by name in the masthead of an upward document, with the office below an order; empty for every other and while it is not signed off.</summary>
    /// <param name="content">The text as written.</param>
    /// <param name="signedOff">The sign-off, or null.</param>
    public static string Signatory(DocumentContent content, SignOffRecord? signedOff) => Signatories(content, signedOff) is [var lead, ..] ? lead : "";

    /// <summary>The same of every agency that issues it, in the order of the agencies.</summary>
    /// <remarks>GB/T 9704-2012, 7.2.6; 10.2.</remarks>
    public static IReadOnlyList<string> Signatories(DocumentContent content, SignOffRecord? signedOff)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (signedOff is not { } signed) return [];
        var people = signed.Joint.Select(signature => (signature.Post, signature.Name)).Prepend((signed.Post, signed.Name));
        return content.Format is Format.Order ? [.. people.Select(person => OfficeTitle.Before(person.Post, person.Name))]
            : content.Direction is DocumentDirection.Upward ? [.. people.Select(person => person.Name)] : [];
    }

    /// <summary>The same, of a document at hand.</summary>
    internal static DocumentContent Of(OfficialDocument document, DocumentContent content) => Of(content, document.Number, document.DocumentDate, document.SignedOff);
}
