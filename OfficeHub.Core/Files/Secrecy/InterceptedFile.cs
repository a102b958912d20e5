using OfficeHub.Core.Common;

namespace OfficeHub.Core.Files.Secrecy;

/// <summary>Where a classification mark stood.</summary>
public enum MarkPlace
{
    /// <summary>文件名.</summary>
    FileName,

    /// <summary>文件内容.</summary>
    FileContent,

    /// <summary>录入的文字, while somebody typed it into a page.</summary>
    TypedText,
}

/// <summary>What tells a refused file or text again without spreading it: digests and length, never the name or the content.</summary>
/// <param name="NameHash">SM3 of the file name, or of the box a text was typed into; UTF-8, hexadecimal.</param>
/// <param name="ContentHash">SM3 of the content, hexadecimal; empty when the name was enough and the content could not be read again.</param>
/// <param name="Length">Bytes; 0 when the content was not read.</param>
public sealed record FileTrace(string NameHash, string ContentHash, long Length);

/// <summary>A file with a classification mark was stopped at the gate.</summary>
/// <param name="InterceptedId">The record of it.</param>
/// <param name="StaffId">Who brought it.</param>
/// <param name="ContentHash">SM3 of the content; may be empty.</param>
/// <param name="Length">Bytes.</param>
/// <param name="At">UTC.</param>
public sealed record FileIntercepted(Guid InterceptedId, Guid StaffId, string ContentHash, long Length, DateTime At) : IDomainEvent;

/// <summary>A file or a typed text that was refused for a classification mark, for the secrecy reviewer to see to. Holds nothing of the file.</summary>
/// <remarks>security.md 5.9; document-workflow.md §7, 3.</remarks>
public sealed class InterceptedFile : Entity
{
    /// <summary>Longest note, in characters.</summary>
    public const int NoteLimit = 200;

    internal const int WhoLimit = 300;

    private InterceptedFile()
    {
    }

    /// <summary>Notes the refusal.</summary>
    /// <param name="id">Random.</param>
    /// <param name="place">Where the mark stood.</param>
    /// <param name="trace">Digests and length.</param>
    /// <param name="who">Who brought it.</param>
    /// <param name="at">UTC.</param>
    public InterceptedFile(Guid id, MarkPlace place, FileTrace trace, Actor who, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(who);
        Id = id;
        Place = place;
        NameHash = trace.NameHash;
        ContentHash = trace.ContentHash;
        Length = trace.Length;
        StaffId = who.StaffId;
        Who = who.NameAndPost;
        At = at;
        Raise(new FileIntercepted(id, who.StaffId, trace.ContentHash, trace.Length, at));
    }

    /// <summary>Where the mark stood.</summary>
    public MarkPlace Place { get; private init; }

    /// <summary>SM3 of the file name, or of the box a text was typed into.</summary>
    public string NameHash { get; private init; } = "";

    /// <summary>SM3 of the content; may be empty.</summary>
    public string ContentHash { get; private init; } = "";

    /// <summary>Bytes; 0 when the content was not read.</summary>
    public long Length { get; private init; }

    /// <summary>Who brought it.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>Name and post at that time.</summary>
    public string Who { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>UTC; null while nobody has seen to it.</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>Name and post of the reviewer who saw to it; empty before.</summary>
    public string SettledBy { get; private set; } = "";

    /// <summary>What was done about it; empty before.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Notes what was done about it.</summary>
    /// <returns><see cref="InterceptionSettled"/>, or <see cref="OwnInterception"/>: nobody judges what he brought himself.</returns>
    public Result Settle(string note, Actor reviewer, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(reviewer);
        if (SettledAt is { } earlier) return new InterceptionSettled(SettledBy, earlier);
        if (reviewer.StaffId == StaffId) return new OwnInterception();
        (Note, SettledBy, SettledAt) = (note, reviewer.NameAndPost, at);
        return Result.Success;
    }
}

/// <summary>Somebody has seen to it already.</summary>
public sealed record InterceptionSettled(string Who, DateTime At)
    : Error("File.InterceptionSettled", $"{Who}在 {BeijingTime.Brief(At)} 已登记处置，没有再记。请看处置记录。");

/// <summary>The reviewer brought the file himself.</summary>
public sealed record OwnInterception()
    : Error("File.OwnInterception", "这是您自己上传或录入的，处置要由另一位保密审查员登记。");
