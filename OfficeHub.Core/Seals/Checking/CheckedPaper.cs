namespace OfficeHub.Core.Seals.Checking;

/// <summary>A checked OFD as a reader sees it beside the findings.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Digest">SM3 of the whole file, hexadecimal.</param>
/// <param name="Name">What the paper calls itself; null unless a signature that is not false protects it.</param>
/// <param name="Pages">Pages with seals, in the order of reading; the first few when there are many.</param>
/// <param name="SealedPages">How many pages carry a seal.</param>
public sealed record CheckedPaper(OfdCheckView Report, string Digest, PaperName? Name, IReadOnlyList<SealedPageView> Pages, int SealedPages);

/// <summary>Title and number as the metadata of the file say.</summary>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号; empty when the file does not say.</param>
public sealed record PaperName(string Title, string Number);

/// <summary>A page with a seal, drawn.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">Pages of its document.</param>
/// <param name="IsFirst">Whether the seal put on first is on it.</param>
/// <param name="Seals">Names of the seals on it, each once; one that cannot be read is left out.</param>
/// <param name="Svg">The picture.</param>
/// <param name="Notes">Chinese: what is missing from it.</param>
public sealed record SealedPageView(int Number, int Count, bool IsFirst, IReadOnlyList<string> Seals, string Svg, IReadOnlyList<string> Notes);
