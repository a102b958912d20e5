using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>No seal is asked for there.</summary>
public sealed record NoSealWanted()
    : Error("Sealing.NotWanted", "这里现在没有待盖的印章：可能已经盖完，或者印发稿退回重排了。请刷新后再看。");

/// <summary>Somebody has put it on.</summary>
public sealed record SealedAlready(string Agency, string By)
    : Error("Sealing.Already", $"“{Agency}”的章已经由{By}盖上，不用再盖。");

/// <summary>The lead agency seals when the others have.</summary>
public sealed record LeadAgencySealsLast(string Others)
    : Error("Sealing.LeadLast", $"联合行文由主办机关最后用印，{Others}还没有盖。请等它们盖好再盖。");

/// <summary>The agencies of a joint document seal in the order of their names.</summary>
public sealed record EarlierAgencySealsFirst(string Agency)
    : Error("Sealing.EarlierFirst", $"联合行文按署名的先后用印，现在轮到{Agency}。请等它盖好再盖。");

/// <summary>Who approved the use does not put on the seal.</summary>
public sealed record SignatoryMayNotSeal()
    : Error("Sealing.Signatory", "这份公文是您签发或会签的，不能由您用印。请转给别的用印员。");

/// <summary>The text is not the one that was signed off and proofread.</summary>
public sealed record TextNotAsApproved()
    : Error("Sealing.Text", "公文的文字与签发时的不一致，没有用印。请立即报告办公室主任和安全审计员，查清后重新签发。");

/// <summary>The number in the register is not the one on the file.</summary>
public sealed record NumberNotAsApproved(string Printed)
    : Error("Sealing.Number", $"印发稿上的文号{Printed}与登记簿不一致，没有用印。请到发文登记簿核对。");

/// <summary>A file that goes with the document is not what was signed.</summary>
public sealed record AnnexNotAsApproved(string Name)
    : Error("Sealing.Annex", $"附件“{Name}”与签发时的不一致，没有用印。请立即报告办公室主任和安全审计员。");

/// <summary>The place of the seal breaks the standard.</summary>
public sealed record SealOutOfPlace(string Sentences)
    : Error("Sealing.Place", $"没有用印：{Sentences}请退回“排版”重新生成后再盖。");
