using OfficeHub.Core.Common;
using OfficeHub.Core.Organization.Directory;
using OfficeHub.Web.Shared.Inputs;

namespace OfficeHub.Web.Features;

/// <summary>The directory as choices of a people picker.</summary>
internal static class DirectoryChoices
{
    /// <summary>The heading of those picked last.</summary>
    public const string Recent = "最近选过";

    /// <summary>Who matches, each person once; for an empty text those picked last.</summary>
    public static async Task<IReadOnlyList<PersonChoice>> ChoicesAsync(this DirectorySearchQuery directory, string text, Actor actor, CancellationToken ct)
    {
        var found = text.Length == 0 ? await directory.RecentAsync(actor, ct) : await directory.SearchAsync(text, null, actor, ct);
        return Of(found, text.Length == 0 ? Recent : null);
    }

    /// <summary>Rows as choices, each person once; none where the query refused.</summary>
    public static IReadOnlyList<PersonChoice> Of(Result<IReadOnlyList<PersonRow>> found, string? heading = null) => found.IsSuccess
        ? [.. found.Value.DistinctBy(row => row.StaffId).Select(row => new PersonChoice(row.StaffId, row.Name, PlaceOf(row), row.PostName) { Heading = heading })]
        : [];

    // Departments of two agencies bear the same name.
    private static string PlaceOf(PersonRow row) => row.UnitName == row.AgencyName ? row.UnitName : row.AgencyName + row.UnitName;
}
