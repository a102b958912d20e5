using OfficeHub.Signing.Packages;

namespace OfficeHub.Signing.Ofd;

/// <summary>Why a file is not taken as an OFD: one sentence each.</summary>
internal static class OfdFault
{
    /// <summary>A package, or any file, that is something else.</summary>
    public static SigningFault NoOfd { get; } = new(SigningFaultKind.Malformed, "这不是 OFD 文件。") { Code = CheckCode.Format };

    /// <summary>A package whose first part cannot be read.</summary>
    public static SigningFault BadEntry { get; } = new(SigningFaultKind.Malformed, "OFD 文件损坏：OFD.xml 读不出来。") { Code = CheckCode.Format };

    /// <summary>More digests than an honest package asks for.</summary>
    public static SigningFault TooManySignatures { get; } = Unsafe("签章太多，核验要算的摘要超过上限，没有核验。");

    /// <summary>What is wrong with the package.</summary>
    public static SigningFault Of(ZipFault fault, ReadOnlySpan<byte> file) => fault.Kind is ZipFaultKind.Damaged && !file.StartsWith("PK"u8) ? NoOfd : Unsafe(Sentence(fault));

    private static SigningFault Unsafe(string sentence) => new(SigningFaultKind.NotAllowed, sentence) { Code = CheckCode.PackageUnsafe };

    private static string Sentence(ZipFault fault)
    {
        var name = fault.EntryName.Length == 0 ? "" : $"（{fault.EntryName}）";
        return fault.Kind switch
        {
            ZipFaultKind.Prefixed => "OFD 文件的前面多出了别的内容，没有打开。",
            ZipFaultKind.Encrypted => $"OFD 文件里有加了密码的文件，没有打开{name}。",
            ZipFaultKind.TooManyEntries => "OFD 文件里的文件太多，没有打开。",
            ZipFaultKind.TooLarge => "OFD 文件展开后太大，没有打开。",
            ZipFaultKind.RatioTooHigh => $"OFD 文件里有压缩比异常的文件，没有打开{name}。",
            ZipFaultKind.Overlapping => $"OFD 文件里有互相重叠的文件，没有打开{name}。",
            ZipFaultKind.DuplicateName => $"OFD 文件里有重名的文件，没有打开{name}。",
            ZipFaultKind.BadName => $"OFD 文件里有不允许的文件名，没有打开{name}。",
            ZipFaultKind.SpecialFile => $"OFD 文件里有链接或设备文件，没有打开{name}。",
            _ => $"OFD 文件损坏，没有打开{name}。",
        };
    }
}
