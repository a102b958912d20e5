using Microsoft.Playwright;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A page to look at.</summary>
/// <param name="Name">Of the picture.</param>
/// <param name="Route">As in its @page.</param>
/// <param name="User">Who looks; null is a stranger.</param>
/// <param name="Address">Where it is found; null: at the route itself.</param>
/// <param name="Follow">For pages of one object: the link to follow from there.</param>
internal sealed record Screen(string Name, string Route, string? User, string? Address = null, string? Follow = null)
{
    /// <summary>Brings about what the page needs, with the account it needs it for.</summary>
    public Func<SiteFixture, IPage, Task>? Before { get; init; }
}

/// <summary>Every page of the site, once. A page that is not in this table fails the suite.</summary>
internal static class ScreenTable
{
    private const string Officer = "surina";
    private const string SystemAdministrator = "liwenbin";
    private const string SecurityAdministrator = "zhangxiulan";
    private const string AuditAdministrator = "baoyin";
    private const string SecrecyReviewer = "dingweiguo";

    private const string Registrar = "gaojing";
    private const string UnitHead = "zhaoqiming";

    public static IReadOnlyList<Screen> All { get; } =
    [
        // name               route                          who                  where, which link
        new("desk",           "/",                           Officer),
        new("desk-admin",     "/",                           SystemAdministrator),
        new("desk-busy",      "/",                           Officer)             { Before = DeskScreens.DeskAsync },
        new("desk-mine",      "/",                           Officer)             { Before = DeskScreens.MineAsync },
        new("desk-read",      "/",                           "wangxiaofeng")      { Before = DeskScreens.ReadingAsync },
        new("desk-read-limited", "/",                        "wangxiaofeng")      { Before = DeskScreens.LimitedReadingAsync },
        new("notices",        "/notices",                    Officer)             { Before = DeskScreens.NoticesAsync },
        new("notices-none",   "/notices",                    "baiyinna"),

        new("sign-in",        "/account/sign-in",            null),
        new("session-ended",  "/account/ended",              null,                "/account/ended?reason=idle"),
        new("too-many-pages", "/account/too-many",           Officer),
        new("new-password",   "/account/new-password",       null)                { Before = NewPasswordAsync },
        new("code",           "/account/code",               null)                { Before = CodeAsync },
        new("own-account",    "/account",                    Officer),
        new("second-step",    "/account/second-step",        Officer),
        new("phrases",        "/account/phrases",            Officer),
        new("notice-choices", "/account/notices",            Officer),

        new("own-documents",  "/documents",                  Officer)             { Before = DocumentScreens.OwnAsync },
        new("own-documents-export", "/documents",            Officer)             { Before = DialogScreens.ExportAsync },
        new("own-documents-begin", "/documents",             Officer)             { Before = DialogScreens.BeginAsync },
        new("draft-import",   "/documents/{DocumentId:guid}/draft", Officer)      { Before = DialogScreens.ImportAsync },
        new("draft-insert",   "/documents/{DocumentId:guid}/draft", Officer)      { Before = DialogScreens.InsertPictureAsync },
        new("document-instruct", "/documents/{DocumentId:guid}", "chenlicheng")   { Before = DialogScreens.InstructAsync },
        new("draft",          "/documents/{DocumentId:guid}/draft", Officer)      { Before = DocumentScreens.DraftAsync },
        new("draft-plan",     "/documents/{DocumentId:guid}/draft", Officer)      { Before = InterpretationScreens.PlanAsync },
        new("draft-materials", "/documents/{DocumentId:guid}/draft", Officer)     { Before = InterpretationScreens.MaterialsAsync },
        new("handle-plan",    "/documents/handle/{ItemId:guid}", UnitHead)        { Before = InterpretationScreens.HandlePlanAsync },
        new("handle-materials", "/documents/handle/{ItemId:guid}", UnitHead)      { Before = InterpretationScreens.HandleMaterialsAsync },
        new("draft-annexes",  "/documents/{DocumentId:guid}/draft", Officer)      { Before = AttachmentScreens.AnnexesAsync },
        new("draft-annexes-public", "/documents/{DocumentId:guid}/draft", Officer) { Before = AttachmentScreens.HiddenAsync },
        new("draft-picture",  "/documents/{DocumentId:guid}/draft", Officer)      { Before = PictureScreens.DraftAsync },
        new("handle-annexes", "/documents/handle/{ItemId:guid}", UnitHead)        { Before = AttachmentScreens.HandleAsync },
        new("document-annexes", "/documents/{DocumentId:guid}", Officer)          { Before = AttachmentScreens.ViewAsync },
        new("document-readers", "/documents/{DocumentId:guid}/readers", Officer)  { Before = AttachmentScreens.ReadersAsync },
        new("document-limit", "/documents/{DocumentId:guid}/readers", Officer)    { Before = AttachmentScreens.LimitAsync },
        new("handle",         "/documents/handle/{ItemId:guid}", UnitHead)        { Before = DocumentScreens.HandleAsync },
        new("handle-opinion", "/documents/handle/{ItemId:guid}", UnitHead)        { Before = DocumentScreens.OpinionAsync },
        new("handle-return",  "/documents/handle/{ItemId:guid}", UnitHead)        { Before = DocumentScreens.ReturnAsync },
        new("handle-asked",   "/documents/handle/{ItemId:guid}", UnitHead)        { Before = DocumentScreens.AskAsync },
        new("handle-again",   "/documents/handle/{ItemId:guid}", "yuhaibo")       { Before = TakerScreens.AskedAgainAsync },
        new("handle-over",    "/documents/handle/{ItemId:guid}", UnitHead)        { Before = TakerScreens.HandingOverAsync },
        new("draft-issuer",   "/documents/{DocumentId:guid}/draft", Officer)      { Before = TakerScreens.OldIssuerAsync },
        new("document",       "/documents/{DocumentId:guid}", Officer)            { Before = DocumentScreens.ViewAsync },
        new("document-read",  "/documents/{DocumentId:guid}", "wangxiaofeng")     { Before = DeskScreens.ToReadPaperAsync },
        new("document-send",  "/documents/{DocumentId:guid}", Officer)            { Before = DeskScreens.SendingAsync },
        new("document-files", "/documents/{DocumentId:guid}", Officer)            { Before = BesideScreens.FilesAsync },
        new("document-route", "/documents/{DocumentId:guid}", Officer)            { Before = BesideScreens.RouteAsync },
        new("document-versions", "/documents/{DocumentId:guid}", Officer)         { Before = BesideScreens.VersionsAsync },
        new("compare",        "/documents/{DocumentId:guid}/compare", Officer)    { Before = CompareScreens.MarkedAsync },
        new("compare-side",   "/documents/{DocumentId:guid}/compare", Officer)    { Before = CompareScreens.SideAsync },
        new("document-trail", "/documents/{DocumentId:guid}", Registrar)          { Before = BesideScreens.TrailAsync },
        new("document-void",  "/documents/{DocumentId:guid}", Officer)            { Before = BesideScreens.VoidAsync },
        new("document-pass",  "/documents/{DocumentId:guid}", "mahuichuan")       { Before = BesideScreens.PassingAsync },
        new("document-remark", "/documents/{DocumentId:guid}", Officer)           { Before = BesideScreens.RemarkAsync },
        new("document-end",   "/documents/{DocumentId:guid}", Officer)            { Before = BesideScreens.EndingAsync },
        new("document-marking", "/documents/{DocumentId:guid}", Registrar)        { Before = ValidityScreens.MarkingAsync },
        new("document-marked", "/documents/{DocumentId:guid}", Registrar)         { Before = ValidityScreens.MarkedAsync },
        new("document-missing", "/documents/{DocumentId:guid}", Officer,          "/documents/019b0000-0000-7000-8000-0000000000ff"),
        new("passages",       "/documents/passages",         "mahuichuan")        { Before = BesideScreens.PassagesAsync },
        new("passages-refused", "/documents/passages",       Officer),
        new("hand-over",      "/documents/hand-over",        UnitHead)            { Before = BesideScreens.HandOverAsync },
        new("register",       "/documents/register",         Registrar)           { Before = RegisterScreens.ListAsync },
        new("register-export", "/documents/register",        Registrar)           { Before = RegisterScreens.ExportAsync },
        new("register-empty", "/documents/register",         Registrar)           { Before = RegisterScreens.EmptyAsync },
        new("register-print", "/documents/register/print",   Registrar)           { Before = RegisterScreens.PrintAsync },
        new("register-void",  "/documents/register",         "mahuichuan")        { Before = RegisterScreens.VoidingAsync },
        new("numbers",        "/documents/numbers",          Registrar)           { Before = RegisterScreens.NumbersAsync },
        new("archive",        "/archive",                    Registrar)           { Before = ArchiveScreens.DueAsync },
        new("archive-blocked", "/archive",                   Registrar)           { Before = ArchiveScreens.FilingAsync },
        new("archive-filed",  "/archive",                    Registrar)           { Before = ArchiveScreens.FiledAsync },
        new("archive-checked", "/archive",                   Registrar)           { Before = ArchiveScreens.CheckedAsync },
        new("archive-print",  "/archive/print",              Registrar)           { Before = ArchiveScreens.PrintAsync },
        new("archive-refused", "/archive",                   Officer),
        new("rules",          "/documents/rules",            "mahuichuan"),
        new("rules-off",      "/documents/rules",            "mahuichuan")        { Before = RuleScreens.SwitchingAsync },
        new("negative-list",  "/openness/negative-list",     Officer),
        new("negative-list-edit", "/openness/negative-list", "sunlihua",          "/openness/negative-list?edit=1"),
        new("openness-times", "/openness/times",             Registrar)          { Before = OpennessScreens.TimesAsync },
        new("openness-statistics", "/openness/statistics",   Registrar)           { Before = OpennessScreens.StatisticsAsync },
        new("normative",      "/normative",                  Registrar)           { Before = OpennessScreens.NormativeAsync },
        new("normative-register", "/normative",              Registrar)           { Before = OpennessScreens.RegisteringAsync },
        new("normative-print", "/normative/print",           Registrar)           { Before = OpennessScreens.PrintAsync },
        new("plans",          "/plans",                      Registrar)           { Before = PlanScreens.OfficeAsync },
        new("plans-empty",    "/plans",                      "wangxiaofeng",       "/plans?year=2027"),
        new("plans-report",   "/plans",                      Officer)             { Before = PlanScreens.ReportingAsync },
        new("plans-decline",  "/plans",                      Registrar)           { Before = PlanScreens.DecliningAsync },
        new("plans-draft",    "/documents/{DocumentId:guid}/draft", Officer)      { Before = PlanScreens.DraftAsync },
        new("draft-not-public", "/documents/{DocumentId:guid}/draft", Officer)    { Before = ValidityScreens.NotPublicAsync },
        new("numbers-first",  "/documents/numbers",          Registrar)           { Before = RegisterScreens.FirstAsync },

        new("directory",      "/directory",                  Officer),
        new("organization",   "/admin/organization",         SystemAdministrator),
        new("roster-import",  "/admin/organization/import",  SystemAdministrator),
        new("staff-list",     "/admin/staff",                SystemAdministrator),
        new("staff",          "/admin/staff/{StaffId:guid}", SystemAdministrator, "/admin/staff?q=mhc", "td.ph-title a"),
        new("staff-print",    "/admin/staff/print",          SystemAdministrator),
        new("accounts",       "/admin/accounts",             SystemAdministrator),
        new("account-open",   "/admin/accounts",             SystemAdministrator, "/admin/accounts?q=gaojing", "td.ph-title a"),
        new("account-release", "/admin/accounts",            SecurityAdministrator) { Before = ReleaseScreens.AccountAsync },
        new("desk-security",  "/",                           SecurityAdministrator) { Before = ReleaseScreens.DeskAsync },
        new("roles",          "/admin/roles",                SecurityAdministrator),
        new("role",           "/admin/roles",                SecurityAdministrator, "/admin/roles?role=Staff"),
        new("calendar",       "/admin/calendar",             Officer,             "/admin/calendar?year=2026"),
        new("calendar-day",   "/admin/calendar",             SystemAdministrator, "/admin/calendar?year=2026&day=2026-10-10"),
        new("calendar-next",  "/admin/calendar",             SystemAdministrator, "/admin/calendar?year=2027"),
        new("routes",         "/admin/routes",               SystemAdministrator),
        new("routes-edit",    "/admin/routes/edit",          "mahuichuan")        { Before = RouteScreens.EditAsync },
        new("routes-step",    "/admin/routes/edit",          "mahuichuan")        { Before = RouteScreens.StepAsync },
        new("routes-changes", "/admin/routes/edit",          "mahuichuan")        { Before = RouteScreens.ChangesAsync },
        new("routes-faults",  "/admin/routes/edit",          "mahuichuan")        { Before = RouteScreens.FaultsAsync },
        new("routes-older",   "/admin/routes",               "mahuichuan")        { Before = RouteScreens.OlderAsync },
        new("routes-move",    "/admin/routes/move",          "mahuichuan")        { Before = RouteScreens.MoveAsync },
        new("routes-moved",   "/admin/routes/move",          "mahuichuan")        { Before = RouteScreens.MovedAsync },
        new("routes-move-none", "/admin/routes/move",        "mahuichuan")        { Before = RouteScreens.MoveNoneAsync },
        new("routes-move-refused", "/admin/routes/move",     Officer,             "/admin/routes/move?version=1"),
        new("routes-refused", "/admin/routes/edit",          Officer),
        new("settings",       "/admin/settings",             SystemAdministrator),
        new("jobs",           "/admin/jobs",                 SystemAdministrator),
        new("role-posts",     "/admin/roles/posts",          SecurityAdministrator),
        new("role-person",    "/admin/roles",                SecurityAdministrator) { Before = PersonRightsAsync },
        new("check",          "/admin/check",                SystemAdministrator),
        new("files",          "/files",                      SystemAdministrator) { Before = FilesAsync },
        new("readers",        "/files/{FileId:guid}/readers", SystemAdministrator) { Before = ReadersAsync },
        new("secrecy",        "/secrecy",                    SecrecyReviewer) { Before = InterceptedAsync },
        new("classified-handle", "/documents/handle/{ItemId:guid}", SecrecyReviewer) { Before = ClassifiedScreens.HandleAsync },
        new("classified-ask", "/documents/handle/{ItemId:guid}", SecrecyReviewer) { Before = ClassifiedScreens.ClassifyingAsync },
        new("classified-list", "/secrecy/papers",            SecrecyReviewer) { Before = ClassifiedScreens.FoundAsync },
        new("classified-case", "/secrecy/papers/{CaseId:guid}", SecrecyReviewer) { Before = ClassifiedScreens.CaseAsync },
        new("classified-removal", "/secrecy/papers/{CaseId:guid}", SecrecyReviewer) { Before = ClassifiedScreens.AskingAsync },
        new("classified-shut", "/documents/{DocumentId:guid}", Officer)       { Before = ClassifiedScreens.ShutAsync },
        new("classified-refused", "/secrecy/papers",         Officer),
        new("desk-secrecy",   "/",                           SecrecyReviewer) { Before = InterceptedDeskAsync },
        new("audit",          "/admin/audit",                AuditAdministrator),
        new("audit-row",      "/admin/audit",                AuditAdministrator, "/admin/audit?row=2"),
        new("audit-verified", "/admin/audit",                AuditAdministrator) { Before = VerifiedAsync },
        new("audit-nothing",  "/admin/audit",                AuditAdministrator, "/admin/audit?person=没有这个人&result=refused"),
        new("audit-refused",  "/admin/audit",                Officer),
        new("audit-day",      "/admin/audit/day",            AuditAdministrator),

        new("seals-none",     "/seals",                      "gaojing",           "/seals?status=Destroyed&q=旧章"),
        new("seals",          "/seals",                      "gaojing")           { Before = SealScreens.ListAsync },
        new("seals-print",    "/seals/print",                "gaojing")           { Before = SealScreens.PrintAsync },
        new("incoming",       "/incoming",                   "yangchunmei"),
        new("incoming-paper", "/incoming/{DeliveryId:guid}", "yangchunmei")       { Before = DeliveryScreens.PaperAsync },
        new("incoming-return", "/incoming/{DeliveryId:guid}", "yangchunmei")      { Before = DeliveryScreens.ReturningAsync },
        new("delivery-board", "/documents/{DocumentId:guid}", "gaojing")          { Before = DeliveryScreens.BoardAsync },
        new("publications",   "/publications",               "sunlihua")          { Before = PublicationScreens.ListAsync },
        new("publications-none", "/publications",            "sunlihua")          { Before = PublicationScreens.EmptyAsync },
        new("waiting-issue",  "/documents/waiting",          "gaojing"),
        new("reappraisals",   "/documents/reappraisals",     "gaojing")           { Before = PublicationScreens.ReappraisalsAsync },
        new("publication-down", "/publications",             "sunlihua")          { Before = PublicationScreens.TakingDownAsync },
        new("publication-merge", "/publications",            "sunlihua")          { Before = PublicationScreens.MergingAsync },
        new("document-publication", "/documents/{DocumentId:guid}", "gaojing")    { Before = PublicationScreens.PanelAsync },
        new("follow-ups",     "/follow-ups",                 "sunlihua")          { Before = FollowUpScreens.ListAsync },
        new("follow-up",      "/follow-ups/{DocumentId:guid}", "sunlihua")        { Before = FollowUpScreens.OneAsync },
        new("supplement",     "/follow-ups/supplements/{SupplementId:guid}", "surina") { Before = FollowUpScreens.SupplementAsync },
        new("leaders-ledger", "/leaders-ledger",             "sunlihua")          { Before = FollowUpScreens.LedgerAsync },
        new("leaders-ledger-print", "/leaders-ledger/print", "sunlihua"),
        new("seal-requests",  "/seals/requests",             "tianxiangdong"),
        new("seal-request",   "/seals/requests/{RequestId:guid}", "tianxiangdong", "/seals/requests/019b00000000700080000000000000ff"),
        new("seal-uses",      "/seals/uses",                 "tianxiangdong"),
        new("seal-uses-print", "/seals/uses/print",          "tianxiangdong"),
        new("seal-apply",     "/seals/apply",                "tianxiangdong")     { Before = SealScreens.ApplyingAsync },
        new("seal-applied",   "/seals/{SealId:guid}",        "chenlicheng")       { Before = SealScreens.AppliedAsync },
        new("seal-approve",   "/seals/{SealId:guid}",        "chenlicheng")       { Before = SealScreens.ApprovingAsync },
        new("seal-make",      "/seals/{SealId:guid}",        "bayaer")            { Before = SealScreens.MakingAsync },
        new("seal-in-use",    "/seals/{SealId:guid}",        "tianxiangdong")     { Before = SealScreens.InUseAsync },
        new("seal-end",       "/seals/{SealId:guid}",        "tianxiangdong")     { Before = SealScreens.EndingAsync },
        new("certificates-none", "/seals/certificates",      "bayaer"),
        new("certificates",   "/seals/certificates",         "bayaer")            { Before = CertificateScreens.ListAsync },
        new("certificates-ask", "/seals/certificates",       "tianxiangdong")     { Before = CertificateScreens.AskingAsync },
        new("certificate",    "/seals/certificates/{CertificateId:guid}", "bayaer") { Before = CertificateScreens.OneAsync },

        new("verify",         "/verify",                     null),
        new("verify-good",    "/verify",                     null)                { Before = VerifyScreens.GoodAsync },
        new("verify-bad",     "/verify",                     null)                { Before = VerifyScreens.BadAsync },
        new("verify-pages",   "/verify",                     null)                { Before = VerifyScreens.PagesAsync },
        new("verify-unread",  "/verify",                     null)                { Before = VerifyScreens.UnreadAsync },

        new("paper-check-none", "/verify/{Typed}",           null,                "/verify/000000000000000000000000"),
        new("verify-typed",   "/verify",                     null)                { Before = PaperCheckScreens.TypedAsync },
        new("start",          "/start",                      null)                { Before = PaperCheckScreens.StartAsync },

        new("not-found",      "/not-found",                  Officer,             "/no/such/page"),
        new("not-found-out",  "/not-found",                  null,                "/no/such/page"),
    ];

    /// <summary>Pages without a picture, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Unseen { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/account/set-up"] = "exists only while an installation has no account; its own test drives it",
        ["/account/go-on"] = "draws nothing: it sends the browser on",
        ["/account/set-up-code"] = "Development waives the second step; its parts are those of second-step and code",
    };

    // Accounts nobody else in this table signs in with.
    private const string NewPasswordUser = "nashun";
    private const string CodeUser = "baoxiaodong";

    private static async Task NewPasswordAsync(SiteFixture fixture, IPage page)
    {
        await fixture.Site.ArrangeAsync($"UPDATE Accounts SET MustChangePassword = 1, OpenedFor = 'PasswordReset', OpenedAt = '2026-07-01 01:42:00', OpenedBy = StaffId WHERE UserName = '{NewPasswordUser}'");
        await SiteFixture.SignInAsync(page, NewPasswordUser);
        await page.ReachedAsync("/account/new-password");
    }

    private static async Task VerifiedAsync(SiteFixture fixture, IPage page)
    {
        await page.GotoAsync("/admin/audit");
        await page.GetByRole(AriaRole.Button, new() { Name = "校验日志" }).ClickAsync();
        await page.GetByRole(AriaRole.Status, new() { Name = "校验结论" }).WaitForAsync();
    }

    private static async Task CodeAsync(SiteFixture fixture, IPage page)
    {
        await fixture.Site.ArrangeAsync($"UPDATE Accounts SET TwoFactorEnabled = 1 WHERE UserName = '{CodeUser}'");
        await SiteFixture.SignInAsync(page, CodeUser);
        await page.ReachedAsync("/account/code");
    }

    private static async Task PersonRightsAsync(SiteFixture fixture, IPage page)
    {
        await page.GotoAsync("/admin/roles");
        await page.GetByRole(AriaRole.Combobox).FillAsync("苏日娜");
        await page.GetByRole(AriaRole.Option).WaitForAsync();
        await page.GetByRole(AriaRole.Combobox).PressAsync("Enter");
        await page.ReachedAsync("/admin/roles?person=");
    }

    private const string FileId = "019B0000-0000-7000-8000-000000000001";

    private static async Task FilesAsync(SiteFixture fixture, IPage page)
    {
        await fixture.Site.ArrangeAsync($"""
            INSERT INTO StoredFiles (Id, Revision, Name, Kind, Length, Hash, Purpose, OwnerStaffId, UnitId, CreatedAt)
            SELECT '{FileId}', 0, '行署办公室人员名册.xlsx', 'Xlsx', 20480, '{new string('a', 64)}', 'OrganizationImport', StaffId, NULL, '2026-07-01 01:42:00'
            FROM Accounts WHERE UserName = '{SystemAdministrator}'
            ON CONFLICT (Id) DO UPDATE SET Length = 20480
            """);
        await page.GotoAsync("/files");
    }

    private static async Task InterceptedAsync(SiteFixture fixture, IPage page)
    {
        await InterceptAsync(fixture);
        await page.GotoAsync("/secrecy?view=all");
    }

    private static async Task InterceptedDeskAsync(SiteFixture fixture, IPage page)
    {
        await InterceptAsync(fixture);
        await page.GotoAsync("/");
        await page.GetByText("带密级标志的文件在上传时被拦下").WaitForAsync();
    }

    private static Task InterceptAsync(SiteFixture fixture) => fixture.Site.ArrangeAsync($"""
        INSERT INTO InterceptedFiles (Id, Revision, Place, NameHash, ContentHash, Length, StaffId, Who, At, SettledAt, SettledBy, Note)
        SELECT '019B0000-0000-7000-8000-00000000000' || Number, 0, CASE Number WHEN 1 THEN 'FileContent' ELSE 'FileName' END, '{string.Concat(Enumerable.Repeat("7b", 32))}', '{string.Concat(Enumerable.Repeat("4c", 32))}', 20480, StaffId, '李文斌（行政科系统管理员）',
          '2026-07-01 01:42:00', CASE Number WHEN 1 THEN NULL ELSE '2026-07-01 02:10:00' END,
          CASE Number WHEN 1 THEN '' ELSE '丁卫国（机要保密科保密员）' END, CASE Number WHEN 1 THEN '' ELSE '当面核实，原件已收回涉密计算机，本机已清除。' END
        FROM Accounts, (SELECT 1 AS Number UNION SELECT 2) WHERE UserName = '{SystemAdministrator}'
        ON CONFLICT (Id) DO UPDATE SET Length = 20480
        """);

    private static async Task ReadersAsync(SiteFixture fixture, IPage page)
    {
        await FilesAsync(fixture, page);
        await page.GotoAsync($"/files/{FileId}/readers");
    }
}
