using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents;

/// <summary>Rights over documents. Which ones, is asked besides (<see cref="DocumentVisibility"/>).</summary>
public static class DocumentPermissions
{
    private const string Area = "办文";

    /// <summary>Drafts, and reads what one has a part in.</summary>
    public static Permission Draft { get; } = new(
        "Document.Draft", "拟稿，看自己经办的公文", Area,
        RoleCodes.StaffMember, RoleCodes.DepartmentHead, RoleCodes.Leader, RoleCodes.GeneralOffice, RoleCodes.SealKeeper, RoleCodes.SecrecyReviewer,
        RoleCodes.EditorialReviewer, RoleCodes.LegalReviewer, RoleCodes.DisclosureOfficer, RoleCodes.OfficeDirector);

    /// <summary>Reads what one's unit drafts.</summary>
    public static Permission ReadOfUnit { get; } = new("Document.ReadOfUnit", "看本部门的公文", Area, RoleCodes.DepartmentHead);

    /// <summary>Reads what one's agency drafts.</summary>
    public static Permission ReadOfAgency { get; } = new("Document.ReadOfAgency", "看本机关的公文", Area, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector);

    /// <summary>Gives numbers, keeps 代字 and first serials.</summary>
    public static Permission Number { get; } = new("Document.Number", "编号，管理机关代字", Area, RoleCodes.GeneralOffice);

    /// <summary>Makes the files that go out.</summary>
    public static Permission Typeset { get; } = new("Document.Typeset", "排版，生成印发稿", Area, RoleCodes.GeneralOffice);

    /// <summary>Seals the files that go out; with which seals, the seal itself asks.</summary>
    public static Permission Seal { get; } = new("Document.Seal", "给印发稿用印", Area, RoleCodes.SealKeeper);

    /// <summary>Issues what is ready, to its recipients.</summary>
    public static Permission Issue { get; } = new("Document.Issue", "核发公文", Area, RoleCodes.GeneralOffice);

    /// <summary>Signs for what is delivered to one's agency, or returns it.</summary>
    public static Permission Receive { get; } = new("Document.Receive", "看、签收、退回来文", Area, RoleCodes.GeneralOffice);

    /// <summary>Voids a number with its document.</summary>
    public static Permission VoidNumber { get; } = new("Document.VoidNumber", "作废文号", Area, RoleCodes.OfficeDirector);

    /// <summary>Marks documents that have gone out as amended, repealed, expired or annulled.</summary>
    public static Permission MarkValidity { get; } = new("Document.MarkValidity", "标注公文效力（修改、废止、失效、撤销）", Area, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector);

    /// <summary>Corrects such a mark that was set in error.</summary>
    public static Permission CorrectMark { get; } = new("Document.CorrectMark", "更正误标的公文效力", Area, RoleCodes.OfficeDirector);

    /// <summary>Adopts the next version of the 负面清单.</summary>
    public static Permission AdoptNegativeList { get; } = new("Document.AdoptNegativeList", "审定公开负面清单", Area, RoleCodes.DisclosureOfficer, RoleCodes.OfficeDirector);

    /// <summary>Reads, prints and exports the register, less what one may not see.</summary>
    public static Permission ReadRegister { get; } = new("Document.ReadRegister", "查发文登记簿、编号与断号", Area, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector);

    /// <summary>Reads what was released to the public, and when.</summary>
    public static Permission ReadPublications { get; } = new("Document.ReadPublications", "查主动公开目录", Area, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector, RoleCodes.DisclosureOfficer, RoleCodes.Leader);

    /// <summary>撤回公开, 错误撤下, 并入 of the agency's publications.</summary>
    public static Permission TakeDown { get; } = new("Document.TakeDown", "撤回公开、错误撤下、并入公开的文件", Area, RoleCodes.DisclosureOfficer);

    /// <summary>恢复公开: not by whoever took it down.</summary>
    public static Permission PutBack { get; } = new("Document.PutBack", "恢复撤下的公开文件", Area, RoleCodes.OfficeDirector, RoleCodes.DisclosureOfficer);

    /// <summary>Switches rules of the checker off and on.</summary>
    public static Permission KeepCheckRules { get; } = new("Document.KeepCheckRules", "停用、启用公文检查规则", Area, RoleCodes.OfficeDirector);

    /// <summary>Ends a document before its number.</summary>
    public static Permission Terminate { get; } = new("Document.Terminate", "决定不予发文", Area, RoleCodes.OfficeDirector, RoleCodes.Leader);

    /// <summary>Finds documents to be classified, keeps the record of who had them, asks for their erasure.</summary>
    public static Permission HandleClassified { get; } = new("Document.HandleClassified", "判定涉密，办理涉密件处置", Area, RoleCodes.SecrecyReviewer);

    /// <summary>Reads how the removal of classified documents goes.</summary>
    public static Permission ReadClassified { get; } = new("Document.ReadClassified", "查涉密件处置", Area, RoleCodes.SecrecyReviewer, RoleCodes.OfficeDirector, RoleCodes.Leader);

    /// <summary>Approves the erasure of a classified document: a second person.</summary>
    public static Permission ApproveErasure { get; } = new("Document.ApproveErasure", "批准清除涉密件", Area, RoleCodes.OfficeDirector, RoleCodes.Leader);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Draft, ReadOfUnit, ReadOfAgency, Number, Typeset, Seal, Issue, Receive, ReadPublications, TakeDown, PutBack, VoidNumber, MarkValidity, CorrectMark, AdoptNegativeList, ReadRegister, KeepCheckRules, Terminate, HandleClassified, ReadClassified, ApproveErasure];
}
