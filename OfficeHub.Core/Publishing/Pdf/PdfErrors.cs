using OfficeHub.Core.Common;

namespace OfficeHub.Core.Publishing.Pdf;

/// <summary>The machine has none of the faces of a document, nor anything that could take their place.</summary>
/// <param name="Folder">Where fonts are to be put; empty where it is not said.</param>
public sealed record NoChineseFont(string Folder)
    : Error("Publishing.NoChineseFont", $"这台机器上没有能用的中文字体，PDF 没有生成。请把有授权的字体文件放进{(Folder.Length > 0 ? $" {Folder} " : "字体文件夹")}后再生成。");
