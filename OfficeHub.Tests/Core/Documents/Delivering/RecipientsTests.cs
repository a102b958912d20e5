using OfficeHub.Core.Documents.Delivering;

namespace OfficeHub.Tests.Core.Documents.Delivering;

public sealed class RecipientsTests
{
    private static readonly RecipientAgency Finance = Below("北原盟财政局", "盟财政局");
    private static readonly RecipientAgency Reform = Below("北原盟发展和改革委员会", "盟发改委");
    private static readonly RecipientAgency Left = Below("左旗人民政府", "左旗政府");
    private static readonly RecipientAgency Right = Below("右旗人民政府", "右旗政府");
    private static readonly RecipientAgency Above = new(Guid.NewGuid(), "自治区财政局", "", IsBelow: false);
    private static readonly IReadOnlyList<RecipientAgency> All = [Finance, Reform, Left, Right, Above];

    [Fact]
    public void Match_by_full_and_by_short_name_keeps_the_order_of_the_directory()
    {
        var matched = Recipients.Match(["右旗政府，北原盟财政局"], All);

        Assert.Equal([Finance.Id, Right.Id], matched.AgencyIds);
        Assert.Empty(matched.Outside);
    }

    [Fact]
    public void Match_of_all_of_a_kind_takes_those_below_and_none_above()
    {
        var matched = Recipients.Match(["各旗人民政府，盟行署各委、办、局"], All);

        Assert.Equal([Finance.Id, Reform.Id, Left.Id, Right.Id], matched.AgencyIds);
        Assert.Equal(["办"], matched.Outside);
    }

    [Fact]
    public void Match_tells_who_is_not_here_as_printed()
    {
        var matched = Recipients.Match(["左旗人民政府", "军分区，盟委办公室。"], All);

        Assert.Equal([Left.Id], matched.AgencyIds);
        Assert.Equal(["军分区", "盟委办公室"], matched.Outside);
    }

    [Fact]
    public void Match_after_a_named_one_reads_a_short_word_not_as_a_kind()
    {
        var matched = Recipients.Match(["左旗人民政府、局"], All);

        Assert.Equal([Left.Id], matched.AgencyIds);
        Assert.Equal(["局"], matched.Outside);
    }

    private static RecipientAgency Below(string name, string shortName) => new(Guid.NewGuid(), name, shortName, IsBelow: true);
}
