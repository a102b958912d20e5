using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Seeding;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Interpretations;

public sealed class InterpretationCheckTests
{
    private static readonly DraftFields Paper = new() { Content = new DocumentContent { Kind = DocumentKind.Notice, MainText = [new Paragraph(0, "实行领导带班和24小时值班。")] } };

    [Theory]
    [InlineData(1, 1, RiskLevel.Low)]
    [InlineData(1, 2, RiskLevel.Low)]
    [InlineData(3, 1, RiskLevel.Medium)]
    [InlineData(2, 2, RiskLevel.Medium)]
    [InlineData(2, 3, RiskLevel.High)]
    [InlineData(3, 3, RiskLevel.High)]
    [InlineData(0, 3, RiskLevel.Unknown)]
    [InlineData(2, 0, RiskLevel.Unknown)]
    public void Level_comes_of_likelihood_and_impact(int likelihood, int impact, RiskLevel level) =>
        Assert.Equal(level, new RiskAssessment { Likelihood = likelihood, Impact = impact }.Level);

    [Fact]
    public void Complete_one_lacks_nothing_and_of_another_document_nothing_is_asked()
    {
        Assert.Empty(InterpretationCheck.Faults(Paper.AsPolicy()));
        Assert.Empty(InterpretationCheck.Faults(Paper));
        Assert.True(InterpretationCheck.IsComplete(Paper.AsPolicy(Explained.Exempted)));
    }

    [Fact]
    public void Everything_lacking_is_said_once_a_part_and_leads_to_the_first_field()
    {
        var faults = InterpretationCheck.Faults(Paper with { IsPolicy = true });

        Assert.Equal(
            [
                ("PlanResponsible", "解读方案缺解读责任人、解读人员、解读要点、解读形式、发布渠道、发言人、预设问答，请填写。"),
                ("RiskSensitivePoints", "舆情风险评估缺敏感点、受影响群体、可能性、影响程度、应答口径、监测词，请填写。"),
                ("Materials", "政策性文件缺解读材料，请到“解读材料”加一份。"),
            ],
            faults.Select(fault => (fault.Field, fault.Sentence)));
        Assert.All(faults, fault => Assert.Equal(fault.Part, InterpretationCheck.PartOf(fault.Field)));
    }

    [Fact]
    public void Parts_nobody_tells_are_only_advised()
    {
        var brief = Explained.Complete.Of(new InterpretationMaterial { Form = InterpretationForm.Article, Title = "说明", Parts = [new(MaterialPartKind.Background, "去年有险情。")] });

        var fault = Assert.Single(InterpretationCheck.Faults(Paper.AsPolicy(brief)));

        Assert.Equal((false, "解读材料还没有讲依据、目标任务、适用范围、主要内容、主要措施，请在文章里补上。"), (fault.MustChange, fault.Sentence));
    }

    [Fact]
    public void Major_policy_needs_two_forms_and_one_that_is_not_pure_text()
    {
        var talk = new InterpretationMaterial { Form = InterpretationForm.QuestionsAndAnswers, Title = "问答", Questions = [new("问？", "答。")] };
        bool Passes(params InterpretationMaterial[] materials) => InterpretationCheck.IsComplete(Paper.AsPolicy(Explained.Complete.Of(materials) with { MajorBy = [MajorCriterion.Wide] }));

        Assert.False(Passes(Explained.Article()));
        Assert.False(Passes(Explained.Article(), talk));
        Assert.False(Passes(Explained.Graphic, Explained.Graphic));
        Assert.True(Passes(Explained.Article(), Explained.Graphic));
        Assert.True(InterpretationCheck.IsComplete(Paper.AsPolicy(Explained.Complete.Of(Explained.Article()))));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Graphic_has_three_to_eight_blocks(int blocks, bool passes)
    {
        var graphic = Explained.Graphic with { Blocks = [.. Enumerable.Repeat(new InfographicBlock("谁在岗", "每班两个人。"), blocks)] };

        Assert.Equal(passes, InterpretationCheck.IsComplete(Paper.AsPolicy(Explained.Complete.Of(graphic))));
    }

    [Theory]
    [InlineData(InterpretationForm.PressConference, "缺日期、地点、参加人、提纲")]
    [InlineData(InterpretationForm.Video, "缺存放地址")]
    [InlineData(InterpretationForm.QuestionsAndAnswers, "缺有问有答的一组")]
    [InlineData(InterpretationForm.Article, "缺内容")]
    public void Each_form_asks_for_its_own(InterpretationForm form, string lacks)
    {
        var faults = InterpretationCheck.Faults(Paper.AsPolicy(Explained.Complete.Of(new InterpretationMaterial { Form = form, Title = "说明" })));

        Assert.Contains(faults, fault => fault is { MustChange: true, Field: "Material1" } && fault.Sentence.Contains(lacks, StringComparison.Ordinal));
    }

    [Fact]
    public void Mark_of_a_secret_in_any_text_is_refused_before_anything_is_kept()
    {
        foreach (var interpretation in new[]
        {
            Explained.Complete with { Plan = Explained.Complete.Plan with { Points = "机密★1年" } }, Explained.Complete with { Risk = Explained.Complete.Risk with { PreparedAnswers = "机密★1年" } },
            Explained.Complete.Of(Explained.Article("机密★1年")), Explained.Complete.Of(Explained.Graphic with { Blocks = [new("机密★1年", "文字")] }), Explained.Exempted with { Exemption = new(ExemptionGround.Internal, "机密★1年") },
        })
        {
            Assert.IsType<SecretMarkInText>(DraftTexts.Clean(Paper.AsPolicy(interpretation)).Error);
        }
    }

    [Fact]
    public void What_a_form_does_not_have_is_not_kept()
    {
        var mixed = Explained.Article() with { Blocks = Explained.Graphic.Blocks, Questions = [new("问？", "答。")], Address = "https://example.invalid", Event = new MaterialEvent { Place = "新闻发布厅" } };

        var clean = DraftTexts.Clean(Paper.AsPolicy(Explained.Complete.Of(mixed))).Value.Interpretation!.Materials[0];

        Assert.Equal((6, 0, 0, "", null), (clean.Parts.Count, clean.Blocks.Count, clean.Questions.Count, clean.Address, clean.Event));
    }

    [Fact]
    public void Stored_text_reads_back_as_it_was_and_has_the_same_hash()
    {
        var json = DraftJson.Write(Paper.AsPolicy(Explained.Complete.Of(Explained.Article(), Explained.Graphic)));

        Assert.Equal(json, DraftJson.Write(DraftJson.Read(json)));
        Assert.DoesNotContain("interpretation", DraftJson.Write(Paper), StringComparison.Ordinal);
        Assert.DoesNotContain("isMajor", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_paper_is_explained_in_words_of_its_own()
    {
        foreach (var paper in DemoPaperWork.All.Where(paper => paper.Interpretation is not null))
        {
            var fields = new DraftFields { IsPolicy = true, Interpretation = paper.Interpretation, Content = new DocumentContent { Kind = paper.Kind, MainText = OutlineText.ReadAll(paper.Text) } };
            Assert.Empty(InterpretationCheck.Faults(fields));
            Assert.All(InterpretationCheck.Overlaps(fields.Content, fields.Interpretation), overlap => Assert.InRange(overlap.Percent, 0, 20));
        }
    }
}
