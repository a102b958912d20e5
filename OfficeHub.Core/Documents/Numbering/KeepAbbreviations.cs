using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>登记代字: one more 机关代字 for an agency, or one that was stopped.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="AgencyId">发文机关.</param>
/// <param name="Text">The 代字.</param>
/// <param name="Usage">What it is used for; may be empty.</param>
[Act("登记代字")]
public sealed record AddAbbreviation(Guid CommandId, Guid AgencyId, string Text, string Usage) : ICommand;

/// <summary>停用代字. Its numbers and registers stay.</summary>
[Act("停用代字")]
public sealed record StopAbbreviation(Guid CommandId, Guid Id, int Revision) : ICommand;

/// <summary>Handles <see cref="AddAbbreviation"/> and <see cref="StopAbbreviation"/>.</summary>
public sealed class KeepAbbreviationsHandler(CommandPath path)
{
    private const string Kind = "机关代字";

    /// <summary>Adds it, or takes it into use again.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="Invalid"/>, <see cref="AbbreviationOfAnother"/> or <see cref="AbbreviationIsKnown"/>.</returns>
    public Task<Result> HandleAsync(AddAbbreviation command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, DocumentPermissions.Number, async scope =>
        {
            var agency = (await IssuingAgencies.ServedByAsync(scope.Db, actor, ct)).FirstOrDefault(served => served.Id == command.AgencyId);
            if (agency is null) return new NotFound("机关");
            var check = new FieldCheck();
            var text = check.Line(nameof(AddAbbreviation.Text), "代字", command.Text, AgencyAbbreviation.TextLimit);
            var usage = check.Line(nameof(AddAbbreviation.Usage), "用于", command.Usage, AgencyAbbreviation.UsageLimit, required: false);
            check.Require(text.Length == 0 || AgencyAbbreviation.IsWellFormed(text), nameof(AddAbbreviation.Text), "“代字”只能是汉字，不带年份和括号，如 北署函。请改。");
            if (check.Failed(out var invalid)) return invalid;
            var row = await scope.Db.Set<AgencyAbbreviation>().SingleOrDefaultAsync(known => known.Text == text, ct);
            scope.Concerns(Kind, row?.Id ?? command.CommandId, text, $"{agency.Name}{(usage.Length == 0 ? "" : "，用于" + usage)}");
            if (await IssuingAgencies.OtherOwnerAsync(scope.Db, agency.Id, text, ct) is { } owner) return new AbbreviationOfAnother(text, owner);
            if (agency.Abbreviation == text) return new AbbreviationIsKnown(text);
            if (row is not null) return row.Resume(usage);
            scope.Db.Add(AgencyAbbreviation.Register(command.CommandId, agency.Id, text, usage));
            return Result.Success;
        }, ct);

    /// <summary>Stops it.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/> or <see cref="AbbreviationIsStopped"/>.</returns>
    public Task<Result> HandleAsync(StopAbbreviation command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, DocumentPermissions.Number, async scope =>
        {
            var row = await scope.Db.Set<AgencyAbbreviation>().SingleOrDefaultAsync(known => known.Id == command.Id, ct);
            if (row is null || !(await IssuingAgencies.ServedByAsync(scope.Db, actor, ct)).Any(served => served.Id == row.AgencyId)) return new NotFound(Kind);
            scope.Concerns(Kind, row.Id, row.Text);
            return await scope.StaleAsync(row, command.Revision) is { } stale ? stale : row.Stop();
        }, ct);
}
