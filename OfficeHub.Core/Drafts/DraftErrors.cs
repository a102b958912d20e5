using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;

namespace OfficeHub.Core.Drafts;

/// <summary>The text is longer than what is kept of one field.</summary>
public sealed record TextTooLong(int Limit)
    : Error("Drafts.TextTooLong", $"这一处写得太长，超过 {Limit:N0} 字的没有存。请分开写。");

/// <summary>All that the person has unfinished is together more than is kept.</summary>
public sealed record TooMuchKept()
    : Error("Drafts.TooMuchKept", "没写完的内容太多，这一处没有存。请到工作台把不要的清掉。");

/// <summary>The text holds what no text may hold: half a character, or the sign for nothing.</summary>
public sealed record BrokenText()
    : Error("Drafts.BrokenText", "这段文字里有坏字符，没有存。请删去从别处粘贴来的乱码再写。");

/// <summary>The text carries a classification mark; nothing of it is stored, and the secrecy reviewer is told.</summary>
/// <remarks>security.md 5.9.</remarks>
public sealed record MarkedSecret()
    : Error("Drafts.MarkedSecret", SecrecyMarks.Refusal("这段文字"));

/// <summary>The person has as many phrases as can be had.</summary>
public sealed record TooManyPhrases()
    : Error("Drafts.TooManyPhrases", $"常用语最多 {OwnPhrase.MostPhrases} 条。请先删去不用的。");

/// <summary>The list of phrases changed while it was being put in order.</summary>
public sealed record PhrasesChanged()
    : Error("Drafts.PhrasesChanged", "常用语在别处改过，次序没有动。请刷新后再排。");
