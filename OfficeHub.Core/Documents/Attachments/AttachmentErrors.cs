using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents;

/// <summary>A public document with an annex that is not.</summary>
/// <param name="Titles">Of those annexes.</param>
public sealed record NonPublicAttachment(IReadOnlyList<string> Titles)
    : Error("Document.NonPublicAttachment", $"主动公开的文件不能带不公开的附件{string.Concat(Titles.Select(title => $"《{title}》"))}。请改附件或文件的公开属性，或去掉附件。")
{
    /// <inheritdoc/>
    public bool Equals(NonPublicAttachment? other) => other is not null && Titles.SequenceEqual(other.Titles, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Titles.Count;
}

/// <summary>The openness officer objects and does not say what it should be.</summary>
public sealed record ProposedDisclosureMissing(string Present)
    : Error("Document.ProposedDisclosureMissing", $"现在选的是“{Present}”。请在意见里写明建议改为主动公开、依申请公开或不予公开，并写理由。");
