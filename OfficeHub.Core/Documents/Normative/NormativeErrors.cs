using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Normative;

/// <summary>It has its number already.</summary>
/// <param name="RegisterNumber">登记号.</param>
public sealed record RegisteredAlready(string RegisterNumber)
    : Error("Normative.RegisteredAlready", $"这份文件已经登记，登记号 {RegisterNumber}，不再登记。请刷新后再看。");

/// <summary>Neither marked as one nor reviewed as one.</summary>
public sealed record NotReviewedAsNormative()
    : Error("Normative.NotReviewedAsNormative", "这份文件拟稿时没有标为行政规范性文件，没有合法性审核，不能登记。不是规范性文件的请写明理由；确实是的，请办公室主任作废文号，补作合法性审核后重新发文。");

/// <summary>It cannot be in the register before it has a number.</summary>
public sealed record NotNumberedYet()
    : Error("Normative.NotNumberedYet", "这份文件还没有编号，或者已经作废，不能登记。请编号以后再登记。");

/// <summary>There is no such line.</summary>
public sealed record NotRegistered()
    : Error("Normative.NotRegistered", "这份文件没有登记为行政规范性文件，没有有效期可改。请先登记。");

/// <summary>The last day lies before the first.</summary>
public sealed record TermEndsBeforeItBegins(DateOnly From)
    : Error("Normative.TermEndsBeforeItBegins", $"有效期要到施行日期（{BeijingTime.Day(From)}）以后，请改“有效期至”。");

/// <summary>The term is longer than the rule and nobody says why.</summary>
public sealed record TermLongerThanRule(DateOnly Latest)
    : Error("Normative.TermLongerThanRule", $"有效期超过规定的年限，按规定最晚到{BeijingTime.Day(Latest)}。请改短，或者写明理由。");

/// <summary>It holds no more: its term cannot be changed.</summary>
public sealed record TermOfWhatHoldsNoMore(string Mark)
    : Error("Normative.TermOfWhatHoldsNoMore", $"这份文件已标为“{Mark}”，有效期不能再改。标错了的，请先更正误标。");

/// <summary>It is issued only with its place in the register.</summary>
public sealed record NormativeNotRegistered()
    : Error("Normative.NormativeNotRegistered", "这份行政规范性文件还没有统一登记，没有核发。请先到“规范性文件”里登记、取得登记号，再核发。");
