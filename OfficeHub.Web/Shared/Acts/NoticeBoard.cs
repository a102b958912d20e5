namespace OfficeHub.Web.Shared.Acts;

/// <summary>The one place where the outcome of an act is said: what was done, what was refused, what can still be taken back.</summary>
/// <remarks>One per circuit, shown by <see cref="NoticeStrip"/> in the frame.</remarks>
public sealed class NoticeBoard
{
    /// <summary>Tells the strip to draw again.</summary>
    public event EventHandler? Changed;

    /// <summary>What is shown now; null for nothing.</summary>
    public ActNotice? Current { get; private set; }

    /// <summary>Says that an act is done.</summary>
    public void Done(string text) => Show(new ActNotice(NoticeKind.Done, text));

    /// <summary>Says why an act was refused.</summary>
    public void Refused(string text) => Show(new ActNotice(NoticeKind.Refused, text));

    /// <summary>Says that something broke, under which number it is logged, and offers the same press again.</summary>
    public void Failed(string number, Func<Task>? again) =>
        Show(new ActNotice(NoticeKind.Failed, ErrorNumber.Sentence(number)) { Again = again });

    /// <summary>Says that an act is recorded and leaves when the grace is over.</summary>
    /// <param name="text">For example 已退回给苏日娜.</param>
    /// <param name="leavesAt">UTC; kept on the server by the act itself.</param>
    /// <param name="takeBack">Undoes the act on the server.</param>
    /// <param name="counts">What the seconds count: 秒后送出 where something leaves then.</param>
    /// <param name="next">What comes by itself now, for the ear; null for nothing.</param>
    public void WithGrace(string text, DateTime leavesAt, Func<Task> takeBack, string counts = "秒后送出", string? next = null) =>
        Show(new ActNotice(NoticeKind.Grace, text) { LeavesAt = leavesAt, TakeBack = takeBack, Counts = counts, Next = next });

    /// <summary>Takes the notice away.</summary>
    public void Clear()
    {
        if (Current is null) return;
        Current = null;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>A new act begins or a new page opens: refusals of before no longer belong there.</summary>
    public void ClearRefusal()
    {
        if (Current?.Kind is NoticeKind.Refused or NoticeKind.Failed) Clear();
    }

    private void Show(ActNotice notice)
    {
        Current = notice;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}

/// <summary>What a notice is.</summary>
public enum NoticeKind
{
    /// <summary>The act is done.</summary>
    Done,

    /// <summary>The act is recorded and can be taken back.</summary>
    Grace,

    /// <summary>The act was refused.</summary>
    Refused,

    /// <summary>Something broke.</summary>
    Failed,
}

/// <summary>One notice.</summary>
public sealed record ActNotice(NoticeKind Kind, string Text)
{
    /// <summary>End of the grace, UTC.</summary>
    public DateTime LeavesAt { get; init; }

    /// <summary>What the seconds count.</summary>
    public string Counts { get; init; } = "";

    /// <summary>What comes by itself now: 下一件：《…》.</summary>
    public string? Next { get; init; }

    /// <summary>Undoes the act.</summary>
    public Func<Task>? TakeBack { get; init; }

    /// <summary>The same press once more, with the same command id.</summary>
    public Func<Task>? Again { get; init; }
}
