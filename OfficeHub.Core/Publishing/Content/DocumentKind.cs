namespace OfficeHub.Core.Publishing.Content;

/// <summary>文种: the fifteen of the regulation, and what is none of them.</summary>
/// <remarks>Official Document Regulation (2012), art. 8.</remarks>
public enum DocumentKind
{
    /// <summary>决议.</summary>
    Resolution,

    /// <summary>决定.</summary>
    Decision,

    /// <summary>命令(令).</summary>
    Order,

    /// <summary>公报.</summary>
    Communique,

    /// <summary>公告.</summary>
    Announcement,

    /// <summary>通告.</summary>
    PublicNotice,

    /// <summary>意见.</summary>
    Opinions,

    /// <summary>通知.</summary>
    Notice,

    /// <summary>通报.</summary>
    Circular,

    /// <summary>报告.</summary>
    Report,

    /// <summary>请示.</summary>
    RequestForInstructions,

    /// <summary>批复.</summary>
    Reply,

    /// <summary>议案.</summary>
    Motion,

    /// <summary>函.</summary>
    Letter,

    /// <summary>纪要.</summary>
    Minutes,

    /// <summary>None of the fifteen: 要点, 方案, 办法 go as annex to a 通知.</summary>
    Other,
}

/// <summary>行文方向.</summary>
public enum DocumentDirection
{
    /// <summary>上行.</summary>
    Upward,

    /// <summary>平行.</summary>
    Parallel,

    /// <summary>下行.</summary>
    Downward,

    /// <summary>普发.</summary>
    Public,
}

/// <summary>The layout a document is printed in.</summary>
/// <remarks>GB/T 9704-2012, 7 and 10.</remarks>
public enum DocumentFormat
{
    /// <summary>文件格式.</summary>
    Ordinary,

    /// <summary>信函格式.</summary>
    Letter,

    /// <summary>命令(令)格式.</summary>
    Order,

    /// <summary>纪要格式.</summary>
    Minutes,
}
