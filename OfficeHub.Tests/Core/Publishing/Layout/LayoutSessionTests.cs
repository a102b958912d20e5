using System.Text;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Tests.Core.Publishing.Layout;

/// <summary>Laid out again after each of many changes, a document has the pages it has when it is laid out for the first time.</summary>
public sealed class LayoutSessionTests
{
    private static readonly LayoutOptions Options = new(2026);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Pages_after_any_change_are_those_of_a_first_layout(int seed)
    {
        var random = new Random(seed);
        var (session, content) = (new LayoutSession(), OfficeDocuments.Notice);
        for (var step = 0; step < 120; step++)
        {
            content = Changed(content, random);

            var (again, first) = (session.Of(content, Options), DocumentLayout.Of(content, Options));

            Assert.Equal(Flat(first), Flat(again));
        }
    }

    [Fact]
    public void Memo_keeps_what_the_last_layout_asked_for_and_nothing_older()
    {
        var memo = new LayoutMemo();
        memo.Begin("ground");
        var first = Annex();
        memo.Begin("ground");

        Assert.Same(first, Annex());

        // The annex is taken out for one layout.
        memo.Begin("ground");
        memo.Begin("ground");
        Assert.NotSame(first, Annex());

        object Annex() => memo.Keep("annex 1", "title", () => new object());
    }

    [Fact]
    public void Page_that_a_typed_character_does_not_reach_is_the_same_object()
    {
        var session = new LayoutSession();
        var content = OfficeDocuments.Notice with { Annexes = [], MainText = [.. Enumerable.Range(1, 200).Select(i => new Paragraph(0, $"第{i}项工作由各旗人民政府负责落实。"))] };
        var before = session.Of(content, Options);

        List<Block> blocks = [.. content.MainText];
        blocks[100] = new Paragraph(0, "第101项工作由各旗人民政府负责落实好。");
        var after = session.Of(content with { MainText = blocks }, Options);

        Assert.True(before.Pages.Count > 8);
        Assert.Single(before.Pages.Zip(after.Pages), pair => !ReferenceEquals(pair.First, pair.Second));
    }

    [Fact]
    public void Another_year_or_seal_is_laid_out_anew()
    {
        var session = new LayoutSession();
        var open = OfficeDocuments.Request with { DocumentDate = null };
        session.Of(open, Options);

        foreach (var options in new[] { Options with { Year = 2027 }, Options with { IsSealed = false }, Options with { SealDiameterMm = 42 } })
        {
            Assert.Equal(Flat(DocumentLayout.Of(open, options)), Flat(session.Of(open, options)));
        }
    }

    // What people do to a text, one act at a time.
    private static DocumentContent Changed(DocumentContent content, Random random)
    {
        List<Block> blocks = [.. content.MainText];
        var at = random.Next(blocks.Count);
        var here = blocks[at] as Paragraph;
        switch (random.Next(14))
        {
            case 0 or 1 or 2 when here is not null:
                var into = random.Next(here.Text.Length + 1);
                blocks[at] = here with { Text = here.Text.Insert(into, "，。（2026年"[random.Next(8)].ToString()) };
                break;
            case 3 when here is { Text.Length: > 1 }:
                blocks[at] = here with { Text = here.Text.Remove(random.Next(here.Text.Length - 1), 1) };
                break;
            case 4 when here is { Text.Length: > 2 }:
                var cut = random.Next(1, here.Text.Length - 1);
                blocks[at] = here with { Text = here.Text[..cut] };
                blocks.Insert(at + 1, here with { Text = here.Text[cut..] });
                break;
            case 5 when here is not null && at + 1 < blocks.Count && blocks[at + 1] is Paragraph next:
                blocks[at] = here with { Text = here.Text + next.Text };
                blocks.RemoveAt(at + 1);
                break;
            case 6:
                blocks.Insert(at, new Paragraph(random.Next(5), "各地要认真组织实施，确保各项任务落到实处。" + new string('草', random.Next(200))));
                break;
            case 7 when blocks.Count > 3:
                blocks.RemoveAt(at);
                break;
            case 8 when here is not null:
                blocks[at] = here with { Level = random.Next(5) };
                break;
            case 9:
                blocks.Insert(at, new Table([["序号", "任务"], .. Enumerable.Range(1, random.Next(1, 30)).Select(i => new[] { $"{i}", $"第{i}项任务" })]));
                break;
            case 10 when blocks[at] is Table table:
                blocks[at] = new Table([.. table.Rows.Skip(1), ["末", "行"]]);
                break;
            case 11:
                var annexes = content.Annexes.ToList();
                if (annexes.Count > 3) annexes.RemoveAt(random.Next(annexes.Count));
                else annexes.Insert(random.Next(annexes.Count + 1), new Annex($"第{random.Next(99)}号方案", [new Paragraph(1, "总则"), new Paragraph(0, new string('方', random.Next(300)))]));
                return content with { Annexes = annexes };
            case 12:
                return content with { Title = content.Title + "等", PrimaryRecipients = content.PrimaryRecipients.Length > 400 ? "各旗县人民政府" : content.PrimaryRecipients + "，各有关企业、事业单位和人民团体" };
            default:
                return content with { Issuers = content.Issuers.Count > 2 ? ["北原盟行政公署"] : [.. content.Issuers, "北原盟财政局"], SectionsRunOn = !content.SectionsRunOn };
        }

        return content with { MainText = blocks };
    }

    private static string Flat(LaidDocument laid)
    {
        var flat = new StringBuilder();
        foreach (var page in laid.Pages)
        {
            flat.Append('#').Append(page.Number).Append('\n');
            foreach (var item in page.Items)
            {
                flat.Append(item).Append(item is LaidText text ? string.Join(' ', text.Xs) : "").Append('\n');
            }
        }

        return flat.ToString();
    }
}
