namespace OfficeHub.Core.Publishing.Content;

/// <summary>图解 from a template: a title and numbered blocks.</summary>
/// <param name="Title">Over the blocks.</param>
/// <param name="Blocks">In their order.</param>
public sealed record Infographic(string Title, IReadOnlyList<InfographicBlock> Blocks);

/// <summary>One block of a 图解.</summary>
/// <param name="Heading">Title of the block.</param>
/// <param name="Text">A sentence or two.</param>
/// <param name="Figure">A number worth seeing, for example 30 项; may be empty.</param>
public sealed record InfographicBlock(string Heading = "", string Text = "", string Figure = "")
{
    /// <summary>Fewest blocks of a 图解.</summary>
    public const int Fewest = 3;

    /// <summary>Most blocks of a 图解.</summary>
    public const int Most = 8;
}
