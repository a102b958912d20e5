using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Files.Secrecy;

namespace OfficeHub.Core.Files;

/// <summary>Nothing in the file.</summary>
public sealed record FileEmpty() : Error("File.Empty", "这个文件是空的，没有收。请核对后重新选择。");

/// <summary>Longer than the limit; reading stopped there.</summary>
/// <param name="LimitBytes">The limit.</param>
public sealed record FileTooLarge(long LimitBytes)
    : Error("File.TooLarge", $"文件超过 {FileWords.Size(LimitBytes)}，没有收。请压缩图片或拆成几个文件后再传。");

/// <summary>Came slower than the floor, or stood still.</summary>
public sealed record UploadTooSlow() : Error("File.TooSlow", "上传太慢，已停止。请检查网络后再传。");

/// <summary>The sender went away or the connection broke.</summary>
public sealed record UploadBroken() : Error("File.Broken", "上传中断，文件没有收。请重新上传。");

/// <summary>The disk is full.</summary>
public sealed record StorageFull() : Error("File.StorageFull", "存储空间已满，文件没有收。请联系系统管理员，腾出空间后再传。");

/// <summary>The name cannot be used.</summary>
/// <param name="Reason">Chinese sentence.</param>
public sealed record FileNameBad(string Reason) : Error("File.NameBad", Reason);

/// <summary>A kind of file that is not taken here.</summary>
/// <param name="Extension">As the name has it.</param>
/// <param name="Allowed">Extensions taken, for the sentence.</param>
public sealed record FileKindNotAllowed(string Extension, string Allowed)
    : Error("File.KindNotAllowed", $"这里不收{(Extension.Length == 0 ? "没有扩展名的" : $" {Extension} ")}文件，只收 {Allowed}。请另存为其中一种后再传。");

/// <summary>The content is not what the extension says.</summary>
/// <param name="Extension">What the name claims.</param>
public sealed record FileKindMismatch(string Extension)
    : Error("File.KindMismatch", $"文件内容与扩展名 {Extension} 不符，没有收。请用原来的软件打开，另存为 {Extension} 后再传。");

/// <summary>Two formats in one file.</summary>
public sealed record FilePolyglot() : Error("File.Polyglot", "文件里夹带了另一种格式的内容，没有收。请用原来的软件打开后重新另存再传。");

/// <summary>Cannot be read.</summary>
public sealed record FileDamaged() : Error("File.Damaged", "文件损坏或不完整，没有收。请用原来的软件打开，确认无误并另存后再传。");

/// <summary>Protected by a password, or an old binary format under a new extension.</summary>
public sealed record FileEncrypted() : Error("File.Encrypted", "文件加了密码，或者是旧格式改了扩展名，没有收。请去掉密码并另存为新格式后再传。");

/// <summary>A package with too many parts.</summary>
public sealed record ArchiveTooManyEntries() : Error("File.TooManyEntries", "文件内部的部件多得不正常，没有收。请另存后再传。");

/// <summary>A package that inflates beyond the limit.</summary>
public sealed record ArchiveTooLarge() : Error("File.InflatesTooLarge", "文件展开后过大，没有收。请压缩图片或拆成几个文件后再传。");

/// <summary>A package that inflates out of proportion.</summary>
public sealed record ArchiveBomb() : Error("File.Bomb", "文件展开后大得不正常，没有收。请另存后再传；仍不行请联系系统管理员。");

/// <summary>Bytes before the package, as in a self-extracting program.</summary>
public sealed record ArchivePrefixed() : Error("File.Prefixed", "文件开头夹带了别的内容，没有收。请用原来的软件打开后重新另存再传。");

/// <summary>A package inside a package.</summary>
/// <param name="Part">Name of the part.</param>
public sealed record ArchiveNested(string Part)
    : Error("File.Nested", $"文件里嵌有另一个文件（{Part}），没有收。请把嵌入的文件或图表另存、图表改为图片后再传。");

/// <summary>Parts that share bytes.</summary>
public sealed record ArchiveOverlapping() : Error("File.Overlapping", "文件内部结构不正常（部件重叠），没有收。请另存后再传。");

/// <summary>Parts whose names are equal, or equal but for case or composition.</summary>
/// <param name="Part">Name of the part.</param>
public sealed record ArchiveDuplicateName(string Part)
    : Error("File.DuplicateName", $"文件内部有重名的部件（{Part}），没有收。请另存后再传。");

/// <summary>A part whose name leads outside or cannot be held by every system.</summary>
/// <param name="Part">Name of the part, made printable.</param>
public sealed record ArchiveBadName(string Part)
    : Error("File.BadPartName", $"文件内部有不安全的部件名（{Part}），没有收。请另存后再传。");

/// <summary>A symbolic link or device.</summary>
/// <param name="Part">Name of the part.</param>
public sealed record ArchiveSpecialFile(string Part)
    : Error("File.SpecialFile", $"文件内部有链接一类的特殊部件（{Part}），没有收。请另存后再传。");

/// <summary>XML with a document type, too deep, too long or malformed.</summary>
/// <param name="Part">Name of the part.</param>
public sealed record XmlUnsafe(string Part)
    : Error("File.XmlUnsafe", $"文件的内部格式不正确或不安全（{Part}），没有收。请用原来的软件打开后另存再传。");

/// <summary>Macros, of whatever age.</summary>
public sealed record MacroInside() : Error("File.Macro", "文件里有宏，没有收。请另存为不带宏的格式（docx、xlsx、pptx）后再传。");

/// <summary>ActiveX controls.</summary>
public sealed record ActiveXInside() : Error("File.ActiveX", "文件里有 ActiveX 控件，没有收。请删去控件后再传。");

/// <summary>OLE objects.</summary>
public sealed record OleObjectInside() : Error("File.OleObject", "文件里嵌有 OLE 对象，没有收。请删去对象，或把它改为图片后再传。");

/// <summary>DDE fields or links.</summary>
public sealed record DdeInside() : Error("File.Dde", "文件里有能启动其他程序的域（DDE），没有收。请删去这个域后再传。");

/// <summary>A template loaded from elsewhere.</summary>
public sealed record RemoteTemplateInside() : Error("File.RemoteTemplate", "文件引用了别处的模板，没有收。请在“文档模板”里改为默认模板后再传。");

/// <summary>Pictures, frames, workbooks or data loaded from elsewhere.</summary>
public sealed record ExternalLinkInside()
    : Error("File.ExternalLink", "文件引用了别处的图片、表格或数据，没有收。请断开链接、把图片直接插入文件后再传。");

/// <summary>A hyperlink to a program, a script or a network folder.</summary>
public sealed record UnsafeHyperlinkInside()
    : Error("File.UnsafeHyperlink", "文件里有指向本机、网络文件夹或程序的超链接，没有收。请取消这个超链接后再传。");

/// <summary>Scripts, launch actions or attached files in a PDF.</summary>
public sealed record ActivePdf() : Error("File.ActivePdf", "PDF 里有脚本、启动程序的动作或附带文件，没有收。请重新打印为 PDF 后再传。");

/// <summary>More pixels than are decoded here.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PictureTooLarge(long Width, long Height)
    : Error("File.PictureTooLarge", $"图片有 {Width}×{Height} 像素，超过 4000 万像素，没有收。请缩小后再传。");

/// <summary>A classification mark. Says where, not what, so that nothing is spread.</summary>
/// <param name="InName">In the file name, else in the content.</param>
public sealed record SecrecyMarkFound(bool InName)
    : Error("File.SecrecyMark", SecrecyMarks.Refusal(InName ? "文件名" : "文件内容"))
{
    /// <summary>Set by the gate: what tells the file again. Null while a part of it is judged.</summary>
    public FileTrace? Trace { get; init; }
}

/// <summary>No file of that hash in the store.</summary>
public sealed record FileMissing() : Error("File.Missing", "没有找到这个文件，可能已被移走。请联系系统管理员。");

internal static class FileWords
{
    public static string Size(long bytes) => bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024)} MB" : $"{bytes / 1024} KB";
}
