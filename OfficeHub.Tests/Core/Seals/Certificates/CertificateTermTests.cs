using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Seals.Certificates;

namespace OfficeHub.Tests.Core.Seals.Certificates;

public sealed class CertificateTermTests
{
    private static readonly DateTime End = new(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static TheoryData<CertificateStatus, CertificateAct> Moves
    {
        get
        {
            var moves = new TheoryData<CertificateStatus, CertificateAct>();
            foreach (var status in Enum.GetValues<CertificateStatus>())
            {
                foreach (var act in Enum.GetValues<CertificateAct>()) moves.Add(status, act);
            }

            return moves;
        }
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void Moves_are_those_of_the_table_and_no_others(CertificateStatus from, CertificateAct act)
    {
        CertificateStatus? expected = (from, act) switch
        {
            (CertificateStatus.Requested, CertificateAct.Issue) => CertificateStatus.Valid,
            (CertificateStatus.Valid, CertificateAct.Replace) => CertificateStatus.Replaced,
            (CertificateStatus.Valid or CertificateStatus.Replaced, CertificateAct.Revoke) => CertificateStatus.Revoked,
            _ => null,
        };

        Assert.Equal(expected is not null, CertificateFlow.TryMove(from, act, out var to));
        if (expected is { } status) Assert.Equal(status, to);
    }

    [Theory]
    [InlineData(-61, null, null)]
    [InlineData(-60, null, 60)]
    [InlineData(-59, 60, null)]
    [InlineData(-30, 60, 30)]
    [InlineData(-7, 60, 7)]
    [InlineData(-6, 7, null)]
    [InlineData(-1, 7, 1)]
    [InlineData(3, 1, null)]
    [InlineData(3, 60, 1)]
    public void Threshold_is_due_once_and_a_missed_one_is_made_up_for(int day, int? told, int? due) =>
        Assert.Equal(due, CertificateTerm.Due(End, told, End.AddDays(day)));

    [Theory]
    [InlineData(CertificateStatus.Requested, 0, CertificateLight.Requested)]
    [InlineData(CertificateStatus.Valid, -61, CertificateLight.Good)]
    [InlineData(CertificateStatus.Valid, -59, CertificateLight.EndsSoon)]
    [InlineData(CertificateStatus.Valid, 0, CertificateLight.EndsSoon)]
    [InlineData(CertificateStatus.Valid, 1, CertificateLight.Ended)]
    [InlineData(CertificateStatus.Revoked, -61, CertificateLight.Revoked)]
    [InlineData(CertificateStatus.Replaced, 1, CertificateLight.Replaced)]
    public void Light_follows_from_state_and_clock(CertificateStatus status, int day, CertificateLight light) =>
        Assert.Equal(light, CertificateTerm.LightOf(status, End, End.AddDays(day)));

    [Fact]
    public async Task Job_tells_makers_and_keeper_once_at_each_threshold_and_once_of_each_list()
    {
        await using var office = await CertificateOffice.OpenFoundedAsync();
        var id = await office.IssuedAsync(years: 1);
        var until = (await office.RowAsync(id)).ValidUntil!.Value;
        var clock = office.Office.Clock;
        await using (var db = await office.Office.ContextAsync())
        {
            db.Add(new Role(Guid.CreateVersion7(), RoleCodes.SealMaker, "制章员", "制章"));
            db.Add(Staff.Register(office.Maker.StaffId, new StaffDetails("巴雅尔", "6212", "", "")));
            await db.SaveChangesAsync();
            db.Add(RoleGrant.ToStaff(Guid.CreateVersion7(), RoleCodes.SealMaker, office.Maker.StaffId, Guid.Empty, "制章", clock.UtcNow, clock.UtcNow.AddYears(3)));
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, await WarnAsync(office));
        clock.Advance(TimeSpan.FromDays(5));
        // Both lists end in two days.
        Assert.Equal((2, 0), (await WarnAsync(office), await WarnAsync(office)));
        Assert.Equal(2, (await NoticesAsync(office, office.Maker.StaffId)).Count);

        foreach (var days in (int[])[60, 30, 7, 1])
        {
            clock.SetTo(new DateTimeOffset(until.AddDays(-days), TimeSpan.Zero));
            Assert.Equal((1, 0), (await WarnAsync(office), await WarnAsync(office)));
        }

        var told = await NoticesAsync(office, office.Keeper.StaffId);
        Assert.Equal(4, told.Count);
        Assert.All(told, notice => Assert.Equal((CertificateNotice.SubjectKind, id, "用印证书：田向东"), (notice.SubjectKind, notice.SubjectId, notice.Title)));
        Assert.Contains("还剩 60 天", told[0].Words, StringComparison.Ordinal);
        Assert.Equal(6, (await NoticesAsync(office, office.Maker.StaffId)).Count);
    }

    [Fact]
    public async Task Job_sweeps_a_key_without_a_row_once_nothing_can_be_under_way_and_leaves_the_others()
    {
        await using var office = await CertificateOffice.OpenFoundedAsync();
        var id = (await office.AskAsync()).Value;
        var lost = Path.Combine(office.Folders.Keys, $"{Guid.NewGuid():N}.key");
        await File.WriteAllBytesAsync(lost, [1, 2, 3]);
        foreach (var file in office.KeyFiles()) File.SetLastWriteTimeUtc(file, office.Office.Clock.UtcNow);

        await WarnAsync(office);
        Assert.True(File.Exists(lost));
        office.Office.Clock.Advance(TimeSpan.FromHours(2));
        await WarnAsync(office);

        Assert.Equal($"{id:N}.key", Path.GetFileName(Assert.Single(office.KeyFiles())));
    }

    private static Task<int> WarnAsync(CertificateOffice office) => office.Office.Get<WarnOfEndings>().WarnAsync(Actor.System("提醒"), default);

    private static async Task<List<PaperNotice>> NoticesAsync(CertificateOffice office, Guid person)
    {
        await using var db = await office.Office.ContextAsync();
        return await db.Set<PaperNotice>().AsNoTracking().Where(notice => notice.StaffId == person).OrderBy(notice => notice.At).ToListAsync();
    }
}
