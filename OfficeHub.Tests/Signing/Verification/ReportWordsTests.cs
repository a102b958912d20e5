using System.Reflection;
using OfficeHub.Signing;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Tests.Signing.Verification;

/// <summary>Words of reports: each step has its own, codes and exit codes are those of the contract.</summary>
public sealed class ReportWordsTests
{
    [Fact]
    public void Every_step_and_outcome_has_a_Chinese_word_of_its_own()
    {
        Assert.Equal(Enum.GetValues<CheckStep>().Length, Enum.GetValues<CheckStep>().Select(step => step.Chinese()).Distinct().Count());
        Assert.Equal(Enum.GetValues<CheckOutcome>().Length, Enum.GetValues<CheckOutcome>().Select(outcome => outcome.Chinese()).Distinct().Count());
        Assert.Equal(Enum.GetValues<Verdict>().Length, Enum.GetValues<Verdict>().Select(verdict => verdict.Chinese()).Distinct().Count());
    }

    [Theory]
    [InlineData(Verdict.Ok, "OK", 0)]
    [InlineData(Verdict.Failed, "FAILED", 1)]
    [InlineData(Verdict.Indeterminate, "INDETERMINATE", 2)]
    [InlineData(Verdict.NotSigned, "NOT_SIGNED", 3)]
    public void Verdict_has_the_code_and_exit_code_of_the_contract(Verdict verdict, string code, int exitCode) =>
        Assert.Equal((code, exitCode), (verdict.Code(), verdict.ExitCode()));

    [Fact]
    public void Codes_are_each_written_once()
    {
        var codes = typeof(CheckCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[A-Z]+(_[A-Z]+)*$", code));
        Assert.True(codes.Count >= 36);
    }
}
