using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>The issuing agency has no 机关代字.</summary>
public sealed record NoAbbreviation(string Agency)
    : Error("Numbering.NoAbbreviation", $"“{Agency}”没有机关代字，编不了号。请先在“编号与断号”登记代字。");

/// <summary>The 代字 is not one the issuing agency has, or has any more.</summary>
public sealed record AbbreviationNotOwned(string Abbreviation, string Agency)
    : Error("Numbering.AbbreviationNotOwned", $"“{Abbreviation}”不是“{Agency}”在用的机关代字。请重新选代字。");

/// <summary>The 代字 is another agency's: the same numbers would be given twice.</summary>
public sealed record AbbreviationOfAnother(string Abbreviation, string Owner)
    : Error("Numbering.AbbreviationOfAnother", $"机关代字“{Abbreviation}”由“{Owner}”使用，不能重复。请换一个。");

/// <summary>The agency has the 代字 already.</summary>
public sealed record AbbreviationIsKnown(string Abbreviation)
    : Error("Numbering.AbbreviationIsKnown", $"机关代字“{Abbreviation}”已经在用，不用再登记。");

/// <summary>The 代字 was stopped before.</summary>
public sealed record AbbreviationIsStopped(string Abbreviation)
    : Error("Numbering.AbbreviationIsStopped", $"机关代字“{Abbreviation}”已经停用。请刷新后再看。");

/// <summary>The first serial can be set only while no number has been given.</summary>
public sealed record SeriesIsInUse(string Abbreviation, int Year, int Last)
    : Error("Numbering.SeriesIsInUse", $"{Abbreviation}〔{Year}〕已经编到 {Last} 号，起始号不能再改。");

/// <summary>No serial is left.</summary>
public sealed record SeriesIsFull(string Abbreviation, int Year)
    : Error("Numbering.SeriesIsFull", $"{Abbreviation}〔{Year}〕的号已经用完，编不了号。请换一个代字。");

/// <summary>The number was voided before.</summary>
public sealed record NumberIsVoid(string Number)
    : Error("Numbering.NumberIsVoid", $"{Number} 已经作废，不用再办。");
