using OfficeHub.Core.Documents;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.FontFiles;
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

    /// <summary>The pages as PDF, to be kept; with <c>print</c> opened in place, with <c>lines</c> numbered for a discussion.</summary>
    public static string Pdf(Guid id) => $"{View(id)}/pdf";

    public static string SubjectOf(Guid id) => $"document:{id:N}";

    /// <summary>Where fonts are looked for: the folder as configured, or in the data folder, then those of the system.</summary>
    internal static FontFolders Fonts(IConfiguration configuration)
    {
        var data = (configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions()).DataFolder;
        return new FontFolders(configuration["Typesetting:FontFolder"] is { Length: > 0 } named ? named : Path.Combine(data, "fonts"));
    }
}
