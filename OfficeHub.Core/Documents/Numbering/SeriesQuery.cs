using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>A series, or a 代字 that has none yet in the year.</summary>
/// <param name="AgencyId">发文机关.</param>
/// <param name="AgencyName">Its name.</param>
/// <param name="Abbreviation">机关代字.</param>
/// <param name="Year">The year.</param>
/// <param name="First">The first serial.</param>
/// <param name="FirstReason">Why it is not 1; empty when it is.</param>
/// <param name="FirstSetBy">Who set it.</param>
/// <param name="Next">The serial given next.</param>
/// <param name="Findings">What its rows say.</param>
public sealed record SeriesRow(
    Guid AgencyId, string AgencyName, string Abbreviation, int Year, int First, string FirstReason, string FirstSetBy, int Next, SeriesFindings Findings)
{
    /// <summary>Whether a number has been given.</summary>
    public bool IsUsed => Next > First;
}

/// <summary>A 代字 of an agency.</summary>
/// <param name="Id">Null for the usual one, which the directory keeps.</param>
/// <param name="Revision">As read.</param>
/// <param name="AgencyId">发文机关.</param>
/// <param name="AgencyName">Its name.</param>
/// <param name="Text">The 代字.</param>
/// <param name="Usage">What it is used for.</param>
/// <param name="IsStopped">Whether it is no longer used.</param>
public sealed record AbbreviationRow(Guid? Id, int Revision, Guid AgencyId, string AgencyName, string Text, string Usage, bool IsStopped);

/// <summary>The numbers somebody keeps.</summary>
/// <param name="Series">Newest year first, then by agency and 代字.</param>
/// <param name="Abbreviations">The 代字, the usual ones first.</param>
/// <param name="Agencies">The agencies, for a new 代字.</param>
/// <param name="Unregistered">Documents that bear a number and have no line in the register.</param>
public sealed record NumbersView(IReadOnlyList<SeriesRow> Series, IReadOnlyList<AbbreviationRow> Abbreviations, IReadOnlyList<(Guid Id, string Name)> Agencies, int Unregistered);

/// <summary>编号与断号: the series of the agencies the actor serves, checked row by row.</summary>
[Act("查编号与断号")]
public sealed class SeriesQuery(QueryPath path, TimeProvider clock)
{
    /// <summary>All of them; a 代字 without a number this year stands there as well.</summary>
    public Task<Result<NumbersView>> AllAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<NumbersView>(this, actor, DocumentPermissions.ReadRegister, async db =>
        {
            var served = await IssuingAgencies.ServedByAsync(db, actor, ct);
            var ids = served.Select(agency => agency.Id).ToList();
            var names = served.ToDictionary(agency => agency.Id, agency => agency.Name);
            var series = await db.Set<NumberSeries>().Where(one => ids.Contains(one.AgencyId)).ToListAsync(ct);
            var extra = await db.Set<AgencyAbbreviation>().Where(row => ids.Contains(row.AgencyId)).OrderBy(row => row.Text).ToListAsync(ct);
            var usual = served.Where(agency => AgencyAbbreviation.IsWellFormed(agency.Abbreviation))
                .Select(agency => new AbbreviationRow(null, 0, agency.Id, agency.Name, agency.Abbreviation, "通常用的", IsStopped: false));
            List<AbbreviationRow> abbreviations =
                [.. usual, .. extra.Select(row => new AbbreviationRow(row.Id, row.Revision, row.AgencyId, names[row.AgencyId], row.Text, row.Usage, row.IsStopped))];
            var findings = await SeriesCheck.OfAsync(db, series, ct);
            var year = BeijingTime.Today(clock).Year;
            var waiting = abbreviations.Where(row => !row.IsStopped && !series.Exists(one => one.Year == year && one.Abbreviation == row.Text))
                .Select(row => new SeriesRow(row.AgencyId, row.AgencyName, row.Text, year, 1, "", "", 1, new SeriesFindings(0, 0, 0, [], 0, 0)));
            var rows = series.Select(one => new SeriesRow(
                one.AgencyId, names[one.AgencyId], one.Abbreviation, one.Year, one.First, one.FirstReason, one.FirstSetBy, one.Next, findings[one.Id])).Concat(waiting)
                .OrderByDescending(row => row.Year).ThenBy(row => ids.IndexOf(row.AgencyId)).ThenByDescending(row => abbreviations.Exists(known => known.Id is null && known.Text == row.Abbreviation))
                .ThenBy(row => row.Abbreviation, StringComparer.Ordinal);
            var unregistered = await db.Set<OfficialDocument>().CountAsync(
                document => ids.Contains(document.IssuerId!.Value) && document.Number != "" && !db.Set<NumberEntry>().Any(entry => entry.DocumentId == document.Id), ct);
            return new NumbersView([.. rows], abbreviations, [.. served.Select(agency => (agency.Id, agency.Name))], unregistered);
        }, ct);
}
