using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Core.Publishing;

namespace OfficeHub.Tests.Core.Documents.Drafting;

public sealed class DraftFindingsTests
{
    private static readonly DocumentContent Report = new()
    {
        Kind = DocumentKind.Report,
        Direction = DocumentDirection.Upward,
        Issuers = ["北原盟行政公署"],
        Title = "关于草原防火工作情况的报告",
        PrimaryRecipients = "自治区人民政府",
        MainText = [new Paragraph(0, "现将情况报告如下。"), new Paragraph(0, "特此报告。")],
    };

    [Fact]
    public void Draft_without_number_date_and_signatory_lacks_nothing_the_drafter_could_mend()
    {
        Assert.Empty(DraftFindings.In(Report));
    }

    [Theory]
    [InlineData("notice"), InlineData("request"), InlineData("letter"), InlineData("order"), InlineData("minutes")]
    public void Document_the_writers_are_shown_by_must_not_be_changed(string name)
    {
        Assert.DoesNotContain(DraftFindings.In(OfficeDocuments.Of(name)), fault => fault.MustChange);
    }

    [Fact]
    public void Places_one_press_mends_are_one_fault_with_their_number_and_the_first_block()
    {
        var fault = Assert.Single(DraftFindings.In(Report with { MainText = [new Paragraph(0, "现将情况报告如下。"), new Paragraph(1, "甲,乙"), new Paragraph(0, "丙,丁;戊。")] }));

        Assert.Equal(("MainText", 1, false, new DraftRemedy("X04", CheckedElement.MainText, 3)), (fault.Field, fault.Block, fault.MustChange, fault.Remedy));
        Assert.StartsWith("正文 3 处（第 2 段起），如：“,”是半角标点", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_somebody_must_think_about_stand_one_by_one()
    {
        var faults = DraftFindings.In(Report with { MainText = [new Paragraph(0, "以上妥否，请批示。"), new Paragraph(0, "请审批。")] }).ToList();

        Assert.Equal([0, 0, 1], faults.Select(fault => fault.Block!.Value));
        Assert.All(faults, fault => Assert.True(fault is { MustChange: true, Remedy: null }));
    }

    [Theory]
    [InlineData(DocumentKind.Report, "草原防火工作情况报告", false), InlineData(DocumentKind.Report, "关于草原防火工作情况的通知", true), InlineData(DocumentKind.Other, "关于草原防火的方案", false)]
    public void Title_must_be_changed_only_where_it_is_of_another_kind(DocumentKind kind, string title, bool mustChange)
    {
        var fault = Assert.Single(DraftFindings.In(Report with { Kind = kind, Direction = DocumentDirection.Downward, Title = title }));

        Assert.Equal(("Title", mustChange), (fault.Field, fault.MustChange));
    }

    [Fact]
    public void Press_mends_its_own_rule_and_element_alone()
    {
        var content = Report with { Title = "关于草原,防火工作情况的报告", MainText = [new Paragraph(0, "甲,乙的的丙。")] };

        var mended = DraftFindings.Mend(content, [new DraftRemedy("X04", CheckedElement.MainText, 1)]);

        Assert.Equal((content.Title, new Paragraph(0, "甲，乙的的丙。")), (mended.Title, mended.MainText[0]));
    }

    [Fact]
    public void Faults_of_the_draft_hold_the_findings_once()
    {
        var faults = DraftCheck.Faults(new DraftFields { Content = Report with { Kind = DocumentKind.Notice, Title = "关于草原防火的函", PrimaryRecipients = "" } });

        Assert.Single(faults, fault => fault is { Field: "Title" });
        Assert.Single(faults, fault => fault is { Field: "PrimaryRecipients" });
    }
}
