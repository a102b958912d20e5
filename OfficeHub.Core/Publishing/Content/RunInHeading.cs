namespace OfficeHub.Core.Publishing.Content;

/// <summary>Which part of a heading paragraph is the heading: “（一）指导思想。认真落实……” runs on in its paragraph, and only the first sentence carries the face of the level.</summary>
/// <remarks>GB/T 9704-2012, 7.3.3 gives the faces of the levels; that they end with the heading's sentence is practice.</remarks>
public static class RunInHeading
{
    /// <summary>A longer first sentence is text with an ordinal, not a heading.</summary>
    public const int Longest = 40;

    private const string Ends = "。！？";
    private const string Inside = "；：";

    /// <summary>Characters from the start that belong to the heading.</summary>
    /// <returns>The whole length when nothing runs on; 0 when the paragraph has no heading, and then only its ordinal carries the face.</returns>
    public static int Length(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.AsSpan().IndexOfAny(Ends) is var at and >= 0 ? at + 1 : text.Length;
        while (end < text.Length && text[end] is '”' or '’' or '）')
        {
            end++;
        }

        return end > Longest || text.AsSpan(0, end).IndexOfAny(Inside) >= 0 ? 0 : end;
    }
}
