using System.Collections.Frozen;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>An element of a document that some kinds have and others have not.</summary>
public enum DocumentElement
{
    /// <summary>签发人, beside the number.</summary>
    Signatories,

    /// <summary>主送机关.</summary>
    PrimaryRecipients,

    /// <summary>抄送机关.</summary>
    CopyRecipients,

    /// <summary>附注.</summary>
    Remark,

    /// <summary>出席、请假、列席.</summary>
    Attendances,

    /// <summary>印发机关.</summary>
    PrintingAgency,

    /// <summary>不主动公开的理由.</summary>
    DisclosureReason,

    /// <summary>解读方案和解读材料.</summary>
    Interpretation,
}

/// <summary>How an element is used.</summary>
public enum ElementUse
{
    /// <summary>Neither asked for nor kept.</summary>
    Never,

    /// <summary>Asked for; printed only when filled.</summary>
    WhenFilled,

    /// <summary>Asked for, and the draft is not complete without it.</summary>
    Always,

    /// <summary>Always printed, filled by the line and not by the drafter.</summary>
    Printed,
}

/// <summary>Which element a document has: the one table that the page, the check and the cleaning read.</summary>
/// <remarks>Official Document Regulation (2012), art. 8, 9 and 15; GB/T 9704-2012, 7.2.6, 7.3.6 and 10.</remarks>
public static class ElementRules
{
    private static readonly FrozenDictionary<DocumentElement, ElementRule> Rules = new Dictionary<DocumentElement, ElementRule>
    {
        // art. 9 (6): an upward document names who signs it off.
        [DocumentElement.Signatories] = new(ElementUse.Never, When: (fields => fields.Content.Direction is DocumentDirection.Upward, ElementUse.Printed)),
        // Addressed to everybody, or carried by its mark alone. 决定 and 意见 are written both ways.
        [DocumentElement.PrimaryRecipients] = new(
            ElementUse.Always,
            (ElementUse.Never, [DocumentKind.Announcement, DocumentKind.PublicNotice, DocumentKind.Communique, DocumentKind.Order, DocumentKind.Minutes, DocumentKind.Resolution]),
            (ElementUse.WhenFilled, [DocumentKind.Decision])),
        [DocumentElement.CopyRecipients] = new(ElementUse.WhenFilled, (ElementUse.Never, [DocumentKind.Announcement, DocumentKind.PublicNotice, DocumentKind.Communique])),
        // Who is asked about a 请示 stands in its 附注.
        [DocumentElement.Remark] = new(ElementUse.WhenFilled, (ElementUse.Always, [DocumentKind.RequestForInstructions])),
        // GB/T 9704-2012, 10.3.
        [DocumentElement.Attendances] = new(ElementUse.Never, (ElementUse.WhenFilled, [DocumentKind.Minutes])),
        // GB/T 9704-2012, 10.1: a letter's 版记 has no 印发机关; what is posted up has no 版记.
        [DocumentElement.PrintingAgency] = new(
            ElementUse.WhenFilled, (ElementUse.Never, [DocumentKind.Letter, DocumentKind.Announcement, DocumentKind.PublicNotice, DocumentKind.Communique])),
        [DocumentElement.DisclosureReason] = new(
            ElementUse.Never, When: (fields => fields.Disclosure is DisclosureCategory.OnRequest or DisclosureCategory.NotPublic, ElementUse.Always)),
        [DocumentElement.Interpretation] = new(ElementUse.Never, When: (fields => fields.IsPolicy, ElementUse.Always)),
    }.ToFrozenDictionary();

    /// <summary>How a document uses an element.</summary>
    public static ElementUse Of(DocumentElement element, DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return Rules[element].Of(fields);
    }

    /// <summary>Whether the page has an input for it.</summary>
    public static bool IsAsked(DocumentElement element, DraftFields fields) => Of(element, fields) is ElementUse.Always or ElementUse.WhenFilled;

    /// <summary>Use by kind, with exceptions, and a condition that goes before both.</summary>
    private sealed record ElementRule(ElementUse Usual, params (ElementUse Use, DocumentKind[] Kinds)[] Except)
    {
        public (Func<DraftFields, bool> Holds, ElementUse Use)? When { get; }

        public ElementRule(ElementUse usual, (Func<DraftFields, bool> Holds, ElementUse Use) When)
            : this(usual) => this.When = When;

        public ElementUse Of(DraftFields fields)
        {
            if (When is { } when && when.Holds(fields)) return when.Use;
            foreach (var (use, kinds) in Except)
            {
                if (kinds.Contains(fields.Content.Kind)) return use;
            }

            return Usual;
        }
    }
}
