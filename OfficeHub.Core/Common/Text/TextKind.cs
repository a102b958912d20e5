namespace OfficeHub.Core.Common.Text;

/// <summary>What a text is for; decides which characters it may hold.</summary>
public enum TextKind
{
    /// <summary>A name, title or number: one line, nothing invisible.</summary>
    SingleLine,

    /// <summary>A body, opinion or remark: line feeds and tabs allowed.</summary>
    MultiLine,

    /// <summary>The name of a file, with its extension: as a single line, and good on every file system.</summary>
    FileName,
}
