namespace OfficeHub.Web.Shared.Parts;

/// <summary>One line of a <see cref="Timeline"/>.</summary>
/// <param name="Who">姓名, 系统, or what is expected.</param>
/// <param name="Act">The act in the words of the button: 签发, 退回.</param>
/// <param name="When">As shown, 北京时间.</param>
public sealed record TimelineStep(string Who, string Act, string When)
{
    /// <summary>Unit and post.</summary>
    public string? Post { get; init; }

    /// <summary>The opinion or what was done.</summary>
    public string? Text { get; init; }

    /// <summary>For example 第 7 稿.</summary>
    public string? Version { get; init; }

    /// <summary>How the line is marked.</summary>
    public TimelineKind Kind { get; init; }
}

/// <summary>How a line of a <see cref="Timeline"/> is marked.</summary>
public enum TimelineKind
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>Under way.</summary>
    Now,

    /// <summary>Still to come.</summary>
    Next,

    /// <summary>Sent back, or gone red.</summary>
    Back,
}
