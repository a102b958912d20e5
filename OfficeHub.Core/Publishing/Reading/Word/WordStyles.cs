using System.Xml.Linq;

namespace OfficeHub.Core.Publishing.Reading.Word;

/// <summary>What a style says of the text in it.</summary>
/// <param name="Name">As the list of styles shows it, in lower case.</param>
/// <param name="Level">Outline level from 1; 0 for text.</param>
/// <param name="NumberId">List; empty for none.</param>
/// <param name="NumberLevel">Level of the list, from 0.</param>
/// <param name="IsHidden">Nobody sees it.</param>
/// <param name="IsCentred">In the middle of the line.</param>
internal sealed record WordStyle(string Name, int Level, string NumberId, int NumberLevel, bool IsHidden, bool IsCentred);

/// <summary>The styles of the file, each with what it has from the one it is based on.</summary>
internal sealed class WordStyles
{
    private const int DeepestBase = 12;

    private static readonly WordStyle None = new("", 0, "", 0, IsHidden: false, IsCentred: false);

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> _found = new(StringComparer.Ordinal);

    public WordStyles(XElement? part)
    {
        foreach (var style in part.Children("style")) _styles.TryAdd(style.Value("styleId") ?? "", style);
    }

    public WordStyle Of(string? id)
    {
        if (id is null || !_styles.ContainsKey(id)) return None;
        if (!_found.TryGetValue(id, out var style)) _found.Add(id, style = Read(id));
        return style;
    }

    private WordStyle Read(string id)
    {
        var style = None with { Name = (_styles[id].Child("name").Value() ?? "").ToLowerInvariant() };
        var chain = new List<XElement>();
        for (var at = id; at is not null && chain.Count < DeepestBase && _styles.TryGetValue(at, out var element); at = element.Child("basedOn").Value()) chain.Add(element);
        foreach (var element in Enumerable.Reverse(chain))
        {
            var (paragraph, run) = (element.Child("pPr"), element.Child("rPr"));
            var numbering = paragraph.Child("numPr");
            style = style with
            {
                Level = LevelOf(paragraph) ?? style.Level,
                NumberId = numbering.Child("numId").Value() ?? style.NumberId,
                NumberLevel = numbering.Child("ilvl").Number() ?? style.NumberLevel,
                IsHidden = run.Child("vanish") is { } vanish ? vanish.IsOn() : style.IsHidden,
                IsCentred = paragraph.Child("jc").Value() is { } how ? how == "center" : style.IsCentred,
            };
        }

        return style;
    }

    /// <summary>Outline level from 1, 0 for text, null where nothing is said.</summary>
    public static int? LevelOf(XElement? paragraphProperties) => paragraphProperties.Child("outlineLvl").Number() switch
    {
        null => null,
        >= 0 and < 9 and var level => level + 1,
        _ => 0,
    };
}
