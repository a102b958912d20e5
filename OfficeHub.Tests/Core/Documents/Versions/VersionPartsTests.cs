using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Versions;
using OfficeHub.Core.Files;
using OfficeHub.Core.Publishing.Comparing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Versions;

public sealed class VersionPartsTests
{
    private static readonly Guid Chen = Guid.NewGuid();
    private static readonly Dictionary<Guid, string> Names = new() { [Chen] = "陈立诚" };

    [Fact]
    public void Files_are_told_apart_by_hash_and_name()
    {
        var old = With(File("分工表.pdf", "aa", 0), File("名单.pdf", "bb", 1), File("依据.pdf", "cc", null), File("旧表.pdf", "dd", 2), File("说明.pdf", "ee", 3));
        var now = With(File("分工表.pdf", "a2", 0), File("人员名单.pdf", "bb", 1), File("依据.pdf", "cc", null), File("补充.pdf", "ff", null), File("说明.pdf", "ee", 2));

        Assert.Equal(
            [
                new AttachmentChange(AttachmentChangeKind.Rearranged, "说明.pdf（附件4）", "说明.pdf（附件3）"), new AttachmentChange(AttachmentChangeKind.Renamed, "名单.pdf（附件2）", "人员名单.pdf（附件2）"),
                new AttachmentChange(AttachmentChangeKind.Replaced, "分工表.pdf（附件1）", "分工表.pdf（附件1）"), new AttachmentChange(AttachmentChangeKind.Removed, "旧表.pdf（附件3）", ""),
                new AttachmentChange(AttachmentChangeKind.Added, "", "补充.pdf（参考材料）"),
            ],
            AttachmentChanges.Between(old, now));
    }

    [Fact]
    public void Elements_that_are_chosen_are_told_by_their_labels()
    {
        var old = With();
        var now = old with { Disclosure = DisclosureCategory.NotPublic, DisclosureReason = "过程性信息", SignatoryId = Chen, IsPolicy = true, Content = old.Content with { Urgency = OfficeHub.Core.Common.Urgency.Urgent } };

        var changes = FieldChanges.Between(old, now, Names);

        Assert.Equal(["紧急程度", "公开属性", "不公开的理由", "政策性文件", "签发人"], changes.Select(change => change.Name));
        Assert.Equal(("", "陈立诚"), (changes[^1].Before, changes[^1].After));
        Assert.Empty(FieldChanges.Between(now, now, Names));
    }

    [Fact]
    public void What_is_chosen_of_an_interpretation_is_told_in_words()
    {
        var old = With().AsPolicy();
        var now = old.AsPolicy(Explained.Complete.AtHighRisk().Of(Explained.Article(), Explained.Graphic) with { MajorBy = [MajorCriterion.Hot] });

        var changes = FieldChanges.Between(old, now, Names);

        Assert.Equal(
            [("重大政策", "", "社会关注度高"), ("舆情风险", "低（可能性 1 × 影响 2）", "高（可能性 3 × 影响 2）"), ("解读材料目录", "文章《汛期值班，和您有什么关系》（起草部门）", "文章《汛期值班，和您有什么关系》（起草部门）；图解《一图看懂汛期值班》（图解制作）")],
            changes.Select(change => (change.Name, change.Before, change.After)));
        Assert.Equal(["政策性文件", "免解读"], FieldChanges.Between(With(), With().AsPolicy(Explained.Exempted), Names).Select(change => change.Name).Take(2));
    }

    [Fact]
    public void Every_prose_element_is_compared_with_its_place()
    {
        var fields = With() with
        {
            Interpretation = new PolicyInterpretation
            {
                Plan = new InterpretationPlan { Points = "先讲为什么。\n\n再讲怎么办。" },
                Risk = new RiskAssessment { WatchWords = "值班" },
                Materials = [new InterpretationMaterial { Form = InterpretationForm.QuestionsAndAnswers, Questions = [new("为什么？", "怕误事。")] }],
            },
            Content = new DocumentContent
            {
                Kind = DocumentKind.Minutes, Title = "纪要", PrimaryRecipients = "各旗", Remark = "联系人", CopyRecipients = "盟委办", PrintingAgency = "行署办",
                MainText = [new Paragraph(0, "会议议定。")], Attendances = [new Attendance("出席", "陈立诚")], Annexes = [new Annex("分工表", [new Paragraph(1, "任务")])],
            },
        };

        Assert.Equal(
            ["标题", "主送", "第 1 段", "出席", "附件", "附件　一、", "附注", "抄送", "印发机关", "解读方案第 1 段", "解读方案第 2 段", "舆情风险评估第 1 段", "解读材料第 1 段", "解读材料第 2 段"],
            VersionClauses.Of(fields).Select(VersionClauses.PlaceOf));
        Assert.All(VersionClauses.Of(fields), clause => Assert.Contains(clause.Part, VersionClauses.Parts));
    }

    [Fact]
    public void Stretches_are_named_after_the_version_they_came_and_went_with()
    {
        var texts = new[] { "各单位要落实值班制度，领导带班，专人值守。", "各单位要严格落实值班制度，领导带班，专人值守。", "各单位要严格落实制度，领导带班，专人值守。", "各部门要严格落实制度，领导带班，专人值守，按时报告。" };
        var chain = texts.Select((text, i) => (new VersionMark(i + 1, IsKept: true, "核稿", "某", 1, default, "", ""), new DraftFields { Content = new DocumentContent { Kind = DocumentKind.Notice, MainText = [new Paragraph(0, text)] } })).ToList();

        var spans = VersionComparer.Compare(chain, Names).Text.Clauses.SelectMany(clause => clause.Spans).ToList();

        Assert.Equal(
            ["各", "-4单位", "+4部门", "要", "+2严格", "落实", "-3值班", "制度，领导带班，专人值守", "+4，按时报告", "。"],
            spans.Select(span => span.Kind switch { DiffKind.Same => span.Text, DiffKind.Added => $"+{span.Version}{span.Text}", _ => $"-{span.Version}{span.Text}" }));
    }

    private static DraftFields With(params DocumentAttachment[] files) => new()
    {
        Attachments = files,
        Content = new DocumentContent { Kind = DocumentKind.Notice, Annexes = [.. files.Where(file => file.Annex is not null).Select(file => new Annex(file.Name, []))] },
    };

    private static DocumentAttachment File(string name, string hash, int? annex) => new(Guid.NewGuid(), name, FileKind.Pdf, 10, hash, annex);
}
