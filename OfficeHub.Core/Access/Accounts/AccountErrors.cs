using OfficeHub.Core.Common;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>An administrator may not act on his own account.</summary>
public sealed record OwnAccount()
    : Error("Accounts.OwnAccount", "这是您自己的账号，不能自己办。请另一位管理员办理。");

/// <summary>The person has an account already.</summary>
public sealed record StaffHasAccount(string Name)
    : Error("Accounts.StaffHasAccount", $"{Name}已有账号，一个人只有一个。请在列表里找到后再办。");

/// <summary>The user name is taken.</summary>
public sealed record UserNameTaken(string UserName)
    : Error("Accounts.UserNameTaken", $"用户名“{UserName}”已有人用。请换一个，例如在后面加数字。");

/// <summary>The account stands that way already.</summary>
public sealed record NothingToDo(string State)
    : Error("Accounts.NothingToDo", $"这个账号现在{State}，不用再办。");

/// <summary>The person no longer works here.</summary>
public sealed record OwnerHasLeft()
    : Error("Accounts.OwnerHasLeft", "账号的主人已经离任，不能启用。请先在“机构与人员”里恢复在职。");

/// <summary>The person's roles ask for the second step.</summary>
public sealed record SecondStepRequired()
    : Error("Accounts.SecondStepRequired", "您的角色要求用动态口令，不能停用。换手机请用“换绑手机”，手机不在手边时填备用码；备用码也没有了，请安全管理员解除后重新绑定。");

/// <summary>A secret is shown once; the press that made it has been repeated.</summary>
public sealed record ShownOnce()
    : Error("Accounts.ShownOnce", "这一步已经办好，内容只显示一次。没有抄下的话，请再生成一次。");

/// <summary>The second step is not in force.</summary>
public sealed record NoSecondStep()
    : Error("Accounts.NoSecondStep", "没有启用动态口令，不用办这一步。");

/// <summary>No key of a next phone waits for its first code.</summary>
public sealed record NoNextPhone()
    : Error("Accounts.NoNextPhone", "新手机的密钥没有生成，或者已过 15 分钟。请重新点“换绑手机”。");

/// <summary>Nobody could release the account: it is the only security administrator's own.</summary>
public sealed record NobodyCouldRelease()
    : Error("Accounts.NobodyCouldRelease", "这是唯一能核准账号的安全管理员，又没有启用动态口令，重置后没有人能核准。请先请他再授一位安全管理员。");

/// <summary>Whoever opened the account may not release it as well.</summary>
public sealed record OpenedByYourself()
    : Error("Accounts.OpenedByYourself", "这个账号是您自己开设、启用或重置的，不能再由您核准。请另一位安全管理员核准。");
