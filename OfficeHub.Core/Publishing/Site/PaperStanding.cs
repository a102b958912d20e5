namespace OfficeHub.Core.Publishing.Site;

/// <summary>A way down from the publication site. Not a word about whether the document holds: that is what marks are for.</summary>
/// <remarks>features.md 80.</remarks>
public enum DownWay
{
    /// <summary>撤回公开: the text stays readable, under a notice.</summary>
    Withdrawn,

    /// <summary>错误撤下: the text is gone; its address says so.</summary>
    Removed,

    /// <summary>并入: its address leads to another publication.</summary>
    Merged,
}

/// <summary>A publication that went down, as the public is told.</summary>
/// <param name="Way">How.</param>
/// <param name="At">UTC, when.</param>
/// <param name="Words">Why, in words for the public; may be empty.</param>
/// <param name="Contact">Whom to ask; empty for none.</param>
/// <param name="TargetIndex">索引号 of the publication it was merged into; empty for none.</param>
/// <param name="TargetTitle">Its title.</param>
public sealed record PublishedDown(DownWay Way, DateTime At, string Words, string Contact, string TargetIndex = "", string TargetTitle = "");

/// <summary>One dated line of what became of a publication: facts that were public anyway.</summary>
/// <param name="At">UTC.</param>
/// <param name="What">Which kind, for machines: <c>released</c>, <c>marked</c>, <c>corrected</c>, <c>supplemented</c>, <c>voided</c>, <c>withdrawn</c>, <c>removed</c>, <c>merged</c>, <c>putBack</c>.</param>
/// <param name="Words">In a sentence without a full stop.</param>
/// <param name="Basis">What it rests on, where that is public; empty for none.</param>
/// <param name="Address">Where more is read; null for nowhere.</param>
/// <remarks>features.md 82.</remarks>
public sealed record PublishedChange(DateTime At, string What, string Words, string Basis = "", string? Address = null);

/// <summary>Everything that is said of a released document and was not released with it.</summary>
/// <param name="Mark">The mark on it; null while it stands as it was released.</param>
/// <param name="Down">How it went down; null while it is up.</param>
public sealed record PaperStanding(PublishedMark? Mark = null, PublishedDown? Down = null)
{
    /// <summary>As it was released.</summary>
    public static PaperStanding AsReleased { get; } = new();

    /// <summary>The last first; empty where nothing is known but the release.</summary>
    public IReadOnlyList<PublishedChange> Changes { get; init; } = [];

    /// <summary>For a folder that lies by itself: it has no neighbours to lead to.</summary>
    public PaperStanding Alone() => this with
    {
        Mark = Mark is null ? null : Mark with { BasisAddress = Elsewhere(Mark.BasisAddress) },
        Changes = [.. Changes.Select(change => change with { Address = Elsewhere(change.Address) })],
    };

    private static string? Elsewhere(string? address) => address?.StartsWith("../", StringComparison.Ordinal) is true ? null : address;
}

/// <summary>What is told of a publication whose text is not shown: its number and its dates, and no word of its own.</summary>
/// <param name="Index">索引号.</param>
/// <param name="Agencies">发文机关 in a row.</param>
/// <param name="Number">发文字号.</param>
/// <param name="DocumentDate">成文日期.</param>
/// <param name="ReleasedAt">UTC.</param>
public sealed record PublishedStub(string Index, string Agencies, string Number, DateOnly DocumentDate, DateTime ReleasedAt);
