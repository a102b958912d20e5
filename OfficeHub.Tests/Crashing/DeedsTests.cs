using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Common;

namespace OfficeHub.Tests.Crashing;

/// <summary>A new command is put into the mix of the crash tests, or somebody says here why it need not be.</summary>
public sealed class DeedsTests
{
    private const string SamePattern = "changes one row by revision, as EditPost's kin in the mix do";
    private const string OwnRow = "changes rows of the actor's own account alone";
    private const string Start = "runs once, before anybody works";
    private const string Sign = "a sign-in's own rows; losing them means signing in again";
    private const string Route = "moves a route by the same load, lock and save as the slips of the mix";
    private const string File = "takes a file beside the database; the file is written before the row and swept when no row names it";

    private const string Key = "keeps a key beside the database; the key is written before the row and swept when no row names it";
    private const string List = "publishes a list before the row; done again, it gives the same list";

    private static readonly Dictionary<string, string> InTheMix = new(StringComparer.Ordinal)
    {
        ["EstablishUnit"] = nameof(FoundUnit), ["RenameUnit"] = nameof(RetitleUnit), ["CreatePost"] = nameof(SetUpPost), ["RegisterStaff"] = nameof(TakeOnPerson),
        ["AppointStaff"] = nameof(FillPost), ["EndHolding"] = nameof(LimitHolding), ["LeaveStaff"] = nameof(ComeAndGo), ["ReturnStaff"] = nameof(ComeAndGo),
        ["ResetPassword"] = nameof(ForgetPassword), ["CreateRole"] = nameof(MakeRole), ["SetRolePermissions"] = nameof(ResetRights),
        ["GrantRoleToPost"] = nameof(LendRoleToPost), ["GrantRoleToStaff"] = nameof(LendRoleToPerson), ["EndGrant"] = nameof(WithdrawGrant),
        ["EnterDay"] = nameof(MarkDay), ["ChangeDay"] = nameof(CorrectDay), ["ChangeSetting"] = nameof(SetNumber),
        ["AssignNumber"] = nameof(GiveNumber), ["SubmitDraft"] = nameof(SendSlip), ["DecideItem"] = nameof(DecideSlip), ["SendBackItem"] = nameof(ReturnSlip),
        ["WithdrawSent"] = nameof(WithdrawSlip), ["HandOverItem"] = nameof(HandSlipOver),
    };

    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["AbolishPost"] = SamePattern, ["AbolishUnit"] = SamePattern, ["CancelRename"] = SamePattern, ["DescribeUnit"] = SamePattern, ["EditPost"] = SamePattern,
        ["MoveUnit"] = "rewrites paths that the mix's own units hang on", ["ReorderPost"] = SamePattern, ["ReorderUnit"] = SamePattern, ["CorrectStaff"] = SamePattern,
        ["MakePrimary"] = SamePattern, ["RenameRole"] = SamePattern, ["RemoveDay"] = SamePattern, ["EnterYear"] = "adds many rows as EnterDay adds one, in one save",
        ["CreateAccount"] = "adds one row and a hash, as ResetPassword changes them", ["DisableAccount"] = "the latter half of LeaveStaff", ["EnableAccount"] = SamePattern,
        ["ReleaseAccount"] = SamePattern, ["RefuseAccount"] = SamePattern,
        ["UnlockAccount"] = SamePattern, ["EndAccountSessions"] = SamePattern, ["ResetSecondStep"] = SamePattern, ["ChangePassword"] = "as ResetPassword, and begins a session",
        ["OfferSecondStep"] = OwnRow, ["EnableSecondStep"] = OwnRow, ["RenewRecoveryCodes"] = OwnRow, ["EndSecondStep"] = OwnRow, ["OfferNextPhone"] = OwnRow, ["BindNextPhone"] = OwnRow,
        ["EndOwnSession"] = Sign, ["SignOut"] = Sign, ["SwitchPost"] = Sign, ["RememberContacts"] = OwnRow,
        ["AddPhrase"] = OwnRow, ["RewordPhrase"] = OwnRow, ["RemovePhrase"] = OwnRow, ["ReorderPhrases"] = OwnRow,
        ["BeginHeadFile"] = "by hand on the command line, and may be repeated; the file is written after the row",
        ["InstallRoles"] = Start, ["SetUpInstallation"] = Start, ["FoundDemo"] = Start,
        ["ApplyDueRename"] = "a job's; done again by its next run", ["CloseHoldings"] = "a job's; done again by its next run", ["RunJobNow"] = "changes the day of a job's next run",
        ["DrawUpTemplate"] = "adds one row, as EstablishUnit does", ["MovePapers"] = "moves routes one by one in one save, as HandOverAll does", ["RestoreVersion"] = SamePattern, ["UploadAttachment"] = File, ["UploadRoster"] = File, ["ImportRoster"] = "many rows in one save; the sheet would have to be laid beside each round's database",
        ["ReportIntercepted"] = "adds one row and an event, as the announcement made for the mix does", ["SettleIntercepted"] = SamePattern,
        ["AddRemark"] = "adds one row, as AddPhrase does", ["AddSigner"] = Route, ["RemoveSigner"] = Route, ["AskAside"] = Route, ["OpenItem"] = Route, ["UrgeItem"] = Route, ["UrgePaper"] = Route, ["TakeBackDecision"] = Route,
        ["EndDocument"] = Route, ["FindClassified"] = Route, ["AskErasure"] = SamePattern, ["ApproveErasure"] = "deletes and changes rows in one transaction; the files follow through the outbox", ["NoteScrubbed"] = "a reaction to an event, done again under the same id", ["PassInEmergency"] = Route, ["HandOverAll"] = "hands items over one by one, each as HandOverItem", ["LeaveDecision"] = "a job's; done again by its next run",
        ["TellNews"] = "a reaction to an event, done again under the same id", ["OpenReading"] = OwnRow, ["FinishReading"] = OwnRow, ["FinishMany"] = "own rows in one save", ["TakeBackReading"] = OwnRow, ["SendForReading"] = "adds rows in one save, as EstablishUnit does, and an event", ["RecallReading"] = SamePattern, ["ReadNotices"] = OwnRow, ["ChooseNotices"] = OwnRow, ["ChooseColumns"] = OwnRow, ["RemindOfLimit"] = "a job's; done again by its next run", ["InstallRoute"] = Start,
        ["BeginDraft"] = "adds two rows in one save, as EstablishUnit does", ["SaveDraft"] = SamePattern, ["TakeEditing"] = SamePattern,
        ["FoundAuthority"] = "runs once; the authority in its folder is taken in by the next try", ["AskCertificate"] = Key, ["ImportCertificate"] = Key, ["WithdrawRequest"] = "deletes one row; a key without one is swept",
        ["IssueCertificate"] = SamePattern, ["RevokeCertificate"] = List, ["RenewLists"] = List, ["TrustRoot"] = "adds one row; a root without one is counted on the page", ["DistrustRoot"] = SamePattern,
        ["WarnOfEnding"] = "a job's; done again by its next run",
        ["AddAbbreviation"] = SamePattern, ["StopAbbreviation"] = SamePattern, ["SetFirstSerial"] = SamePattern, ["SwitchRuleOff"] = SamePattern, ["SwitchRuleOn"] = SamePattern, ["AdoptNegativeList"] = "adds one row, as AddPhrase does; its number is unique", ["RegisterNormative"] = "takes the next number of a series as AssignNumber does, in one transaction", ["DeclineNormative"] = SamePattern, ["ChangeTerm"] = SamePattern, ["RemindOfRelease"] = "a job's; done again by its next run", ["RemindOfReview"] = "a job's; done again by its next run", ["RemindOfTerm"] = "a job's; done again by its next run", ["MarkValidity"] = "adds one row and changes another by revision, with events, as SendForReading does", ["WithdrawMark"] = "changes two rows by revision in one save, with events", ["VoidNumber"] = Route, ["TypesetDocument"] = Route + "; its files are written before the rows and swept when no row names them", ["AffixSeal"] = "takes the next line of a ledger as AssignNumber takes the next number, and moves a route; its file is swept when no row names it", ["FileDocument"] = "takes the next number of a series as AssignNumber does, in one transaction; its package is written before the row and swept when no row names it", ["NoteReconciliation"] = "a job's; done again by its next run",
        ["IssueDocument"] = Route + "; its deliveries are rows of the same save", ["AcknowledgeReceipt"] = SamePattern, ["ReturnDelivery"] = SamePattern, ["RecallDelivery"] = SamePattern, ["UrgeDelivery"] = SamePattern, ["BeginCorrection"] = "adds three rows in one save, as EstablishUnit does; their number is unique", ["SendToAgencies"] = "adds rows in one save, as EstablishUnit does, and an event",
        ["RecordLook"] = "changes one follow-up by revision in one save, with an event", ["CloseFollowUp"] = SamePattern, ["BeginSupplement"] = "adds one row, as AddPhrase does; its serial is unique", ["SaveSupplement"] = SamePattern, ["SendSupplement"] = SamePattern, ["ReviewSupplement"] = SamePattern, ["ApproveSupplement"] = SamePattern, ["SendSupplementBack"] = SamePattern, ["WithdrawSupplement"] = SamePattern,
        ["ReleaseSupplement"] = "changes two rows by revision and adds one whose number is unique, in one save", ["RemindOfFollowUp"] = "a job's; done again by its next run", ["BeginFollowUps"] = "a job's; done again by its next run", ["EnterLeaderInterpretation"] = "adds one row, as AddPhrase does", ["StrikeLeaderInterpretation"] = SamePattern,
        ["PlanIssue"] = "changes one row by revision; what it tries out before is undone in the same transaction", ["CancelIssuePlan"] = SamePattern, ["NoteIssuePlan"] = "a job's; done again by its next run",
        ["TakeDown"] = "adds one row under the lock of another, with an event, as MarkValidity does", ["PutBack"] = SamePattern,
        ["ReportPlannedPaper"] = "adds one row, as AddPhrase does, or changes one by revision, with an event", ["WithdrawPlannedPaper"] = SamePattern, ["ApprovePlannedPapers"] = "changes rows by revision in one save, with events", ["DeclinePlannedPaper"] = SamePattern, ["ReschedulePlannedPaper"] = SamePattern, ["EnterFormerOutput"] = "adds or changes one row, as ChangeSetting does", ["BeginPlannedDraft"] = "adds two rows and changes one by revision, in one transaction", ["TiePlannedPaper"] = "changes two rows by revision in one transaction", ["FreePlannedPaper"] = SamePattern,
        ["SetReappraisal"] = SamePattern, ["RecordReappraisal"] = SamePattern, ["RemindOfReappraisal"] = "a job's; done again by its next run",
        ["ApplyForSeal"] = "adds rows in one save, as EstablishUnit does, and an event", ["WithdrawSealApplication"] = SamePattern, ["ApproveSeal"] = SamePattern, ["RefuseSeal"] = SamePattern,
        ["MakeSeal"] = "the seal is made before the transaction and kept in it; " + SamePattern, ["TakeSeal"] = "changes a seal and the one it replaces in one save", ["StopSeal"] = SamePattern, ["ResumeSeal"] = SamePattern,
        ["AskSealEnd"] = SamePattern, ["ApproveSealEnd"] = SamePattern, ["RefuseSealEnd"] = SamePattern, ["AskSealDestruction"] = SamePattern, ["DestroySeal"] = "changes two rows in one save; the key file follows through the outbox",
        ["SetLimit"] = "wants a file to be limited, which lies beside the database",
    };

    [Fact]
    public void Every_command_of_the_program_is_in_the_mix_or_left_out_for_a_reason()
    {
        var commands = typeof(ChangePassword).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(ICommand).IsAssignableFrom(type))
            .Select(type => type.Name).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(commands, InTheMix.Keys.Concat(LeftOut.Keys).Order(StringComparer.Ordinal));
        Assert.All(InTheMix.Values, deed => Assert.Contains(Deeds.All, one => one.Name == deed));
        Assert.Equal([nameof(Announce), nameof(BeRefused)], Deeds.All.Select(deed => deed.Name).Except(InTheMix.Values, StringComparer.Ordinal));
    }
}
