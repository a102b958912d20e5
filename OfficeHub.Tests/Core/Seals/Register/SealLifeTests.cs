using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Seals;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seals.Register.Acts;
using OfficeHub.Core.Seals.Register.Reading;
using OfficeHub.Signing.Seals;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Core.Seals.Register.SealDesk;

namespace OfficeHub.Tests.Core.Seals.Register;

/// <summary>The whole life of seals, with real keys.</summary>
public sealed class SealLifeTests
{
    [Fact]
    public async Task Seal_is_made_taken_stopped_resumed_closed_and_destroyed_by_the_people_each_step_is_for()
    {
        await using var desk = await OpenAsync();
        await desk.CertifyAsync();
        var seal = await desk.ApprovedAsync();
        Assert.Contains("已批准，请制作", await desk.ToldAsync(Maker));

        Assert.Null((await desk.MakeAsync(seal)).Error);
        Assert.Contains("已制作，请领取启用", await desk.ToldAsync(Keeper));
        Assert.Null((await desk.TakeAsync(seal)).Error);
        Assert.Equal(SealStatus.InUse, (await desk.SealAsync(seal)).Row.Status);
        Assert.IsType<NotForYouToStop>((await desk.DoAsync(SealAction.Stop, seal, Clerk)).Error);
        Assert.Null((await desk.DoAsync(SealAction.Stop, seal, Keeper, "介质找不到了。")).Error);
        Assert.IsType<NotAllowed>((await desk.DoAsync(SealAction.Resume, seal, Keeper)).Error);
        Assert.Equal(SealStatus.Stopped, await NoFileAsync(desk, seal));
        Assert.Null((await desk.DoAsync(SealAction.Resume, seal, Approver)).Error);
        Assert.Null((await desk.DoAsync(SealAction.AskEnd, seal, Clerk)).Error);
        Assert.Equal(SealStatus.EndAsked, (await desk.SealAsync(seal)).Row.Status);
        Assert.Null((await desk.DoAsync(SealAction.ApproveEnd, seal, Approver)).Error);
        Assert.Null((await desk.DoAsync(SealAction.AskDestruction, seal, Keeper, "没有副本。")).Error);
        Assert.IsType<WitnessIsKeeper>((await desk.DoAsync(SealAction.Destroy, seal, Keeper)).Error);
        var certificate = (await desk.SealAsync(seal)).Certificate!.Id;
        Assert.True(desk.HasKeyFile(certificate));
        Assert.Null((await desk.DoAsync(SealAction.Destroy, seal, Approver, "核对无误。")).Error);

        await desk.Office.Get<DispatchOutbox>().RunAsync(default);
        Assert.False(desk.HasKeyFile(certificate));
        var last = await desk.SealAsync(seal);
        Assert.Equal(SealStatus.Destroyed, last.Row.Status);
        Assert.Equal(SealStatus.Destroyed, await NoFileAsync(desk, seal));
        Assert.Equal("密钥文件覆盖删除。核对无误。", last.Acts[0].Words);
        Assert.Equal(
            [SealAction.Destroy, SealAction.AskDestruction, SealAction.ApproveEnd, SealAction.AskEnd, SealAction.Resume, SealAction.Stop, SealAction.Take, SealAction.Make, SealAction.Approve, SealAction.Apply],
            last.Acts.Select(act => act.Action));
        Assert.Equal(10, (await desk.Office.LogAsync()).Count(row => row.SubjectId == seal && row.SubjectKind == "印章" && row.Outcome == "OK"));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Made_seal_says_what_was_approved_and_its_file_goes_to_keeper_and_maker_alone(int structure)
    {
        await using var desk = await OpenAsync();
        await desk.CertifyAsync();
        var seal = await desk.ApprovedAsync();

        Assert.Null((await desk.MakeAsync(seal, structure: structure)).Error);

        var row = (await desk.SealAsync(seal)).Row;
        var made = ElectronicSeal.Read(await FileAsync(desk, seal, Keeper)).Value;
        Assert.Equal((row.Number, row.Name, structure, "ofd"), (made.SealId, made.Name, made.HeaderVersion, made.Picture.Type));
        Assert.Equal((row.ValidFrom, row.ValidUntil), (made.ValidFrom, made.ValidTo));
        // Three years were asked for; the keeper's certificate ends after two.
        Assert.True(row.ValidUntil < desk.Office.Clock.UtcNow.AddYears(3));
        Assert.NotEmpty(await FileAsync(desk, seal, Maker));
        Assert.IsType<SealFileNotYours>((await desk.Office.Get<SealFileQuery>().OpenAsync(seal, await desk.AsAsync(Clerk), default)).Error);
        Assert.Contains(await desk.Office.LogAsync(), entry => entry is { ActionName: "下载印章文件", Outcome: "Seals.FileNotYours" });
    }

    [Fact]
    public async Task Making_is_refused_without_certificates_with_a_wrong_password_and_to_whom_it_is_not_for()
    {
        await using var desk = await OpenAsync();
        var seal = await desk.ApprovedAsync();
        Assert.IsType<KeeperHasNoCertificate>((await desk.MakeAsync(seal)).Error);
        var holder = await desk.KeyAsync(Keeper, CertificateUse.SealHolder);
        Assert.IsType<MakerHasNoCertificate>((await desk.MakeAsync(seal)).Error);
        await desk.KeyAsync(Maker, CertificateUse.SealMaker);

        Assert.IsType<KeyPasswordWrong>((await desk.MakeAsync(seal, password: "别的口令-2026")).Error);
        Assert.IsType<Invalid>((await desk.MakeAsync(seal, password: "")).Error);
        Assert.IsType<Invalid>((await desk.MakeAsync(seal, png: [1, 2, 3])).Error);
        Assert.IsType<NotAllowed>((await desk.MakeAsync(seal, by: Keeper)).Error);
        await desk.RevokeAsync(holder);
        Assert.Equal("CERT_REVOKED", Assert.IsType<SealingRefused>((await desk.MakeAsync(seal)).Error).CheckCode);

        Assert.Equal(SealStatus.Approved, (await desk.SealAsync(seal)).Row.Status);
        Assert.DoesNotContain(await desk.Office.LogAsync(), row => row.Summary.Contains("口令-2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Taking_is_refused_with_a_wrong_password_and_with_a_revoked_certificate()
    {
        await using var desk = await OpenAsync();
        await desk.CertifyAsync();
        var seal = await desk.ApprovedAsync();
        Assert.Null((await desk.MakeAsync(seal)).Error);

        Assert.IsType<KeyPasswordWrong>((await desk.TakeAsync(seal, password: "别的口令-2026")).Error);
        await desk.RevokeAsync((await desk.SealAsync(seal)).Certificate!.Id);
        Assert.Equal("CERT_REVOKED", Assert.IsType<SealingRefused>((await desk.TakeAsync(seal)).Error).CheckCode);

        Assert.Equal(SealStatus.Made, (await desk.SealAsync(seal)).Row.Status);
    }

    [Fact]
    public async Task Seal_spoiled_in_the_database_is_not_taken()
    {
        await using var desk = await OpenAsync();
        await desk.CertifyAsync();
        var seal = await desk.ApprovedAsync();
        Assert.Null((await desk.MakeAsync(seal)).Error);
        await using (var db = await desk.Office.ContextAsync())
        {
            var content = await db.Set<SealContent>().SingleAsync();
            var esl = content.Esl.ToArray();
            esl[^5] ^= 1;
            content.Keep(esl);
            await db.SaveChangesAsync();
        }

        Assert.Equal("SEAL_SIGNATURE_MISMATCH", Assert.IsType<SealingRefused>((await desk.TakeAsync(seal)).Error).CheckCode);
    }

    [Fact]
    public async Task New_seal_closes_the_one_it_replaces_when_it_is_taken_and_not_before()
    {
        await using var desk = await OpenAsync();
        await desk.CertifyAsync();
        var old = await desk.InUseAsync();
        var fresh = await desk.ApprovedAsync(replaces: old);
        Assert.IsType<PredecessorNotOpen>((await desk.ApplyAsync(await desk.ApplicationAsync(replaces: old))).Error);
        Assert.Null((await desk.MakeAsync(fresh)).Error);
        Assert.Equal(SealStatus.InUse, (await desk.SealAsync(old)).Row.Status);

        Assert.Null((await desk.TakeAsync(fresh)).Error);

        var closed = await desk.SealAsync(old);
        Assert.Equal((SealStatus.Cancelled, SealEndReason.Replaced), (closed.Row.Status, closed.Row.EndReason));
        Assert.Equal((fresh, old), (closed.Successor!.Id, (await desk.SealAsync(fresh)).Predecessor!.Id));
        Assert.Contains(await desk.Office.LogAsync(), row => row.SubjectId == old && row.Summary.StartsWith("换发注销", StringComparison.Ordinal));
        // One key in two seals: it stays for the living one.
        Assert.Null((await desk.DoAsync(SealAction.AskDestruction, old, Keeper)).Error);
        Assert.Null((await desk.DoAsync(SealAction.Destroy, old, Clerk)).Error);
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);
        Assert.True(desk.HasKeyFile(closed.Certificate!.Id));
    }

    // Neither offered nor given, not even to its keeper.
    private static async Task<SealStatus> NoFileAsync(SealDesk desk, Guid seal)
    {
        Assert.False((await desk.SealAsync(seal, Keeper)).MayTakeFile);
        return Assert.IsType<SealFileClosed>((await desk.Office.Get<SealFileQuery>().OpenAsync(seal, await desk.AsAsync(Keeper), default)).Error).Status;
    }

    private static async Task<byte[]> FileAsync(SealDesk desk, Guid seal, string by)
    {
        await using var file = (await desk.Office.Get<SealFileQuery>().OpenAsync(seal, await desk.AsAsync(by), default)).Value;
        using var copy = new MemoryStream();
        await file.Content.CopyToAsync(copy);
        return copy.ToArray();
    }
}
