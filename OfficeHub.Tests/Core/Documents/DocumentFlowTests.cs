using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using static OfficeHub.Core.Documents.DocumentAction;
using static OfficeHub.Core.Documents.DocumentStatus;

namespace OfficeHub.Tests.Core.Documents;

/// <summary>The whole table of moves, legal and not.</summary>
public sealed class DocumentFlowTests
{
    private static readonly Actor Drafter = new() { Name = "苏日娜", StaffId = Guid.NewGuid(), UnitId = Guid.NewGuid(), AgencyId = Guid.NewGuid() };

    private const string Unsealed = "aa";
    private const string Sealed = "bb";

    // A row per status, a column per action in the order of the enumeration; - where the move is not legal.
    private static readonly (DocumentStatus From, string[] To)[] Table =
    [
        // Submit, PassReview, SendBack, ReturnToReview, ReturnToSignatory, SignOff, Recheck, ReturnToRecheck, AssignNumber, Typeset, Proofread, AffixSeal, PassUnsealed, ReturnToTypesetting, ReturnToProofreading, Issue, Terminate, Void
        (DocumentStatus.Drafting, ["UnderReview", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "Terminated", "-"]),
        (UnderReview, ["-", "AwaitingSignOff", "Drafting", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "Terminated", "-"]),
        (AwaitingSignOff, ["-", "-", "Drafting", "UnderReview", "-", "SignedOff", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "Terminated", "-"]),
        (SignedOff, ["-", "-", "Drafting", "UnderReview", "AwaitingSignOff", "-", "Rechecked", "-", "-", "-", "-", "-", "-", "-", "-", "-", "Terminated", "-"]),
        (Rechecked, ["-", "-", "Drafting", "UnderReview", "AwaitingSignOff", "-", "-", "SignedOff", "Numbered", "-", "-", "-", "-", "-", "-", "-", "Terminated", "-"]),
        (Numbered, ["-", "-", "-", "-", "-", "-", "-", "-", "-", "Typeset", "-", "-", "-", "-", "-", "-", "-", "Voided"]),
        (DocumentStatus.Typeset, ["-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "Proofread", "-", "-", "Numbered", "-", "-", "-", "Voided"]),
        (DocumentStatus.Proofread, ["-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "ReadyToIssue", "ReadyToIssue", "Numbered", "Typeset", "-", "-", "Voided"]),
        (ReadyToIssue, ["-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "Numbered", "-", "Issued", "-", "Voided"]),
        (Issued, ["-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "Voided"]),
        (Terminated, ["-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"]),
        (Voided, ["-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"]),
    ];

    public static TheoryData<DocumentStatus, DocumentAction, string> Cells()
    {
        var cells = new TheoryData<DocumentStatus, DocumentAction, string>();
        foreach (var (from, row) in Table)
        {
            foreach (var by in Enum.GetValues<DocumentAction>()) cells.Add(from, by, row[(int)by]);
        }

        return cells;
    }

    [Theory, MemberData(nameof(Cells))]
    public void Move_leads_where_the_table_says_or_is_refused(DocumentStatus from, DocumentAction by, string to)
    {
        var isLegal = DocumentFlow.TryMove(from, by, out var next);

        Assert.Equal(to, isLegal ? next.ToString() : "-");
    }

    [Fact]
    public void Table_has_a_cell_for_every_status_and_action() => Assert.Equal(
        Enum.GetValues<DocumentStatus>().Length * Enum.GetValues<DocumentAction>().Length, Table.Sum(row => row.To.Length));

    [Theory, MemberData(nameof(Cells))]
    public void Document_moves_as_the_table_says_and_is_unchanged_by_a_refusal(DocumentStatus from, DocumentAction by, string to)
    {
        var document = At(from);

        var moved = document.Move(by);

        Assert.Equal(to == "-" ? new MoveNotAllowed(from, by) : null, moved.Error);
        Assert.Equal(to == "-" ? from.ToString() : to, document.Status.ToString());
    }

    [Fact]
    public void Seal_goes_on_the_file_that_was_typeset_and_on_no_other()
    {
        var document = At(DocumentStatus.Proofread);

        var other = document.AffixSeal("cc", Sealed, isLast: true);
        var first = document.AffixSeal(Unsealed, Sealed, isLast: false);
        var again = document.AffixSeal(Unsealed, "dd", isLast: true);
        var last = document.AffixSeal(Sealed, "ee", isLast: true);

        Assert.Equal(new[] { new RenditionChanged(), null, new RenditionChanged(), null }, new[] { other, first, again, last }.Select(result => result.Error));
        Assert.Equal((ReadyToIssue, "ee"), (document.Status, document.RenditionHash));
    }

    [Fact]
    public void Files_that_go_back_to_be_made_again_are_the_documents_no_more()
    {
        var document = At(DocumentStatus.Proofread);

        Assert.True(document.Move(ReturnToTypesetting).IsSuccess);

        Assert.Equal((Numbered, "", true), (document.Status, document.RenditionHash, document.SignedOff is not null));
    }

    [Theory]
    [InlineData(SendBack)]
    [InlineData(ReturnToReview)]
    [InlineData(ReturnToSignatory)]
    public void Return_past_the_sign_off_makes_it_void(DocumentAction by)
    {
        var document = At(Rechecked);

        Assert.True(document.Move(by).IsSuccess);

        Assert.Equal((null, null, ""), (document.SignedOff, document.DocumentDate, document.RecheckedBy));
    }

    [Fact]
    public void Return_to_the_recheck_keeps_the_signature_and_drops_the_recheck()
    {
        var document = At(Rechecked);

        Assert.True(document.Move(ReturnToRecheck).IsSuccess);

        Assert.NotNull(document.SignedOff);
        Assert.Equal("", document.RecheckedBy);
    }

    [Fact]
    public void Sign_off_of_another_text_or_by_the_drafter_is_refused_unless_he_is_the_principal_leader()
    {
        var document = At(AwaitingSignOff);

        Assert.IsType<SignOffOfAnotherText>(document.SignOff(Signature() with { TextHash = "另一稿" }).Error);
        Assert.IsType<DrafterMayNotSignOff>(document.SignOff(Signature() with { StaffId = Drafter.StaffId }).Error);
        Assert.Null(document.SignedOff);
        Assert.True(document.SignOff(Signature() with { StaffId = Drafter.StaffId, IsPrincipalLeader = true }).IsSuccess);
    }

    [Fact]
    public void Day_of_the_document_is_the_day_of_the_signature_in_Beijing()
    {
        var document = At(AwaitingSignOff);

        document.SignOff(Signature() with { At = new DateTime(2026, 6, 30, 16, 0, 0, DateTimeKind.Utc) });

        Assert.Equal(new DateOnly(2026, 7, 1), document.DocumentDate);
    }

    private static SignOffRecord Signature() => new(Guid.NewGuid(), "陈立诚", "盟长", IsPrincipalLeader: false, "", new DateTime(2026, 7, 1, 2, 0, 0, DateTimeKind.Utc), "", 1);

    private static OfficialDocument At(DocumentStatus status)
    {
        var document = OfficialDocument.Begin(Guid.NewGuid(), Drafter, DateTime.UnixEpoch);
        if (status is Terminated) Assert.True(document.Move(Terminate).IsSuccess);
        if (status is DocumentStatus.Drafting or Terminated) return document;
        Assert.True(document.Move(Submit).IsSuccess);
        if (status >= AwaitingSignOff) Assert.True(document.Move(PassReview).IsSuccess);
        if (status >= SignedOff) Assert.True(document.SignOff(Signature()).IsSuccess);
        if (status >= Rechecked) Assert.True(document.Recheck("马会川（办公室主任）").IsSuccess);
        if (status >= Numbered) Assert.True(document.AssignNumber(new OfficeHub.Core.Publishing.Content.DocumentNumber("北署发", 2026, 1)).IsSuccess);
        if (status is >= DocumentStatus.Typeset and <= Issued) Assert.True(document.Typeset(Unsealed).IsSuccess);
        if (status is >= DocumentStatus.Proofread and <= Issued) Assert.True(document.Move(DocumentAction.Proofread).IsSuccess);
        if (status is ReadyToIssue or Issued) Assert.True(document.AffixSeal(Unsealed, Sealed, isLast: true).IsSuccess);
        if (status is Issued) Assert.True(document.Move(Issue).IsSuccess);
        if (status >= Voided) Assert.True(document.Move(DocumentAction.Void).IsSuccess);
        return document;
    }
}
