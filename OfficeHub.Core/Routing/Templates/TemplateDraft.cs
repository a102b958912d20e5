using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Routing.Templates;

/// <summary>Steps as somebody put them together.</summary>
internal static class TemplateDraft
{
    /// <summary>The same with a key for each, and ranks without gaps.</summary>
    public static IReadOnlyList<TemplateStep> Of(IReadOnlyList<TemplateStep> steps)
    {
        var keys = steps.Select(step => step.Key).Where(key => key.Length > 0).ToHashSet(StringComparer.Ordinal);
        var ranks = steps.Select(step => step.Rank).Distinct().Order().ToList();
        return
        [
            .. steps.OrderBy(step => step.Rank).Select(step => step with
            {
                Key = step.Key.Length > 0 ? step.Key : NewKey(step.Kind, keys),
                Name = step.Name.Trim(),
                OtherwiseReason = step.Fact.Length == 0 ? "" : step.OtherwiseReason.Trim(),
                Rank = ranks.IndexOf(step.Rank) + 1,
            }),
        ];
    }

    /// <summary>Everything that cannot be.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(OfficeHubDbContext db, RouteDesign design, IReadOnlyList<TemplateStep> steps, CancellationToken ct)
    {
        var names = await TemplateNames.OfAsync(db, steps, ct);
        var gone = steps.Where(step => step.Who is { By: AssigneeBy.Role or AssigneeBy.Post or AssigneeBy.Person, Value.Length: > 0 } && !names.ContainsKey(step.Who.Value));
        return [.. TemplateRules.Faults(design, steps), .. gone.Select(step => $"“{step.Name}”的办理人已经没有了，请另选。")];
    }

    private static string NewKey(string kind, HashSet<string> taken)
    {
        var key = kind;
        for (var number = 2; !taken.Add(key); number++) key = FormattableString.Invariant($"{kind}{number}");
        return key;
    }
}

/// <summary>Names of those a template names by code or id: roles, posts with their unit, people.</summary>
internal static class TemplateNames
{
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(OfficeHubDbContext db, IReadOnlyList<TemplateStep> steps, CancellationToken ct)
    {
        var names = await db.Set<Role>().ToDictionaryAsync(role => role.Code, role => role.Name, StringComparer.Ordinal, ct);
        var posts = Ids(steps, AssigneeBy.Post);
        var people = Ids(steps, AssigneeBy.Person);
        foreach (var post in await PostsAsync(db, posts, ct)) names[post.Code] = post.Name;
        foreach (var person in await db.Set<Staff>().Where(staff => people.Contains(staff.Id) && staff.LeftOn == null).Select(staff => new { staff.Id, staff.Name }).ToListAsync(ct)) names[person.Id.ToString()] = person.Name;
        return names;
    }

    /// <summary>Posts with their unit; all that are in use when no ids are given.</summary>
    public static async Task<IReadOnlyList<NamedCode>> PostsAsync(OfficeHubDbContext db, IReadOnlyList<Guid>? ids, CancellationToken ct)
    {
        var posts = await (
            from post in db.Set<Post>()
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            where post.AbolishedOn == null && (ids == null || ids.Contains(post.Id))
            orderby unit.Path, post.Order
            select new { post.Id, Name = unit.ShortName + post.Name }).ToListAsync(ct);
        return [.. posts.Select(post => new NamedCode(post.Id.ToString(), post.Name))];
    }

    private static List<Guid> Ids(IReadOnlyList<TemplateStep> steps, AssigneeBy by) =>
        [.. steps.Where(step => step.Who.By == by).Select(step => Guid.TryParse(step.Who.Value, out var id) ? id : Guid.Empty)];
}
