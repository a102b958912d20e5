using System.Collections.Frozen;
using System.Globalization;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>Which passwords may be chosen: two presets, because the two standards disagree (security.md 5.4).</summary>
public static class PasswordRules
{
    /// <summary>Shortest password of the preset 等保, in characters.</summary>
    public const int GradedLength = 8;

    /// <summary>Character classes a password of the preset 等保 has at least.</summary>
    public const int GradedClasses = 3;

    /// <summary>Shortest password of the preset 现代, in characters.</summary>
    public const int ModernLength = 15;

    /// <summary>Longest password; a longer one would only cost hashing time.</summary>
    public const int Longest = 128;

    private const string ListName = "OfficeHub.Core.Access.SigningIn.common-passwords.txt";

    private static readonly FrozenSet<string> Common = ReadList();

    /// <summary>Why a password may not be chosen, all reasons at once.</summary>
    /// <param name="preset"><see cref="SignInSettings.GradedPreset"/> or <see cref="SignInSettings.ModernPreset"/>.</param>
    /// <param name="password">As typed.</param>
    /// <param name="userName">May not be part of it.</param>
    /// <returns>Chinese sentences; empty when it may be chosen.</returns>
    public static IReadOnlyList<string> Faults(string preset, string password, string userName)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(userName);
        var faults = new List<string>();
        var shortest = preset == SignInSettings.ModernPreset ? ModernLength : GradedLength;
        var length = new StringInfo(password).LengthInTextElements;
        if (length < shortest)
        {
            faults.Add($"新口令至少 {shortest} 位，还差 {shortest - length} 位。");
        }

        if (password.Length > Longest)
        {
            faults.Add($"新口令最多 {Longest} 位。");
        }

        if (preset == SignInSettings.GradedPreset && ClassesOf(password) < GradedClasses)
        {
            faults.Add("新口令要有大写字母、小写字母、数字、符号中的三类。");
        }

        if (userName.Length >= 3 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add("新口令里不能带用户名。");
        }

        if (IsCommon(password))
        {
            faults.Add("这个口令太常见，容易被猜中。请换一个。");
        }

        return faults;
    }

    /// <summary>What the preset asks for, one sentence for the hint under the field.</summary>
    public static string Describe(string preset) => preset == SignInSettings.ModernPreset
        ? $"至少 {ModernLength} 位，可以是几个不相干的词；不能常见，不能带用户名。"
        : $"至少 {GradedLength} 位，大写、小写、数字、符号至少三类；不能常见，不能带用户名，不能与最近用过的相同。";

    /// <summary>Whether the password is listed, is a listed one repeated, or is one character or a run of neighbours.</summary>
    internal static bool IsCommon(string password)
    {
        var lower = password.ToLowerInvariant();
        if (lower.Length == 0 || Common.Contains(lower))
        {
            return lower.Length > 0;
        }

        if (lower.Zip(lower.Skip(1), (one, next) => next - one).Distinct().Count() <= 1)
        {
            return true;
        }

        return Enumerable.Range(1, lower.Length / 2).Any(part =>
            (part <= 2 || Common.Contains(lower[..part])) && IsRepeatOf(lower, part));
    }

    private static bool IsRepeatOf(string text, int part)
    {
        for (var i = part; i < text.Length; i++)
        {
            if (text[i] != text[i - part])
            {
                return false;
            }
        }

        return true;
    }

    private static int ClassesOf(string password) =>
        (password.Any(char.IsUpper) ? 1 : 0) + (password.Any(char.IsLower) ? 1 : 0)
        + (password.Any(char.IsDigit) ? 1 : 0) + (password.Any(character => !char.IsLetterOrDigit(character)) ? 1 : 0);

    private static FrozenSet<string> ReadList()
    {
        using var reader = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream(ListName)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#').SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
    }
}
