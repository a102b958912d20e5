namespace OfficeHub.Core.Publishing.Checking.Registers;

/// <summary>A rule that looks beyond the document: at agencies, numbers, people, other documents, seals.</summary>
internal interface IRegisterRule : ICheckRule
{
    /// <summary>What it finds.</summary>
    IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts);
}

/// <summary>Checks a document against what registers say. As pure as <see cref="DocumentChecker"/>: the facts are handed in.</summary>
/// <remarks>document-format.md §7. A new rule is one small class and one line below.</remarks>
/// <param name="switchedOff">Codes of the rules an agency does without.</param>
public sealed class RegisterChecker(IReadOnlySet<string>? switchedOff = null)
{
    private static readonly IRegisterRule[] All =
    [
        new NumberInRegister(), new NumberOfIssuer(), new ForwardingVerb(),
        new NoLowerCopies(), new NoSkippedLevel(), new DepartmentDirects(), new DepartmentIssues(), new KnownRecipients(),
        new SignatoryLeads(), new DateOfSignature(),
        new CitedStands(), new NamesAndPosts(), new TermOfRules(),
        new SealsOfIssuers(), new SealsInPlace(), new SealsApart(), new MinutesUnsealed(), new SealedUnchanged(),
        new OpennessGiven(), new RemarkAsChosen(), new PolicyInterpreted(), new NothingPersonal(), new ForwardedAsOpen(),
    ];

    /// <summary>Every rule there is.</summary>
    public static IReadOnlyList<ICheckRule> Rules => All;

    /// <summary>Checks a document.</summary>
    /// <returns>What must be changed first, then in the order of the elements.</returns>
    public IReadOnlyList<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(facts);
        return [.. All.Where(rule => switchedOff?.Contains(rule.Code) != true).SelectMany(rule => rule.Of(document, facts))
            .OrderByDescending(finding => finding.Level).ThenBy(finding => finding.Place.Element).ThenBy(finding => finding.Place.Part).ThenBy(finding => finding.Place.Block).ThenBy(finding => finding.Place.Offset)];
    }
}
