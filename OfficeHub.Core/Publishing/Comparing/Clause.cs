using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Comparing;

/// <summary>One piece of a text as it is compared: a paragraph with its ordinal, a table, a picture.</summary>
/// <param name="Part">The element it belongs to: 标题, 正文 …</param>
/// <param name="Place">How a person would name it: 二、（三）, 第五条第二款, 表 1.</param>
/// <param name="Ordinal">Before the text, as printed; empty for none.</param>
/// <param name="Block">Its content, a paragraph without the ordinal.</param>
public sealed record Clause(string Part, string Place, string Ordinal, Block Block)
{
    /// <summary>The words: of a table cell by cell in the order of reading, of a picture its description.</summary>
    public IReadOnlyList<string> Units => Block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => [.. table.Rows.SelectMany(row => row)],
        Picture picture => [picture.Description],
        _ => throw new NotSupportedException(Block.GetType().Name),
    };

    /// <summary>What makes it the same as another: the words, whatever its ordinal and level; of a picture the file.</summary>
    internal string Key => Block switch
    {
        Paragraph paragraph => "文" + paragraph.Text,
        Table table => "表" + string.Join('\u0001', table.Rows.Select(row => string.Join('\u0002', row))),
        Picture picture => "图" + picture.Hash + picture.Description,
        _ => throw new NotSupportedException(Block.GetType().Name),
    };

    /// <summary>All of it in one line, as in a list of changes.</summary>
    public string Line => Block is Table table ? string.Join("；", table.Rows.Select(row => string.Join('｜', row))) : Block is Picture ? $"〔图〕{Units[0]}" : Ordinal + Units[0];
}
