using System.Buffers;
using System.Text;

namespace OfficeHub.Core.Common.Text;

/// <summary>What a file name may not be, on any system it is later saved to.</summary>
public static class FileNameRules
{
    /// <summary>Most bytes of a name in UTF-8: the limit of the common file systems.</summary>
    public const int MaxBytes = 255;

    private static readonly SearchValues<char> Reserved = SearchValues.Create("/\\:*?\"<>|");

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    /// <summary>The first fault of a name that already passed the rules of a single line, as the end of a Chinese sentence, or null.</summary>
    public static string? FirstFault(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var at = name.AsSpan().IndexOfAny(Reserved);
        if (at >= 0)
        {
            return $"里有不能用的字符 {name[at]}（第 {at + 1} 个字），请改名后再传。";
        }

        if (name.Trim('.').Length == 0)
        {
            return "只有点，请改名后再传。";
        }

        if (name[^1] is '.' or ' ')
        {
            return "末尾是点或空格，请改名后再传。";
        }

        if (IsDevice(name))
        {
            return "是系统保留的设备名，请改名后再传。";
        }

        return Encoding.UTF8.GetByteCount(name) > MaxBytes ? "太长，请缩短到 80 个字以内再传。" : null;
    }

    private static bool IsDevice(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return Devices.Contains((dot < 0 ? name : name[..dot]).TrimEnd());
    }
}
