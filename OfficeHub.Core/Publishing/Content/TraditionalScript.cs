using System.Collections.Frozen;

namespace OfficeHub.Core.Publishing.Content;

/// <summary>Traditional script where words of a document are recognised. Texts stay in their own script: only the looking is done in one.</summary>
public static class TraditionalScript
{
    // The characters of the words of a document's elements, of its kinds and of names of agencies.
    private const string Traditional = "關於發號簽檔請覆復決議報紀見則辦廳會縣區鄉鎮機構單銀業學務團題詞時員長監審計財稅國際聯絡處總衛設門歸貫徹開頒佈條錄";
    private const string Simplified = "关于发号签档请复复决议报纪见则办厅会县区乡镇机构单银业学务团题词时员长监审计财税国际联络处总卫设门归贯彻开颁布条录";

    private static readonly FrozenDictionary<char, char> Pairs = Traditional.Zip(Simplified).Where(pair => pair.First != pair.Second).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The text with such characters in simplified script, each in its place.</summary>
    /// <returns>As long as the text.</returns>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(Pairs.ContainsKey) ? string.Create(text.Length, text, static (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++) letters[i] = Pairs.GetValueOrDefault(from[i], from[i]);
        }) : text;
    }
}
