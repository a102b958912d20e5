namespace OfficeHub.Core.Publishing.Layout;

/// <summary>The faces a document is set in; which font a face is by name is the writer's.</summary>
/// <remarks>GB/T 9704-2012, 5.2.2, 7.2.4, 7.2.6, 7.3.1, 7.3.3, 7.5.</remarks>
public enum Face
{
    /// <summary>仿宋: text.</summary>
    Fang,

    /// <summary>楷体: second level, names of signatories.</summary>
    Kai,

    /// <summary>黑体: first level, labels.</summary>
    Hei,

    /// <summary>小标宋: mark and title.</summary>
    Song,

    /// <summary>宋体: page number.</summary>
    Page,
}

/// <summary>The two colours of a document.</summary>
/// <remarks>GB/T 9704-2012, 5.2.4, 7.2.4, 7.2.7.</remarks>
public enum Ink
{
    /// <summary>Everything that has no other colour.</summary>
    Black,

    /// <summary>Mark and lines of the masthead.</summary>
    Red,
}
