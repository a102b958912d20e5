namespace OfficeHub.Core.Common;

/// <summary>Why an act was refused. Each refusal is its own small record, so that tests and pages ask for the type.</summary>
/// <param name="Code">Stable, English, <c>Area.WhatIsWrong</c>; goes into the audit row, never before a user.</param>
/// <param name="Message">Chinese, one sentence: what is wrong, where, and what to do next.</param>
public abstract record Error(string Code, string Message);

/// <summary>The object does not exist, or the actor may not see it: both read the same, so that an id tells nothing.</summary>
/// <param name="Thing">What was looked for.</param>
/// <param name="This">How one of it is pointed at: 这个, 这一 …</param>
public sealed record NotFound(string Thing, string This = "这个")
    : Error("Common.NotFound", $"没有找到{This}{Thing}，或者您无权查看。请回到列表再选。");

/// <summary>The actor lacks the permission for the function as such, whatever the object.</summary>
public sealed record NotAllowed()
    : Error("Common.NotAllowed", "您现在的岗位没有办理这件事的权限。如确需办理，请联系安全管理员。");

/// <summary>Not signed in, or the session has ended, or the rights changed since the page was opened.</summary>
public sealed record RightsChanged()
    : Error("Common.RightsChanged", "您的登录或权限已变动，这一步没有办。请重新登录后再办。");

/// <summary>Somebody else changed the object after the caller had read it.</summary>
/// <param name="Who">Name and post as on the record; empty when the change left no row.</param>
/// <param name="What">The act in Chinese.</param>
/// <param name="At">UTC.</param>
public sealed record ChangedMeanwhile(string Who, string What, DateTime At)
    : Error("Common.ChangedMeanwhile", string.IsNullOrEmpty(Who)
        ? "这一项刚被改过，您的改动没有存。请看过新内容后再改。"
        : $"{Who} 在 {BeijingTime.Brief(At)} 已“{What}”，您的改动没有存。请看过新内容后再改。");

/// <summary>A command id was sent again with another command or by another account.</summary>
public sealed record CommandIdReused()
    : Error("Common.CommandIdReused", "这次提交的编号已用过，没有办。请刷新页面后再办一次。");

/// <summary>A command came without the id of its press, so that a repeat could not be told from a second one.</summary>
public sealed record CommandIdMissing()
    : Error("Common.CommandIdMissing", "这次提交没有编号，没有办。请刷新页面后再办一次。");

/// <summary>What was typed cannot be taken: every fault at once, each with the field it belongs to.</summary>
public sealed record Invalid(IReadOnlyList<FieldFault> Faults)
    : Error("Common.Invalid", string.Join("", Faults.Select(fault => fault.Message)))
{
    /// <summary>A refusal about one field.</summary>
    public static Invalid In(string field, string message) => new([new FieldFault(field, message)]);

    /// <inheritdoc/>
    public bool Equals(Invalid? other) => other is not null && Faults.SequenceEqual(other.Faults);

    /// <inheritdoc/>
    public override int GetHashCode() => Faults.Aggregate(17, HashCode.Combine);
}

/// <summary>One fault of one field.</summary>
/// <param name="Field">The command's property name; the page links the sentence to the input of that name.</param>
/// <param name="Message">Chinese, ends with 。</param>
public sealed record FieldFault(string Field, string Message);
