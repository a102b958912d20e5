using OfficeHub.Core.Publishing.FontFiles;

namespace OfficeHub.Tests.Support;

/// <summary>The free faces tests print with, and what looks at a PDF.</summary>
internal static class TestFonts
{
    /// <summary>Where they are; null where ./test did not provide them.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable(LibreOffice.FontsVariable) is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;

    /// <summary>Null when PDFs can be made and looked at here, else why those tests are skipped.</summary>
    public static string? WhyNone { get; } = !File.Exists("/usr/bin/pdftotext") ? "soffice or pdftotext is not installed (./test provides them)."
        : Folder is null ? $"{LibreOffice.FontsVariable} is not set: no faces to print with (./test provides them)."
        : null;

    /// <summary>The free faces and no others.</summary>
    public static FontFolders Free => new(Folder!, []);

    /// <summary>The free faces, and one that has characters beyond them.</summary>
    public static FontFolders WithRare => new(Folder!, ["/usr/share/fonts/opentype/noto"]);
}

/// <summary>A test that makes PDFs; skipped with the reason where there are no faces.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PdfFactAttribute : FactAttribute
{
    public PdfFactAttribute() => Skip = TestFonts.WhyNone;
}

/// <summary>The same for many documents.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PdfTheoryAttribute : TheoryAttribute
{
    public PdfTheoryAttribute() => Skip = TestFonts.WhyNone;
}
