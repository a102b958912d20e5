using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Validity;

/// <summary>The document has not gone out, or its number is void: nothing of it holds that a mark could end.</summary>
public sealed record NotOutYet(DocumentStatus Status)
    : Error("Validity.NotOutYet", $"这份公文{StatusWords.Of(Status)}，没有印发的公文不标效力。不要了的，请用“不予发文”或“作废”。");

/// <summary>The issuing agency's office marks its documents, nobody else.</summary>
public sealed record NotYoursToMark(string Issuer)
    : Error("Validity.NotYoursToMark", $"效力由发文机关的办公室标注。这份公文是{Issuer}发的，请告诉它的办公室。");

/// <summary>The mark cannot follow the one that stands.</summary>
public sealed record MarkCannotFollow(DocumentValidity Now, DocumentValidity Mark)
    : Error("Validity.MarkCannotFollow", Mark is DocumentValidity.InForce
        ? "标过的效力不能改回“有效”。原来标错的，请用“更正误标”，写明理由。"
        : $"这份公文已经标为“{ValidityWords.Of(Now)}”，不能再标为“{ValidityWords.Of(Mark)}”。原来标错的，请先用“更正误标”。");

/// <summary>The effective day lies before the document.</summary>
public sealed record MarkBeforeDocument(DateOnly Date)
    : Error("Validity.MarkBeforeDocument", $"生效日期早于这份公文的成文日期（{BeijingTime.Day(Date)}）。请改生效日期；自始无效的请标“撤销”。");

/// <summary>No document decides about itself.</summary>
public sealed record DecidesAboutItself()
    : Error("Validity.DecidesAboutItself", "作依据的文件就是这份公文本身。请另选作依据的文件，或者只写依据。");

/// <summary>There is no mark to correct.</summary>
public sealed record NothingMarked()
    : Error("Validity.NothingMarked", "这份公文没有标过效力，不用更正。请刷新后再看。");
