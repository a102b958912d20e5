using System.Text.Json.Serialization;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Interpretations;

/// <summary>Who writes a material.</summary>
public enum MaterialAuthor
{
    /// <summary>起草部门.</summary>
    DraftingUnit,

    /// <summary>专家.</summary>
    Expert,

    /// <summary>媒体.</summary>
    Media,

    /// <summary>图解 made by a designer.</summary>
    Designer,
}

/// <summary>What an explaining text tells.</summary>
/// <remarks>openness-and-interpretation.md I06; the first six are asked for, the others were added later and may stay out.</remarks>
public enum MaterialPartKind
{
    /// <summary>背景.</summary>
    Background,

    /// <summary>依据.</summary>
    Basis,

    /// <summary>目标任务.</summary>
    Aims,

    /// <summary>适用范围.</summary>
    Scope,

    /// <summary>主要内容.</summary>
    MainContent,

    /// <summary>主要措施.</summary>
    Measures,

    /// <summary>概念解释.</summary>
    Concepts,

    /// <summary>新旧政策差异.</summary>
    Differences,

    /// <summary>谁受益.</summary>
    Beneficiaries,

    /// <summary>怎么办理.</summary>
    HowTo,
}

/// <summary>A part of an explaining text.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">Plain words, a line a paragraph.</param>
public sealed record MaterialPart(MaterialPartKind Kind, string Text = "");

/// <summary>A 新闻发布会 or 访谈 as planned.</summary>
public sealed record MaterialEvent
{
    /// <summary>When; null while open.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where.</summary>
    public string Place { get; init; } = "";

    /// <summary>Who takes part.</summary>
    public string Who { get; init; } = "";

    /// <summary>提纲.</summary>
    public string Outline { get; init; } = "";
}

/// <summary>One 解读材料. What its form does not have stays empty.</summary>
public sealed record InterpretationMaterial
{
    /// <summary>形式.</summary>
    public InterpretationForm Form { get; init; }

    /// <summary>标题.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who writes it.</summary>
    public MaterialAuthor Author { get; init; }

    /// <summary>Of a 文章: only parts with words, in the order of their kinds.</summary>
    public IReadOnlyList<MaterialPart> Parts { get; init; } = [];

    /// <summary>Of a 问答.</summary>
    public IReadOnlyList<QuestionAnswer> Questions { get; init; } = [];

    /// <summary>Of a 图解, in their order.</summary>
    public IReadOnlyList<InfographicBlock> Blocks { get; init; } = [];

    /// <summary>Of a 新闻发布会 or 访谈; null for every other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MaterialEvent? Event { get; init; }

    /// <summary>Of 视频 and 音频: where it is kept, and what it says.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether it is nothing but text.</summary>
    [JsonIgnore]
    public bool IsPureText => Form is InterpretationForm.Article or InterpretationForm.QuestionsAndAnswers;

    /// <summary>The same with other words in one part.</summary>
    public InterpretationMaterial With(MaterialPartKind kind, string text) => this with
    {
        Parts = [.. Parts.Where(part => part.Kind != kind).Append(new MaterialPart(kind, text)).Where(part => part.Text.Length > 0).OrderBy(part => part.Kind)],
    };

    /// <summary>The words of one part; empty for none.</summary>
    public string TextOf(MaterialPartKind kind) => Parts.FirstOrDefault(part => part.Kind == kind)?.Text ?? "";
}
