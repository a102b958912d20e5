using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Openness;

/// <summary>负面清单, one version: adopted as a whole, never changed; the next one takes its place from its day on.</summary>
/// <remarks>openness-and-interpretation.md P05, P06; 教办厅〔2017〕3号 (十六).</remarks>
public sealed class NegativeListVersion : Entity
{
    /// <summary>Longest basis, in characters.</summary>
    public const int BasisLimit = 200;

    /// <summary>Most items of a list.</summary>
    public const int MostItems = 40;

    /// <summary>The kinds of harm each list has to speak of.</summary>
    /// <remarks>《政府信息公开条例》第十四条.</remarks>
    public static IReadOnlyList<string> Kinds { get; } = ["国家安全", "公共安全", "经济安全", "社会稳定"];

    private NegativeListVersion()
    {
    }

    /// <summary>Whose: an agency, for itself and its office.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>第几版; the first one an agency adopts is 2, since the law's own list is 1.</summary>
    public int Number { get; private init; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<NegativeItem> Items { get; private init; } = [];

    /// <summary>The first day on which it is in force.</summary>
    public DateOnly AdoptedOn { get; private init; }

    /// <summary>依据.</summary>
    public string Basis { get; private init; } = "";

    /// <summary>What the yearly review decided about the unused items of the version before; empty for a version that was no review.</summary>
    public IReadOnlyList<ReviewedItem> Reviewed { get; private init; } = [];

    /// <summary>Name and post.</summary>
    public string AdoptedBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime AdoptedAt { get; private init; }

    /// <summary>The next version of an agency's list.</summary>
    /// <param name="agencyId">Whose.</param>
    /// <param name="before">The version it follows.</param>
    /// <param name="items">Clean.</param>
    /// <param name="on">The first day.</param>
    /// <param name="basis">Clean, not empty.</param>
    /// <param name="reviewed">What was decided about unused items.</param>
    /// <param name="by">Who adopts it.</param>
    /// <param name="now">UTC.</param>
    /// <returns><see cref="ListIsIncomplete"/>, <see cref="StateSecretMissing"/> or <see cref="ListBeforeTheLast"/>.</returns>
    public static Result<NegativeListVersion> Adopt(Guid agencyId, NegativeListEdition before, IReadOnlyList<NegativeItem> items, DateOnly on, string basis, IReadOnlyList<ReviewedItem> reviewed, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(by);
        if (items is not [var first, ..] || first != NegativeLists.StateSecret || items.Count(item => !item.IsChoosable) > 1) return new StateSecretMissing();
        var missing = Kinds.Where(kind => !items.Any(item => item.Category.Contains(kind, StringComparison.Ordinal) || item.Wording.Contains(kind, StringComparison.Ordinal))).ToList();
        if (missing.Count > 0) return new ListIsIncomplete(string.Join('、', missing));
        if (on <= before.AdoptedOn) return new ListBeforeTheLast(before.AdoptedOn);
        return new NegativeListVersion
        {
            Id = Guid.CreateVersion7(),
            AgencyId = agencyId,
            Number = before.Number + 1,
            Items = items,
            AdoptedOn = on,
            Basis = basis,
            Reviewed = reviewed,
            AdoptedBy = by.NameAndPost,
            AdoptedAt = now,
        };
    }
}

/// <summary>A list misses one of the kinds of harm it has to speak of.</summary>
public sealed record ListIsIncomplete(string Missing)
    : Error("Openness.ListIsIncomplete", $"清单没有写到{Missing}，没有审定。请补上（《政府信息公开条例》第十四条）。");

/// <summary>The first item, state secrets, was taken out, changed, or made a second time.</summary>
public sealed record StateSecretMissing()
    : Error("Openness.StateSecretMissing", "“国家秘密”一项不能改、不能删，也不能再加：这类文件不在本网办理。请恢复第一项。");

/// <summary>The day lies before the version it follows.</summary>
public sealed record ListBeforeTheLast(DateOnly Last)
    : Error("Openness.ListBeforeTheLast", $"施行日期要晚于上一版的施行日期（{BeijingTime.Day(Last)}）。请改施行日期。");

internal sealed class NegativeListMapping : IEntityTypeConfiguration<NegativeListVersion>
{
    public void Configure(EntityTypeBuilder<NegativeListVersion> builder)
    {
        builder.ToTable("NegativeLists");
        builder.Property(list => list.Basis).HasMaxLength(NegativeListVersion.BasisLimit);
        builder.Property(list => list.AdoptedBy).HasMaxLength(200);
        builder.Property(list => list.Items).HasColumnName("ItemsJson").HasConversion(NegativeListJson.Converter, NegativeListJson.Comparer);
        builder.Property(list => list.Reviewed).HasColumnName("ReviewedJson").HasConversion(NegativeListJson.Reviewed, NegativeListJson.ReviewedComparer);
        // Two at once: one of them gets the number.
        builder.HasIndex(list => new { list.AgencyId, list.Number }).IsUnique();
    }
}
