using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Drafting;

public sealed class MergedInterpretationTests
{
    private static readonly DraftFields Paper = new DraftFields { Content = new DocumentContent { Kind = DocumentKind.Notice } }.AsPolicy();

    [Fact]
    public void Plan_of_one_and_material_of_another_go_together()
    {
        var own = Paper.AsPolicy(Explained.Complete with { Plan = Explained.Complete.Plan with { Points = "另有要点。" } });
        var others = Paper.AsPolicy(Explained.Complete.Of(Explained.Graphic));

        var merged = DraftMerge.Merge(Paper, own, others);

        Assert.Empty(merged.Both);
        Assert.Equal(("另有要点。", "一图看懂汛期值班"), (merged.Fields.Interpretation!.Plan.Points, Assert.Single(merged.Fields.Interpretation.Materials).Title));
    }

    [Fact]
    public void Exemption_taken_back_stays_taken_back()
    {
        var earlier = Paper.AsPolicy(Explained.Exempted);

        var merged = DraftMerge.Merge(earlier, Paper, earlier with { Basis = "盟长批示" });

        Assert.Null(merged.Fields.Interpretation!.Exemption);
        Assert.Equal("盟长批示", merged.Fields.Basis);
    }

    [Fact]
    public void Tick_taken_off_by_one_takes_the_interpretation_with_it()
    {
        var merged = DraftMerge.Merge(Paper, Paper with { IsPolicy = false, Interpretation = null }, Paper with { Basis = "盟长批示" });

        Assert.Equal((false, null, "盟长批示"), (merged.Fields.IsPolicy, merged.Fields.Interpretation, merged.Fields.Basis));
    }
}
