using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Checking.Registers;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Checking;

/// <summary>Reads the facts once, so that rules ask nothing.</summary>
internal static class CheckFactsReader
{
    /// <summary>The facts around a draft.</summary>
    /// <param name="db">Nothing is tracked.</param>
    /// <param name="documentId">The document: it is not cited by itself.</param>
    /// <param name="fields">As they stand.</param>
    /// <param name="actor">Of documents without a number, only what he may see is known.</param>
    /// <param name="today">In Beijing.</param>
    /// <param name="ct">Cancelled with the page.</param>
    public static async Task<CheckFacts> ReadAsync(OfficeHubDbContext db, Guid documentId, DraftFields fields, Actor actor, DateOnly today, CancellationToken ct)
    {
        var issuer = fields.IssuerId;
        var off = issuer is null ? [] : await db.Set<RuleSwitch>().Where(row => row.AgencyId == issuer && row.IsOff).Select(row => row.Code).ToListAsync(ct);
        var leaders = issuer is { } id ? await LeadersAsync(db, id, today, ct) : [];
        return new CheckFacts(
            new RegisterFacts
            {
                Agencies = new AddressBook(await AgenciesAsync(db, issuer, today, ct)),
                IssuerId = issuer,
                Series = issuer is { } of ? [.. (await IssuingAgencies.AbbreviationsAsync(db, of, ct)).Select(text => new KnownSeries(text, of))] : [],
                Cited = await CitedDocuments.OfAsync(db, documentId, fields.Content, actor, ct),
                Leaders = [.. leaders.GroupBy(leader => leader.StaffId).Select(group => new KnownLeader(group.First().Name, [.. group.Select(leader => leader.Post).Distinct(StringComparer.Ordinal)]))],
                Signer = fields.SignatoryId is { } signatory ? await SignerAsync(db, signatory, issuer, leaders, ct) : null,
            },
            off.ToHashSet(StringComparer.Ordinal))
        {
            Joint = await JointFacts.OfAsync(db, fields, today, ct),
            NegativeList = issuer is { } list && fields.DisclosureGround is not null ? await NegativeLists.InForceAsync(db, list, today, ct) : null,
        };
    }

    /// <summary>The same with what the line has given the document since: signature and number.</summary>
    public static async Task<CheckFacts> ReadAsync(OfficeHubDbContext db, OfficialDocument document, DraftFields fields, Actor actor, DateOnly today, CancellationToken ct)
    {
        var facts = await ReadAsync(db, document.Id, fields, actor, today, ct);
        return facts with { Registers = facts.Registers with { SignedOn = document.SignedOff is { } signed ? BeijingTime.DayOf(signed.At) : null, Number = await NumberAsync(db, document, ct) } };
    }

    private static async Task<NumberStanding?> NumberAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        if (DocumentNumber.Parse(document.Number) is not { } number) return null;
        var series = await db.Set<NumberSeries>().AsNoTracking().SingleOrDefaultAsync(row => row.Abbreviation == number.Abbreviation && row.Year == number.Year, ct);
        if (series is null) return null;
        var entries = db.Set<NumberEntry>().Where(entry => entry.SeriesId == series.Id);
        var before = await entries.CountAsync(entry => entry.Serial < number.Serial && entry.Serial >= series.First, ct);
        return new NumberStanding(await entries.AnyAsync(entry => entry.Serial == number.Serial && entry.DocumentId != document.Id, ct), Math.Max(0, number.Serial - series.First - before));
    }

    private static async Task<IReadOnlyList<KnownAgency>> AgenciesAsync(OfficeHubDbContext db, Guid? issuer, DateOnly today, CancellationToken ct)
    {
        var units = await db.Set<Unit>().AsNoTracking().Where(unit => unit.Kind == UnitKind.Agency || unit.Id == issuer).OrderBy(unit => unit.Path)
            .Select(unit => new { unit.Id, unit.ParentId, unit.Name, unit.ShortName, IsDepartment = unit.Kind == UnitKind.Department, unit.AbolishedOn }).ToListAsync(ct);
        var former = (await (
            from name in db.Set<UnitNaming>()
            join unit in db.Set<Unit>() on name.UnitId equals unit.Id
            where unit.Kind == UnitKind.Agency && !name.IsCancelled && name.StartsOn <= today && (name.Name != unit.Name || name.ShortName != unit.ShortName)
            select new { unit.Id, name.Name, name.ShortName }).ToListAsync(ct)).ToLookup(name => name.Id);
        var names = units.ToDictionary(unit => unit.Id, unit => unit.Name);
        return
        [
            .. units.Select(unit => new KnownAgency(unit.Id, unit.ParentId, unit.Name, unit.ShortName)
            {
                IsDepartment = unit.IsDepartment,
                IsAbolished = unit.AbolishedOn is { } last && last < today,
                ServesSuperior = unit.ParentId is { } above && names.TryGetValue(above, out var served) && AgencyOffices.Serves(unit.Name, served),
                FormerNames = [.. former[unit.Id].SelectMany(name => new[] { name.Name, name.ShortName }).Where(name => name != unit.Name && name != unit.ShortName).Distinct(StringComparer.Ordinal)],
            }),
        ];
    }

    // Of the agency and of the one it serves, in their order.
    private static async Task<List<HeldLeader>> LeadersAsync(OfficeHubDbContext db, Guid issuer, DateOnly today, CancellationToken ct)
    {
        var served = (await AgencyOffices.ServedByAsync(db, issuer, ct)).Select(unit => unit.Id).ToList();
        var held = await (
            from holding in db.Set<PostHolding>()
            join post in db.Set<Post>() on holding.PostId equals post.Id
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            join staff in db.Set<Staff>() on holding.StaffId equals staff.Id
            where holding.StartsOn <= today && (holding.EndsOn == null || holding.EndsOn >= today) && staff.LeftOn == null
                && served.Contains(unit.AgencyId) && (post.Kind == PostKind.PrincipalLeader || post.Kind == PostKind.SupervisingLeader)
            select new { StaffId = staff.Id, staff.Name, Post = post.Name, post.Kind, unit.AgencyId, post.Order }).ToListAsync(ct);
        return [.. held.OrderBy(row => served.IndexOf(row.AgencyId)).ThenBy(row => row.Kind).ThenBy(row => row.Order).Select(row => new HeldLeader(row.StaffId, row.Name, row.Post, row.Kind, row.AgencyId))];
    }

    private static async Task<SignerStanding?> SignerAsync(OfficeHubDbContext db, Guid signatory, Guid? issuer, List<HeldLeader> leaders, CancellationToken ct)
    {
        var own = leaders.FindAll(leader => leader.StaffId == signatory && leader.AgencyId == issuer);
        if (own.Count > 0) return new SignerStanding(own[0].Name, own.Exists(leader => leader.Kind is PostKind.PrincipalLeader) ? SignerRank.Principal : SignerRank.Supervising);
        return issuer is null ? null : await db.Set<Staff>().Where(staff => staff.Id == signatory).Select(staff => staff.Name).SingleOrDefaultAsync(ct) is { } name ? new SignerStanding(name, SignerRank.None) : null;
    }

    private sealed record HeldLeader(Guid StaffId, string Name, string Post, PostKind Kind, Guid AgencyId);
}
