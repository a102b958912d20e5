using OfficeHub.Core.Documents;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Inputs;

namespace OfficeHub.Web.Features.Documents;

/// <summary>Addresses of the pages of 办文, and words they share.</summary>
internal static class DocumentPages
{
    public const string Own = "/documents";

    public static NavigationEntry Entry { get; } = new(10, "我起草的", "document", Own, DocumentPermissions.Draft);

    public static IReadOnlyList<Choice<DocumentKind>> Kinds { get; } =
    [
        .. new[]
        {
            DocumentKind.Notice, DocumentKind.Opinions, DocumentKind.Letter, DocumentKind.RequestForInstructions, DocumentKind.Report, DocumentKind.Reply,
            DocumentKind.Circular, DocumentKind.Decision, DocumentKind.Minutes, DocumentKind.PublicNotice, DocumentKind.Announcement, DocumentKind.Motion,
            DocumentKind.Order, DocumentKind.Communique, DocumentKind.Resolution,
        }.Select(kind => new Choice<DocumentKind>(kind, KindNames.Of(kind))),
    ];

    public static string Draft(Guid id) => $"{Own}/{id:N}/draft";

    public static string Handle(Guid item) => $"{Own}/handle/{item:N}";

    public static string View(Guid id) => $"{Own}/{id:N}";

    /// <summary>Where pictures of a text are sent, and below which they are shown.</summary>
    public static string Pictures(Guid id) => $"{View(id)}/pictures";

    public static string Picture(Guid id, string hash) => $"{Pictures(id)}/{hash}";

    public static string SubjectOf(Guid id) => $"document:{id:N}";
}
