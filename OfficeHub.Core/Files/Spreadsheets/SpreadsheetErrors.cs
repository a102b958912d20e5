using OfficeHub.Core.Common;

namespace OfficeHub.Core.Files.Spreadsheets;

/// <summary>A text longer than a cell can hold.</summary>
/// <param name="Row">Row in the sheet, from 1.</param>
/// <param name="Column">Heading of its column.</param>
public sealed record CellTooLong(int Row, string Column)
    : Error("Spreadsheet.CellTooLong", $"第 {Row} 行“{Column}”超过一个单元格能放的 32767 个字，没有导出。请缩小范围后再导出。");

/// <summary>More rows than a sheet can hold.</summary>
public sealed record TooManyRowsToWrite()
    : Error("Spreadsheet.TooManyRowsToWrite", "行数超过一张表能放的 1048575 行，没有导出。请缩小范围后再导出。");

/// <summary>Not a workbook that can be read.</summary>
public sealed record SpreadsheetUnreadable()
    : Error("Spreadsheet.Unreadable", "这个文件不是能读的 xlsx 表格，没有导入。请用 Excel 或 WPS 打开，另存为 xlsx 后再导入。");

/// <summary>More rows than are read at once.</summary>
/// <param name="Limit">Most rows.</param>
public sealed record TooManyRows(int Limit)
    : Error("Spreadsheet.TooManyRows", $"表格超过 {Limit} 行，没有导入。请拆成几个文件后再导入。");

/// <summary>A cell to the right of the last column that is read.</summary>
/// <param name="Row">Row in the sheet, from 1.</param>
/// <param name="Limit">Most columns.</param>
public sealed record TooManyColumns(int Row, int Limit)
    : Error("Spreadsheet.TooManyColumns", $"第 {Row} 行超过 {Limit} 列，没有导入。请删去多余的列后再导入。");

/// <summary>More text in the sheet than is read at once.</summary>
public sealed record TooMuchText()
    : Error("Spreadsheet.TooMuchText", "表格里的文字太多，没有导入。请拆成几个文件后再导入。");
