using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Joint;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Web.Features.Documents.Attachments;
using OfficeHub.Web.Shared.Inputs;

namespace OfficeHub.Web.Features.Documents.Drafting;

/// <summary>An agency that issues the draft beside the lead one.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="Name">As printed.</param>
/// <param name="SignatoryId">Who signs for it; null for nobody yet.</param>
public sealed record JointIssuerForm(Guid AgencyId, string Name, Guid? SignatoryId);

/// <summary>A draft while it is written: what stands in the inputs.</summary>
public sealed class DraftForm
{
    private const string Attending = "出席";
    private const string Absent = "请假";
    private const string Observing = "列席";

    private string _unitHead = "";
    private DraftFields _read = new() { Content = new DocumentContent { Kind = DocumentKind.Notice } };

    public Guid? IssuerId { get; set; }

    /// <summary>联合发文机关 beside it, in the order they are printed.</summary>
    public IReadOnlyList<JointIssuerForm> JointIssuers { get; private set; } = [];

    /// <summary>Whether the mark names the lead agency alone.</summary>
    public bool LeadMarkOnly { get; set; }

    public DocumentKind Kind { get; set; }

    public DocumentDirection Direction { get; set; }

    public Urgency Urgency { get; set; }

    public string? Title { get; set; }

    public string? PrimaryRecipients { get; set; }

    public string? CopyRecipients { get; set; }

    public string? Remark { get; set; }

    public string? PrintingAgency { get; set; }

    public string? Present { get; set; }

    public string? Excused { get; set; }

    public string? Observers { get; set; }

    public string? Basis { get; set; }

    public DisclosureCategory Disclosure { get; set; }

    public string? DisclosureReason { get; set; }

    /// <summary>The item of the 负面清单; null for none chosen.</summary>
    public DisclosureGround? Ground { get; private set; }

    /// <summary>五公开 as chosen; null follows the kind of document.</summary>
    public OpennessClass? OpennessClass { get; set; }

    public bool IsPolicy { get; set; }

    public bool IsNormative { get; set; }

    /// <summary>解读, asked for and kept only of a policy document.</summary>
    public PolicyInterpretation Interpretation { get; set; } = PolicyInterpretation.Empty;

    public string? MainText { get; set; }

    public Guid? SignatoryId { get; set; }

    /// <summary>待确认.</summary>
    public IReadOnlyList<DoubtfulPlace> Doubts { get; private set; } = [];

    public IReadOnlyList<PersonChoice>? CounterSigners { get; set; } = [];

    public IReadOnlyList<PersonChoice>? Leaders { get; set; } = [];

    public IList<AnnexForm> Annexes { get; } = [];

    /// <summary>参考材料.</summary>
    public IList<DocumentAttachment> References { get; } = [];

    /// <summary>Takes over what was read.</summary>
    public void Read(DraftView view)
    {
        var (fields, content) = (view.Fields, view.Fields.Content);
        _read = fields;
        (IssuerId, Kind, Direction, Urgency, Title) = (fields.IssuerId, content.Kind, content.Direction, content.Urgency, content.Title);
        (PrimaryRecipients, CopyRecipients, Remark, Basis) = (content.PrimaryRecipients, content.CopyRecipients, content.Remark, fields.Basis);
        (Disclosure, DisclosureReason, IsPolicy, IsNormative) = (fields.Disclosure, fields.DisclosureReason, fields.IsPolicy, fields.IsNormative);
        JointIssuers = [.. (fields.JointIssuers ?? []).Zip(content.Issuers.Skip(1), (issuer, name) => new JointIssuerForm(issuer.AgencyId, name, issuer.SignatoryId))];
        LeadMarkOnly = content.LeadMarkOnly;
        (Ground, OpennessClass) = (fields.DisclosureGround, fields.OpennessClass);
        (Interpretation, SignatoryId, _unitHead) = (fields.Interpretation ?? PolicyInterpretation.Empty, fields.SignatoryId, view.UnitHead);
        (PrintingAgency, Present, Excused, Observers) = (content.PrintingAgency, Names(content, Attending), Names(content, Absent), Names(content, Observing));
        MainText = OutlineText.Write(content.MainText);
        Doubts = fields.Doubts ?? [];
        CounterSigners = Chosen(view, fields.CounterSigners);
        Leaders = Chosen(view, fields.Leaders);
        Annexes.Clear();
        foreach (var annex in AnnexForm.Of(fields)) Annexes.Add(annex);
        References.Clear();
        foreach (var file in AnnexForm.ReferencesOf(fields)) References.Add(file);
    }

    /// <summary>Takes over a text that was brought from elsewhere; what it does not name stays.</summary>
    public void Take(ReadDocument read)
    {
        var taken = TextImport.Into(Written(), read);
        var content = taken.Content;
        _read = taken;
        (Kind, Direction, Urgency, Title, Remark) = (content.Kind, content.Direction, content.Urgency, content.Title, content.Remark);
        (PrimaryRecipients, CopyRecipients, PrintingAgency, MainText) = (content.PrimaryRecipients, content.CopyRecipients, content.PrintingAgency, OutlineText.Write(content.MainText));
        TakeAnnexes(content.Annexes);
        Doubts = taken.Doubts ?? [];
    }

    // A file stays with the annex of its name; one whose annex the new text does not have is kept as 参考材料.
    private void TakeAnnexes(IReadOnlyList<Annex> annexes)
    {
        var files = Annexes.Where(annex => annex.File is not null).ToList();
        Annexes.Clear();
        foreach (var annex in annexes)
        {
            var earlier = files.Find(one => one.Title == annex.Title);
            if (earlier is not null) files.Remove(earlier);
            Annexes.Add(new AnnexForm { Title = annex.Title, Blocks = annex.Blocks, File = earlier?.File });
        }

        foreach (var left in files) References.Add(left.File!);
    }

    /// <summary>Takes over the same document with corrections made in it, or taken back.</summary>
    public void Put(DocumentContent mended)
    {
        (Title, PrimaryRecipients, CopyRecipients, Remark, MainText) = (mended.Title, mended.PrimaryRecipients, mended.CopyRecipients, mended.Remark, OutlineText.Write(mended.MainText));
        if (Kind is DocumentKind.Minutes) (Present, Excused, Observers) = (Names(mended, Attending), Names(mended, Absent), Names(mended, Observing));
        for (var i = 0; i < Math.Min(Annexes.Count, mended.Annexes.Count); i++) Annexes[i] = new AnnexForm { Title = mended.Annexes[i].Title, Blocks = mended.Annexes[i].Blocks, File = Annexes[i].File };
    }

    /// <summary>All of it, as the handler takes it. What this page has no input for stays as it was read.</summary>
    public DraftFields Fields(IReadOnlyList<IssuerChoice> issuers)
    {
        var issuer = issuers.FirstOrDefault(one => one.Id == IssuerId);
        var written = Written();
        return written with
        {
            Content = written.Content with
            {
                Issuers = [.. issuer is null ? _read.Content.Issuers.Take(1) : [issuer.Name], .. JointIssuers.Select(other => other.Name)],
                LeadMarkOnly = LeadMarkOnly && JointIssuers.Count > 0,
                Abbreviation = issuer?.Abbreviation ?? _read.Content.Abbreviation,
            },
        };
    }

    private DraftFields Written() => _read with
    {
        IssuerId = IssuerId,
        JointIssuers = JointIssuers.Count > 0 ? [.. JointIssuers.Select(other => new JointIssuer(other.AgencyId, other.SignatoryId))] : null,
        Basis = Basis ?? "",
        Disclosure = Disclosure,
        DisclosureReason = DisclosureReason ?? "",
        DisclosureGround = Disclosure is DisclosureCategory.OnRequest or DisclosureCategory.NotPublic ? Ground : null,
        OpennessClass = Disclosure is DisclosureCategory.Public ? OpennessClass : null,
        IsPolicy = IsPolicy,
        IsNormative = IsNormative,
        Interpretation = IsPolicy ? Interpretation : null,
        CounterSigners = [.. (CounterSigners ?? []).Select(person => person.Id)],
        Leaders = [.. (Leaders ?? []).Select(person => person.Id)],
        SignatoryId = SignatoryId,
        Doubts = Doubts.Count > 0 ? Doubts : null,
        Attachments = AnnexForm.Files(Annexes, References),
        Content = _read.Content with
        {
            Kind = Kind,
            Direction = Direction,
            Format = DocumentKinds.UsualFormat(Kind),
            Urgency = Urgency,
            Title = Title ?? "",
            PrimaryRecipients = PrimaryRecipients ?? "",
            CopyRecipients = CopyRecipients ?? "",
            Remark = Remark ?? "",
            PrintingAgency = PrintingAgency ?? "",
            Attendances = Kind is DocumentKind.Minutes ? Attendances() : [],
            MainText = OutlineText.ReadAll(MainText ?? ""),
            Annexes = [.. Annexes.Select(annex => new Annex(annex.Title ?? "", annex.Blocks))],
        },
    };

    /// <summary>The drafter has looked at them.</summary>
    public void Confirm(IReadOnlyCollection<DoubtfulPlace> looked) => Doubts = [.. Doubts.Where(doubt => !looked.Contains(doubt))];

    /// <summary>One agency more, behind the others; its principal leader signs unless another is chosen.</summary>
    public void Join(JointPeer peer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        if (JointIssuers.All(other => other.AgencyId != peer.Id)) JointIssuers = [.. JointIssuers, new JointIssuerForm(peer.Id, peer.Name, peer.Leaders is [var first, ..] ? first.Id : null)];
    }

    /// <summary>One agency fewer.</summary>
    public void Part(Guid agency) => JointIssuers = [.. JointIssuers.Where(other => other.AgencyId != agency)];

    /// <summary>One place up.</summary>
    public void MoveUp(Guid agency)
    {
        var others = JointIssuers.ToList();
        var at = others.FindIndex(other => other.AgencyId == agency);
        if (at < 1) return;
        (others[at - 1], others[at]) = (others[at], others[at - 1]);
        JointIssuers = others;
    }

    /// <summary>Somebody else signs for it.</summary>
    public void ChooseSigner(Guid agency, Guid? signatory) => JointIssuers = [.. JointIssuers.Select(other => other.AgencyId == agency ? other with { SignatoryId = signatory } : other)];

    /// <summary>附注 follows the openness attribute, unless the drafter wrote one of his own.</summary>
    public void Disclose(DisclosureCategory category)
    {
        if (string.IsNullOrEmpty(Remark) || Remark == RemarkOf(Disclosure)) Remark = RemarkOf(category);
        Disclosure = category;
    }

    /// <summary>The item chosen from the list; the one of an earlier list is kept while it is not changed.</summary>
    public void ChooseGround(NegativeListEdition? list, string? code)
    {
        if (code == Ground?.Code) return;
        Ground = code is not null && list?.Find(code) is { } item ? DisclosureGround.Of(list.Number, item) : null;
    }

    /// <summary>政策性文件: whoever heads the drafting department answers for its interpretation, until somebody else is put down (I19).</summary>
    public void ChoosePolicy(bool yes)
    {
        IsPolicy = yes;
        if (yes && Interpretation.Plan.Responsible.Length == 0) Interpretation = Interpretation with { Plan = Interpretation.Plan with { Responsible = _unitHead } };
    }

    /// <summary>The direction follows the kind.</summary>
    public void ChangeKind(DocumentKind kind)
    {
        Kind = kind;
        var directions = KindNames.DirectionsOf(kind);
        if (!directions.Contains(Direction)) Direction = directions[0];
    }

    private IReadOnlyList<Attendance> Attendances() =>
        [.. new[] { new Attendance(Attending, Present ?? ""), new Attendance(Absent, Excused ?? ""), new Attendance(Observing, Observers ?? "") }.Where(line => line.Names.Length > 0)];

    private static string Names(DocumentContent content, string label) => content.Attendances.FirstOrDefault(line => line.Label == label)?.Names ?? "";

    private static string RemarkOf(DisclosureCategory category) => category switch
    {
        DisclosureCategory.Public => "此件公开发布",
        DisclosureCategory.OnRequest => "此件依申请公开",
        _ => "",
    };

    private static IReadOnlyList<PersonChoice> Chosen(DraftView view, IReadOnlyList<Guid> ids) =>
        [.. ids.Select(id => view.People.FirstOrDefault(person => person.Id == id)).OfType<DraftPerson>().Select(person => new PersonChoice(person.Id, person.Name, person.Unit, person.Post))];
}
