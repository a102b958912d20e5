using OfficeHub.Core.Common;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>Unknown user, wrong password, account switched off: one text, so that it tells nothing.</summary>
public sealed record WrongSignIn()
    : Error("SignIn.Wrong", "用户名或口令不对。请看清大小写再试；忘了口令请找系统管理员重置。");

/// <summary>The password is right, and the account has not been released. Said to nobody else.</summary>
public sealed record AwaitsRelease()
    : Error("SignIn.AwaitsRelease", "口令对，但账号还没有核准，现在不能登录。请联系安全管理员核准，核准后用这个口令登录。");

/// <summary>Too many wrong tries for the user name, known or not.</summary>
/// <param name="Until">UTC.</param>
public sealed record SignInLocked(DateTime Until)
    : Error("SignIn.Locked", $"输错次数太多，这个用户名锁定到 {BeijingTime.Brief(Until)}。请到时再试，或找系统管理员解锁。");

/// <summary>Too many wrong tries from the network address.</summary>
public sealed record AddressLocked()
    : Error("SignIn.AddressLocked", "从这台机器所在的网络地址输错次数太多，暂时不能登录。请 15 分钟后再试。");

/// <summary>More people are signing in than the machine can check passwords for.</summary>
public sealed record SigningInBusy()
    : Error("SignIn.Busy", "现在登录的人多，请稍后再试。");

/// <summary>The code does not fit, or has been used.</summary>
public sealed record WrongCode()
    : Error("SignIn.WrongCode", "动态口令不对或已用过。请等手机上换出新的 6 位数字再填。");

/// <summary>The steps of a sign-in took too long, or the account changed in between.</summary>
public sealed record SignInExpired()
    : Error("SignIn.Expired", "登录隔得太久，没有完成。请从头登录。");

/// <summary>The current password, asked again before a change, is wrong.</summary>
public sealed record WrongCurrentPassword()
    : Error("SignIn.WrongCurrentPassword", "现在的口令不对，没有更换。请看清大小写再填。");
