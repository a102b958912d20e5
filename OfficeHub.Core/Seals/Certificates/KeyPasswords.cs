using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common.Text;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>What a password of a key has to be: nobody locks it after wrong tries once the file is in other hands.</summary>
public static class KeyPasswords
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 10;

    /// <summary>Most characters.</summary>
    public const int Longest = 128;

    /// <summary>For the hint under the field.</summary>
    public static string Hint { get; } = $"至少 {Shortest} 位，字母、数字、符号至少两类，不能常见。只有您知道，系统不保存，忘了无法找回。";

    /// <summary>Adds what is wrong with a new password, typed twice.</summary>
    /// <param name="check">Takes the faults.</param>
    /// <param name="password">As typed.</param>
    /// <param name="again">As typed once more.</param>
    /// <param name="field">The first field.</param>
    /// <param name="againField">The second.</param>
    internal static void Judge(FieldCheck check, string? password, string? again, string field, string againField)
    {
        var typed = password ?? "";
        check.Require(typed.Length is >= Shortest and <= Longest, field, $"密钥密码要 {Shortest} 到 {Longest} 位。");
        check.Require(typed.Length == 0 || Classes(typed) >= 2, field, "密钥密码要有字母、数字、符号中的两类。");
        check.Require(!PasswordRules.IsCommon(typed), field, "这个密码太常见，容易被猜中。请换一个。");
        check.Require(typed == (again ?? ""), againField, "两次输入的密码不一样。请再输入一次。");
    }

    /// <summary>Whether nothing is wrong.</summary>
    internal static bool AreGood(string? password, string? again)
    {
        var check = new FieldCheck();
        Judge(check, password, again, "", "");
        return !check.Failed(out _);
    }

    private static int Classes(string text) =>
        (text.Any(char.IsLetter) ? 1 : 0) + (text.Any(char.IsDigit) ? 1 : 0) + (text.Any(one => !char.IsLetterOrDigit(one)) ? 1 : 0);
}
