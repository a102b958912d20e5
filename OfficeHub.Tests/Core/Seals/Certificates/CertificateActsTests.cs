using OfficeHub.Core.Common;
using OfficeHub.Core.Seals;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Sealing;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Tests.Core.Seals.Certificates;

public sealed class CertificateActsTests : IAsyncLifetime
{
    private CertificateOffice _office = null!;

    public async Task InitializeAsync() => _office = await CertificateOffice.OpenFoundedAsync();

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task Found_authority_is_what_checking_and_sealing_go_by()
    {
        var rows = await _office.RowsAsync();

        Assert.Equal([CertificateUse.Root, CertificateUse.Issuing], rows.Select(row => row.Use));
        Assert.All(rows, row => Assert.True(row is { IsIssuedHere: true, HasKey: false, Status: CertificateStatus.Valid }));
        var trust = await StoreAsync();
        Assert.Equal(rows[0].Fingerprint, Assert.Single(trust.Roots).Fingerprint);
        Assert.Equal(2, trust.Lists.Count);
        Assert.IsType<AuthorityThere>((await _office.FoundAuthorityAsync()).Error);
    }

    [Fact]
    public async Task Certificate_asked_for_and_issued_opens_under_the_keepers_password_and_may_seal()
    {
        var id = await _office.IssuedAsync();

        var row = await _office.RowAsync(id);
        Assert.Equal((CertificateStatus.Valid, "田向东", _office.Keeper.StaffId, _office.Maker.StaffId), (row.Status, row.HolderName, row.KeeperId, row.IssuerId));
        var opened = await _office.Shelf.OpenAsync(id, CertificateOffice.KeeperPassword, default);
        using var key = opened.Value;
        var policy = (await _office.Office.Get<TrustReading>().PolicyAsync(default)).Value;
        Assert.Null(Readiness.Refusal(key.Key.Certificate, policy, "签章者"));
        Assert.IsType<KeyPasswordWrong>((await _office.Shelf.OpenAsync(id, CertificateOffice.AuthorityPassword, default)).Error);
    }

    [Theory]
    [InlineData("短1-", "密钥密码要")]
    [InlineData("abcdefghijkl", "两类")]
    [InlineData("1234512345", "太常见")]
    public async Task Ask_under_a_weak_password_is_refused_and_keeps_no_key(string password, string said)
    {
        var refused = Assert.IsType<Invalid>((await _office.AskAsync(password: password)).Error);

        Assert.Contains(refused.Faults, fault => fault.Field == "Password" && fault.Message.Contains(said, StringComparison.Ordinal));
        Assert.Empty(_office.KeyFiles());
    }

    [Fact]
    public async Task Ask_with_two_passwords_that_differ_and_without_a_name_tells_both()
    {
        var refused = Assert.IsType<Invalid>((await _office.AskAsync(holder: " ", again: "else-else-9")).Error);

        Assert.Equal(["HolderName", "PasswordAgain"], refused.Faults.Select(fault => fault.Field));
    }

    [Fact]
    public async Task Who_makes_seals_asks_for_no_key_that_uses_them_and_the_other_way_round()
    {
        Assert.IsType<KeeperIsMaker>((await _office.AskAsync(actor: _office.Maker)).Error);
        Assert.IsType<KeeperIsMaker>((await _office.AskAsync(use: CertificateUse.SealMaker)).Error);
        Assert.Equal("Use", Assert.Single(Assert.IsType<Invalid>((await _office.AskAsync(use: CertificateUse.Root)).Error).Faults).Field);
        Assert.Empty(_office.KeyFiles());

        var own = (await _office.AskAsync(actor: _office.Maker, use: CertificateUse.SealMaker)).Value;
        Assert.Null((await _office.IssueAsync(own)).Error);
    }

    [Fact]
    public async Task Ask_sent_twice_makes_one_key_and_gives_one_answer()
    {
        var press = Guid.NewGuid();

        var answers = await Task.WhenAll(_office.AskAsync(id: press), _office.AskAsync(id: press));

        Assert.Equal(answers[0].Value, answers[1].Value);
        Assert.Equal($"{answers[0].Value:N}.key", Path.GetFileName(Assert.Single(_office.KeyFiles())));
    }

    [Fact]
    public async Task Issue_under_a_wrong_password_changes_nothing()
    {
        var id = (await _office.AskAsync()).Value;

        Assert.IsType<AuthorityPasswordWrong>((await _office.IssueAsync(id, "not-it-not-it-1")).Error);
        Assert.Contains("有效期", (await _office.IssueAsync(id, years: 11)).Error!.Message, StringComparison.Ordinal);
        Assert.Equal(CertificateStatus.Requested, (await _office.RowAsync(id)).Status);
        Assert.IsType<KeyNotHere>((await _office.Shelf.OpenAsync(id, CertificateOffice.KeeperPassword, default)).Error);
    }

    [Fact]
    public async Task Two_who_issue_at_once_issue_one_certificate()
    {
        var id = (await _office.AskAsync()).Value;

        var results = await Task.WhenAll(_office.IssueAsync(id, revision: 0), _office.IssueAsync(id, revision: 0));

        Assert.Single(results, result => result.IsSuccess);
        Assert.IsType<ChangedMeanwhile>(Assert.Single(results, result => !result.IsSuccess).Error);
    }

    [Fact]
    public async Task Renewal_replaces_the_old_certificate_by_one_with_another_key()
    {
        var old = await _office.IssuedAsync();
        var anew = (await _office.AskAsync(predecessor: old)).Value;
        Assert.IsType<RenewalUnderWay>((await _office.AskAsync(predecessor: old)).Error);
        Assert.Equal(CertificateStatus.Valid, (await _office.RowAsync(old)).Status);

        Assert.Null((await _office.IssueAsync(anew)).Error);

        var (before, after) = (await _office.RowAsync(old), await _office.RowAsync(anew));
        Assert.Equal((CertificateStatus.Replaced, CertificateStatus.Valid, old), (before.Status, after.Status, after.PredecessorId));
        Assert.Equal(before.HolderName, after.HolderName);
        Assert.NotEqual(before.PublicKey, after.PublicKey);
        Assert.IsType<CertificateElsewhere>((await _office.AskAsync(predecessor: old)).Error);
    }

    [Fact]
    public async Task Nobody_renews_what_another_keeps()
    {
        var old = await _office.IssuedAsync();
        var other = await _office.Office.SignedInAsync("高静", CertificatePermissions.View, CertificatePermissions.Keep);

        Assert.IsType<NotFound>((await _office.AskAsync(predecessor: old, actor: other)).Error);
        Assert.Single(_office.KeyFiles());
    }

    [Theory]
    [InlineData(RevocationGround.KeyCompromised, RevocationReason.KeyCompromise)]
    [InlineData(RevocationGround.NoLongerUsed, RevocationReason.CessationOfOperation)]
    public async Task Revoked_certificate_stands_in_the_published_list_and_its_key_is_gone(RevocationGround ground, RevocationReason reason)
    {
        var id = await _office.IssuedAsync();
        Assert.IsType<AuthorityPasswordWrong>((await _office.RevokeAsync(id, password: "wrong-wrong-1")).Error);
        Assert.Single(_office.KeyFiles());

        Assert.Null((await _office.RevokeAsync(id, ground)).Error);

        var row = await _office.RowAsync(id);
        Assert.Equal((CertificateStatus.Revoked, ground, "调离", false), (row.Status, row.Ground, row.RevocationNote, row.HasKey));
        Assert.Empty(_office.KeyFiles());
        var entry = (await StoreAsync()).Lists.SelectMany(list => list.Entries).Single(one => one.Key == row.SerialHex).Value;
        Assert.Equal((reason, row.RevokedAt), (entry.Reason, entry.RevokedAt));
        Assert.IsType<CertificateElsewhere>((await _office.RevokeAsync(id, ground)).Error);
    }

    [Fact]
    public async Task Authority_is_not_revoked_by_itself()
    {
        var root = (await _office.RowsAsync())[0];

        Assert.IsType<AuthorityNotRevoked>((await _office.RevokeAsync(root.Id)).Error);
    }

    [Fact]
    public async Task Lists_renewed_say_when_they_end_and_keep_what_was_revoked()
    {
        var id = await _office.IssuedAsync();
        await _office.RevokeAsync(id);
        _office.Office.Clock.Advance(TimeSpan.FromDays(8));
        Assert.All((await ViewAsync()).Lists, list => Assert.Equal(CertificateLight.Ended, list.Light));

        Assert.Null((await _office.Office.Get<RenewListsHandler>().HandleAsync(new RenewLists(Guid.NewGuid(), CertificateOffice.AuthorityPassword), _office.Maker, default)).Error);

        var lists = (await ViewAsync()).Lists;
        Assert.All(lists, list => Assert.Equal((CertificateLight.Good, _office.Office.Clock.UtcNow.AddDays(7)), (list.Light, list.NextUpdate!.Value)));
        Assert.Equal(1, lists.Sum(list => list.Revoked));
    }

    [Fact]
    public async Task Request_taken_back_leaves_neither_row_nor_key()
    {
        var id = (await _office.AskAsync()).Value;
        var other = await _office.Office.SignedInAsync("高静", CertificatePermissions.View, CertificatePermissions.Keep);
        Assert.IsType<NotFound>((await _office.WithdrawAsync(id, other)).Error);

        Assert.Null((await _office.WithdrawAsync(id, _office.Keeper)).Error);

        Assert.DoesNotContain(await _office.RowsAsync(), row => row.Id == id);
        Assert.Empty(_office.KeyFiles());
        var issued = await _office.IssuedAsync();
        Assert.IsType<CertificateElsewhere>((await _office.WithdrawAsync(issued, _office.Keeper)).Error);
    }

    private async Task<TrustStore> StoreAsync() => (await _office.Office.Get<TrustReading>().StoreAsync(default)).Value;

    private async Task<AuthorityView> ViewAsync() => (await _office.Office.Get<AuthorityQuery>().NowAsync(_office.Maker, default)).Value;
}
