using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Reminding;

/// <summary>What people are reminded of before a day comes.</summary>
public enum RemindedOf
{
    /// <summary>公开时限 of a document.</summary>
    Release,

    /// <summary>年度复查 of an agency's 负面清单.</summary>
    NegativeList,

    /// <summary>有效期 of a normative document.</summary>
    Term,
}

/// <summary>One mark before a day of which people were told: not told a second time, unless the day itself moves.</summary>
public sealed class ToldMark : Entity
{
    private ToldMark()
    {
    }

    /// <summary>What of.</summary>
    public RemindedOf Of { get; private init; }

    /// <summary>Document or agency.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The day that comes.</summary>
    public DateOnly On { get; private init; }

    /// <summary>From 1: the first mark, the second, over.</summary>
    public int Mark { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    internal static ToldMark Now(RemindedOf of, Guid subjectId, DateOnly on, int mark, DateTime now) =>
        new() { Id = Guid.CreateVersion7(), Of = of, SubjectId = subjectId, On = on, Mark = mark, At = now };

    /// <summary>Tells people of it.</summary>
    internal void Tell(IDomainEvent news) => Raise(news);
}
