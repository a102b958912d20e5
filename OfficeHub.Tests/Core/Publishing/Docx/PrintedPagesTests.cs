using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Docx;

public sealed class PrintedPagesTests(PrintedPages pages) : IClassFixture<PrintedPages>
{
    [OnPaper]
    public void Full_page_of_text_has_22_lines_of_28_characters()
    {
        var lines = pages.Words("full-pages").Where(word => word.Page == 2 && word.Top < 262).GroupBy(word => Math.Round(word.Top)).Select(line => line.Sum(word => word.Text.Length)).ToList();

        Assert.Equal(22, lines.Count);
        Assert.All(lines, count => Assert.Equal(28, count));
    }
}
