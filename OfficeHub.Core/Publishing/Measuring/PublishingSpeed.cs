using System.Diagnostics;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Ofd;

namespace OfficeHub.Core.Publishing.Measuring;

/// <summary>How fast documents are laid out and written here.</summary>
public static class PublishingSpeed
{
    private static readonly DateTime At = new(2026, 7, 1, 1, 30, 0, DateTimeKind.Utc);
    private static readonly LayoutOptions Options = new(2026);

    private static readonly string[] Sentences =
    [
        "各旗县人民政府要充分认识做好草原防火工作的重要意义", "切实加强组织领导", "层层压实工作责任", "建立健全联防联控机制",
        "及时消除各类火灾隐患", "确保人民群众生命财产安全和生态安全",
    ];

    /// <summary>A document of so many pages, without imprint.</summary>
    public static DocumentContent Document(int pages)
    {
        var content = new DocumentContent
        {
            Kind = DocumentKind.Notice,
            Issuers = ["北原盟行政公署"],
            Abbreviation = "北署发",
            Number = new DocumentNumber("北署发", 2026, 18),
            Title = "北原盟行政公署关于做好2026年秋季草原防火工作的通知",
            PrimaryRecipients = "各旗县人民政府，行政公署各委、办、局",
            DocumentDate = new DateOnly(2026, 7, 1),
        };
        var blocks = new List<Block>();
        while (DocumentLayout.Of(content with { MainText = [.. blocks] }, Options).Pages.Count < pages)
        {
            blocks.Add(blocks.Count % 6 == 0 ? new Paragraph(1, "工作要求") : new Paragraph(0, $"第{blocks.Count}项：" + string.Join('，', Sentences) + "。"));
        }

        return content with { MainText = blocks };
    }

    /// <summary>Milliseconds to write the document once: as DOCX, as the same DOCX and as bare paragraphs by the library alone, as OFD from content to file.</summary>
    /// <param name="content">The document.</param>
    /// <param name="rounds">How often each is done, in turns; the median counts.</param>
    public static (double Docx, double Same, double Bare, double Ofd) Write(DocumentContent content, int rounds)
    {
        ArgumentNullException.ThrowIfNull(content);
        var same = new SameDocx(content, new DocxOptions(At));
        var (docx, plain, bare, ofd) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < rounds; i++)
        {
            docx.Add(Milliseconds(() => Docx(content)));
            plain.Add(Milliseconds(same.Write));
            bare.Add(Milliseconds(() => BareDocx.Write(content)));
            ofd.Add(Milliseconds(() => Ofd(content)));
        }

        return (Median(docx), Median(plain), Median(bare), Median(ofd));
    }

    /// <summary>Milliseconds to lay a short and a long document out again after one character was typed in its middle, and the long one from nothing.</summary>
    /// <param name="document">The short one.</param>
    /// <param name="longer">The long one.</param>
    /// <param name="rounds">How often each is done, in turns, so that both find the machine alike; the median counts.</param>
    public static (double Again, double LongAgain, double LongFirst) Type(DocumentContent document, DocumentContent longer, int rounds)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(longer);
        var (again, longAgain, longFirst) = (new List<double>(), new List<double>(), new List<double>());
        var (session, longSession) = (new LayoutSession(), new LayoutSession());
        session.Of(document, Options);
        longSession.Of(longer, Options);
        for (var i = 0; i < rounds; i++)
        {
            var (typed, longTyped) = (Typed(document, i), Typed(longer, i));
            again.Add(Milliseconds(() => session.Of(typed, Options)));
            longAgain.Add(Milliseconds(() => longSession.Of(longTyped, Options)));
        }

        for (var i = 0; i < rounds; i++)
        {
            var longTyped = Typed(longer, i);
            longFirst.Add(Milliseconds(() => DocumentLayout.Of(longTyped, Options)));
        }

        return (Median(again), Median(longAgain), Median(longFirst));
    }

    // A character more, then one less: the lines stay as many.
    private static DocumentContent Typed(DocumentContent content, int round)
    {
        List<Block> blocks = [.. content.MainText];
        var at = blocks.FindIndex(blocks.Count / 2, block => block is Paragraph { Level: 0 });
        var text = ((Paragraph)blocks[at]).Text;
        blocks[at] = new Paragraph(0, round % 2 == 0 ? text.Insert(4, "草") : text);
        return content with { MainText = blocks };
    }

    /// <summary>Typesets a document as DOCX and OFD, again and again.</summary>
    /// <returns>Bytes of the managed heap after each of the counts.</returns>
    public static IReadOnlyList<long> Many(DocumentContent content, params IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(counts);
        var (done, heaps) = (0, new List<long>());
        foreach (var count in counts)
        {
            for (; done < count; done++)
            {
                var own = content with { Title = content.Title + done };
                Docx(own);
                Ofd(own);
            }

            heaps.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        return heaps;
    }

    /// <summary>The document as DOCX.</summary>
    public static byte[] Docx(DocumentContent content) => DocxWriter.Write(content, new DocxOptions(At));

    /// <summary>The same document by the library alone.</summary>
    public static byte[] SameDocx(DocumentContent content) => new SameDocx(content, new DocxOptions(At)).Write();

    private static byte[] Ofd(DocumentContent content) => OfdWriter.Write(DocumentLayout.Of(content, Options), content, new OfdOptions(OfdOptions.IdOf(content.Title), At));

    private static double Milliseconds(Func<object> work)
    {
        var from = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
