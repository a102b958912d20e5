using Bunit;
using OfficeHub.Web.Shared.Inputs;

namespace OfficeHub.Tests.Web.Shared;

public sealed class InputTests : KitContext
{
    private static readonly DateOnly Today = new(2026, 7, 1);

    [Theory]
    [InlineData("2026-07-03", "2026-07-03")]
    [InlineData("2026年7月3日", "2026-07-03")]
    [InlineData("2026.7.3", "2026-07-03")]
    [InlineData("20260703", "2026-07-03")]
    [InlineData("7月3日", "2026-07-03")]
    [InlineData("７－３", "2026-07-03")]
    [InlineData("2026-02-29", null)]
    [InlineData("明天", null)]
    [InlineData("0000-01-01", null)]
    public void Typed_day_is_read_as_an_office_writes_it(string text, string? day)
    {
        var read = TypedDay.Read(text, Today);

        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), read);
    }

    [Fact]
    public async Task Day_before_the_first_allowed_is_refused_and_stays_readable()
    {
        var field = Render<DateField>(f => f.Add(d => d.Label, "办理时限").Add(d => d.Min, Today));

        await field.Find("input.in").ChangeAsync("2026-06-30");

        Assert.Equal("不能早于 2026年7月1日。", field.Find(".err span").TextContent);
        Assert.Equal("2026-06-30", field.Find("input.in").GetAttribute("value"));
        Assert.Null(field.Instance.Value);
    }

    [Fact]
    public async Task Full_width_figures_are_a_number()
    {
        var field = Render<NumberField<int>>(f => f.Add(n => n.Label, "份数"));

        await field.Find("input").ChangeAsync("８０");

        Assert.Equal(80, field.Instance.Value);
    }

    [Fact]
    public async Task Words_in_a_number_box_are_refused_in_words_and_not_thrown_away()
    {
        var field = Render<NumberField<int>>(f => f.Add(n => n.Label, "份数").Add(n => n.Value, 80));

        await field.Find("input").ChangeAsync("八十份");

        Assert.Equal("“八十份”不是数字，请只填数字。", field.Find(".err span").TextContent);
        Assert.Equal("八十份", field.Find("input").GetAttribute("value"));
        Assert.Equal(80, field.Instance.Value);
    }

    [Fact]
    public async Task Choice_gives_back_the_value_of_the_chosen_line()
    {
        string? chosen = null;
        var field = Render<ChoiceField<string>>(f => f
            .Add(c => c.Label, "文种")
            .Add(c => c.Options, [new("ActNotice", "通知"), new("Opinions", "意见")])
            .Add(c => c.ValueChanged, value => chosen = value));

        await field.Find("select").ChangeAsync("1");

        Assert.Equal("Opinions", chosen);
    }

    [Fact]
    public void Label_names_its_input_and_the_required_mark_is_in_words()
    {
        var field = Render<TextField>(f => f.Add(t => t.Label, "标题").Add(t => t.Required, true).Add(t => t.Hint, "不超过 50 字。"));

        var input = field.Find("input");
        Assert.Equal(input.Id, field.Find("label").GetAttribute("for"));
        Assert.Equal("标题（必填）", field.Find("label").TextContent);
        Assert.Equal(field.Find(".hint").Id, input.GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Chosen_part_of_a_segment_carries_its_tick()
    {
        var segment = Render<Segment<string>>(s => s
            .Add(x => x.Label, "公开属性")
            .Add(x => x.Options, [new("1", "主动公开"), new("2", "不予公开")])
            .Add(x => x.Value, "2"));

        Assert.Equal("✓ 不予公开", segment.Find(".on").TextContent.Trim());
        Assert.Single(segment.FindAll("input[checked]"));
    }
}
