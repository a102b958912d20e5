using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Openness;

public sealed class NegativeListTests
{
    private const string Basis = "行署政务公开领导小组2026年第1次会议";

    [Fact]
    public void Law_s_own_list_names_every_kind_of_harm_and_no_state_secret_to_choose()
    {
        var list = NegativeLists.Initial;

        Assert.Equal(["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"], list.Items.Select(item => item.Code));
        Assert.Equal(["N5", "N6", "N7", "N8"], list.Items.Where(item => item.Force is NegativeForce.May).Select(item => item.Code));
        Assert.Null(list.Find("N1"));
        Assert.All(NegativeListVersion.Kinds, kind => Assert.Contains(list.Items, item => item.Wording.Contains(kind, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Next_version_is_adopted_as_a_whole_and_the_former_stays_readable()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var today = BeijingTime.Today(desk.Office.Clock);
        IReadOnlyList<NegativeItem> narrowed = [.. NegativeLists.Initial.Items.Where(item => item.Code != "N7"), new("N9", "执法案卷", "《政府信息公开条例》第十六条第二款", "未办结的行政执法案卷信息", NegativeForce.May)];

        Assert.Equal(2, (await AdoptAsync(desk, 1, narrowed, today)).Value);

        var view = await ViewAsync(desk);
        Assert.Equal(("北原盟行政公署", 2, Basis, "孙丽华（政务公开科科长）"), (view.Agency, view.InForce, view.Shown.Basis, view.Shown.AdoptedBy));
        Assert.Equal(narrowed, view.Shown.Items);
        Assert.Equal([2, 1], view.History.Select(list => list.Number));
        Assert.Equal((today.AddYears(1), 10), (view.ReviewDueOn, view.NextSerial));
        Assert.Equal(NegativeLists.Initial.Items, (await ViewAsync(desk, 1)).Shown.Items);
        Assert.Equal(($"第 2 版，8 项，自{BeijingTime.Day(today)}起施行，依据：{Basis}", "OK"), (await desk.Office.LogAsync())[^1] is var row ? (row.Summary, row.Outcome) : default);
        // A version still to come is in the history and not in force.
        Assert.Equal(3, (await AdoptAsync(desk, 2, NegativeLists.Initial.Items, today.AddDays(10))).Value);
        Assert.Equal((2, 3), await ViewAsync(desk) is var waiting ? (waiting.InForce, waiting.Latest.Number) : default);
        desk.Office.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(3, (await desk.Office.Get<NegativeListQuery>().FindAsync(null, await desk.Office.SignInAsync(Drafter), default)).Value.InForce);
    }

    [Fact]
    public async Task List_that_is_not_whole_or_not_next_is_refused()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var (today, items) = (BeijingTime.Today(desk.Office.Clock), NegativeLists.Initial.Items);

        Assert.Equal("经济安全", Assert.IsType<ListIsIncomplete>((await AdoptAsync(desk, 1, [.. items.Select(item => item.Code == "N3" ? item with { Category = "安全稳定", Wording = "公开后可能危及国家安全、公共安全、社会稳定的信息" } : item)], today)).Error).Missing);
        Assert.IsType<StateSecretMissing>((await AdoptAsync(desk, 1, [.. items.Skip(1)], today)).Error);
        Assert.IsType<StateSecretMissing>((await AdoptAsync(desk, 1, [.. items.Select(item => item.Code == "N1" ? item with { Force = NegativeForce.May } : item)], today)).Error);
        Assert.IsType<ListBeforeTheLast>((await AdoptAsync(desk, 1, items, NegativeLists.Initial.AdoptedOn)).Error);
        Assert.Contains("不能重复", Assert.IsType<Invalid>((await AdoptAsync(desk, 1, [.. items, items[5]], today)).Error).Faults[0].Message, StringComparison.Ordinal);
        Assert.Contains("N6 的依据条款", Assert.IsType<Invalid>((await AdoptAsync(desk, 1, [.. items.Select(item => item.Code == "N6" ? item with { Clause = " " } : item)], today)).Error).Message, StringComparison.Ordinal);
        Assert.Equal(["Basis", "AdoptedOn"], Assert.IsType<Invalid>((await desk.Office.Get<AdoptNegativeListHandler>().HandleAsync(new(Guid.NewGuid(), 1, items, null, ""), await desk.AsAsync(Disclosure), default)).Error).Faults.Select(fault => fault.Field));
        Assert.IsType<NotAllowed>((await AdoptAsync(desk, 1, items, today, Registrar)).Error);
        Assert.Null((await AdoptAsync(desk, 1, items, today)).Error);
        Assert.IsType<ChangedMeanwhile>((await AdoptAsync(desk, 1, items, today.AddDays(1))).Error);
        Assert.Equal(2, (await ViewAsync(desk)).InForce);
    }

    [Fact]
    public async Task Of_two_who_adopt_at_once_one_is_told()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var (today, items, handler) = (BeijingTime.Today(desk.Office.Clock), NegativeLists.Initial.Items, desk.Office.Get<AdoptNegativeListHandler>());
        var (officer, director) = (await desk.AsAsync(Disclosure), await desk.AsDirectorAsync());

        var done = await Task.WhenAll(handler.HandleAsync(new(Guid.NewGuid(), 1, items, today, Basis), officer, default), handler.HandleAsync(new(Guid.NewGuid(), 1, items, today, "主任审定"), director, default));

        Assert.True(Assert.Single(done, result => !result.IsSuccess).Error is ChangedMeanwhile or OfficeHub.Core.Persistence.Commands.AlreadyThere);
        Assert.Equal(2, (await ViewAsync(desk)).History.Count);
    }

    [Fact]
    public async Task Draft_that_is_not_public_names_an_item_and_says_why_in_ten_characters()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var fields = await desk.CompleteAsync() with { Disclosure = DisclosureCategory.OnRequest };
        IReadOnlyList<string> Faults(DraftFields draft) => [.. DraftCheck.Faults(draft).Where(fault => fault.Field.StartsWith("Disclosure", StringComparison.Ordinal)).Select(fault => fault.Sentence)];

        Assert.Equal(["不主动公开要在负面清单里有依据，请选一条事由；清单里没有的应当公开。", "不主动公开要写理由，至少 10 个字，请填写。"], Faults(fields));
        fields = fields with { DisclosureGround = DisclosureGround.Of(1, NegativeLists.Initial.Find("N6")!), DisclosureReason = "过程稿，，，，，，，，，" };
        Assert.Equal(["要写明公开会带来什么危害，至少 10 个字，请写具体。"], Faults(fields));
        Assert.Empty(Faults(fields with { DisclosureReason = "方案未定，公开会误导市场预期" }));
        Assert.Equal("依申请公开（N6 讨论记录、过程稿、磋商信函、请示报告等过程性信息，《政府信息公开条例》第十六条第二款）：方案未定", DisclosureGround.Describe(fields with { DisclosureReason = "方案未定" }));
        // The clause of the item is the clause the rule on reasons asks for.
        Assert.DoesNotContain(DraftFindings.In(fields with { Disclosure = DisclosureCategory.NotPublic }, CheckFacts.None), fault => fault.Rule == "O01");
    }

    [Fact]
    public async Task Ground_is_stored_in_the_words_of_the_list_and_chosen_anew_when_its_item_is_gone()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync(fields => fields with
        {
            Disclosure = DisclosureCategory.OnRequest,
            DisclosureGround = new DisclosureGround(7, "N7", "什么都可以", "没有条款", IsDiscretionary: false),
            DisclosureReason = "案卷里有当事人的经营信息，公开会损害其权益",
        });
        var stored = DisclosureGround.Of(1, NegativeLists.Initial.Find("N7")!);
        Assert.Equal(stored, (await desk.FieldsAsync(paper)).DisclosureGround);
        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { DisclosureGround = new DisclosureGround(1, "N1", "国家秘密", "", IsDiscretionary: false) })).Error);
        Assert.Null((await desk.FieldsAsync(paper)).DisclosureGround);
        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { DisclosureGround = stored })).Error);

        Assert.Null((await AdoptAsync(desk, 1, [.. NegativeLists.Initial.Items.Where(item => item.Code != "N7")], BeijingTime.Today(desk.Office.Clock))).Error);

        var fault = Assert.Single(Assert.IsType<NotReadyToSend>((await desk.SubmitAsync(paper)).Error).Faults);
        Assert.Equal(("DisclosureGround", "负面清单已换成第 2 版，没有 N7 这一条，请重新选事由。"), (fault.Field, fault.Sentence));
        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { DisclosureGround = DisclosureGround.Of(2, NegativeLists.Initial.Find("N4")!) })).Error);
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        Assert.Equal(2, (await desk.FieldsAsync(paper)).DisclosureGround!.List);
    }

    [Fact]
    public void Text_without_a_ground_is_stored_as_before_there_was_one()
    {
        var fields = new DraftFields { Content = new OfficeHub.Core.Publishing.Content.DocumentContent { Kind = OfficeHub.Core.Publishing.Content.DocumentKind.Notice } };

        Assert.DoesNotContain("disclosureGround", DraftJson.Write(fields), StringComparison.Ordinal);
        Assert.Null(DraftJson.Read(DraftJson.Write(fields)).DisclosureGround);
    }

    private static async Task<NegativeListView> ViewAsync(DocumentOffice desk, int? number = null) =>
        (await desk.Office.Get<NegativeListQuery>().FindAsync(number, await desk.AsAsync(Drafter), default)).Value;

    private static async Task<Result<int>> AdoptAsync(DocumentOffice desk, int after, IReadOnlyList<NegativeItem> items, DateOnly on, string by = Disclosure) =>
        await desk.Office.Get<AdoptNegativeListHandler>().HandleAsync(new(Guid.NewGuid(), after, items, on, Basis), await desk.AsAsync(by), default);
}
