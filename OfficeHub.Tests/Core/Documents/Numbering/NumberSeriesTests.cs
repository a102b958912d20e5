using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.Core.Documents.Numbering;

public sealed class NumberSeriesTests
{
    private static readonly DateTime Now = new(2026, 7, 1, 1, 42, 0, DateTimeKind.Utc);
    private static readonly Actor Registrar = new() { Name = "高静", UnitName = "文电科", PostName = "编号登记员", StaffId = Guid.NewGuid() };

    [Fact]
    public void Series_gives_one_number_after_the_other_from_1()
    {
        var series = Begun();

        var entries = Enumerable.Range(0, 3).Select(_ => Take(series).Value).ToList();

        Assert.Equal(["北署发〔2026〕1号", "北署发〔2026〕2号", "北署发〔2026〕3号"], entries.Select(entry => entry.Number));
        Assert.Equal((1, 4, true), (series.First, series.Next, series.IsUsed));
        Assert.All(entries, entry => Assert.Equal((series.Id, NumberState.Used, 60, "高静（文电科编号登记员）"), (entry.SeriesId, entry.State, entry.Copies, entry.NumberedBy)));
    }

    [Fact]
    public void Series_begins_elsewhere_only_before_its_first_number()
    {
        var series = Begun();

        Assert.Null(series.BeginWith(19, "上半年用纸质登记簿", "高静").Error);
        Assert.Equal("北署发〔2026〕19号", Take(series).Value.Number);
        var refused = Assert.IsType<SeriesIsInUse>(series.BeginWith(1, "弄错了", "高静").Error);

        Assert.Equal((19, 20, "上半年用纸质登记簿", "高静", 19), (series.First, series.Next, series.FirstReason, series.FirstSetBy, refused.Last));
    }

    [Fact]
    public void Series_that_is_full_gives_nothing()
    {
        var series = Begun();
        series.BeginWith(NumberSeries.LastSerial, "测试", "高静");

        Assert.Equal("北署发〔2026〕99999号", Take(series).Value.Number);
        Assert.IsType<SeriesIsFull>(Take(series).Error);
        Assert.Equal(NumberSeries.LastSerial + 1, series.Next);
    }

    [Fact]
    public void Void_number_stays_what_it_was_and_is_voided_once()
    {
        var entry = Take(Begun()).Value;

        Assert.Null(entry.Void("签发后分工又有变动", "马会川", Now).Error);
        Assert.IsType<NumberIsVoid>(entry.Void("再来一次", "马会川", Now).Error);

        Assert.Equal(("北署发〔2026〕1号", NumberState.Voided, "签发后分工又有变动", Now), (entry.Number, entry.State, entry.VoidReason, entry.VoidedAt));
    }

    [Theory]
    [InlineData("北署发", true), InlineData("鹰府办字", true), InlineData("", false), InlineData("BS发", false), InlineData("北署发〔2026〕", false), InlineData("北署 发", false)]
    [InlineData("一二三四五六七八九十十一", true), InlineData("一二三四五六七八九十十一二", false)]
    public void Abbreviation_is_1_to_12_Chinese_characters(string text, bool wellFormed) => Assert.Equal(wellFormed, AgencyAbbreviation.IsWellFormed(text));

    [Theory]
    [InlineData(new int[0], 1, 0, "")]
    [InlineData(new[] { 1, 2, 3 }, 1, 3, "")]
    [InlineData(new[] { 2, 3 }, 1, 3, "1")]
    [InlineData(new[] { 1, 5, 6, 9 }, 1, 10, "2-4 7-8 10")]
    [InlineData(new[] { 20, 21 }, 19, 22, "19 22")]
    [InlineData(new[] { 3, 19, 20 }, 19, 20, "")]
    public void Missing_serials_are_named(int[] serials, int first, int last, string expected) => Assert.Equal(
        expected, string.Join(' ', SeriesCheck.Missing(serials, first, last).Select(range => range.From == range.To ? $"{range.From}" : $"{range.From}-{range.To}")));

    [Fact]
    public void Sortable_form_sorts_as_the_numbers_do()
    {
        string[] texts = ["北署发〔2026〕9号", "北署发〔2026〕10号", "北署发〔2026〕118号"];

        Assert.Equal(texts, texts.Reverse().OrderBy(text => DocumentNumber.Parse(text)!.Sortable, StringComparer.Ordinal));
    }

    private static NumberSeries Begun() => NumberSeries.Begin(Guid.NewGuid(), Guid.NewGuid(), "北署发", 2026);

    private static Result<NumberEntry> Take(NumberSeries series) => series.Take(OfficialDocument.Begin(Guid.NewGuid(), Registrar, Now), "各旗人民政府", 60, Registrar, Now);
}
