using System.Xml.Linq;
using OfficeHub.Core.Publishing.Standards;
using static OfficeHub.Core.Publishing.Ofd.OfdNames;

namespace OfficeHub.Core.Publishing.Ofd;

/// <summary>Which objects are which element of the document: 公文 semantic tags.</summary>
/// <remarks>
/// GB/T 33190-2016, custom tags. The element names of GB/T 33476.1 are not public; those of GB/T 9704 stand in their place, in this one table.
/// </remarks>
internal static class OfdTags
{
    private static readonly XNamespace Own = "http://www.officehub.example/official-document";

    private static readonly (string Group, string Name, string Element)[] Names =
    [
        ("版头", "紧急程度", GbT33476.Urgency), ("版头", "发文机关标志", GbT33476.IssuerMark), ("版头", "发文字号", GbT33476.Number), ("版头", "签发人", GbT33476.Signatory),
        ("主体", "标题", GbT33476.Title), ("主体", "主送机关", GbT33476.PrimaryRecipients), ("主体", "正文", GbT33476.MainText), ("主体", "附件说明", GbT33476.AnnexNote),
        ("主体", "发文机关署名", GbT33476.Signature), ("主体", "成文日期", GbT33476.DocumentDate), ("主体", "附注", GbT33476.Remark), ("主体", "附件", GbT33476.Annex),
        ("主体", "参会人员", GbT33476.Attendance),
        ("版记", "抄送机关", GbT33476.CopyRecipients), ("版记", "印发机关", GbT33476.PrintingAgency), ("版记", "印发日期", GbT33476.PrintingDate),
    ];

    public static XElement List() => new(
        Ns + "CustomTags",
        // The text of the standard names TypeID, its schema NameSpace: both are written.
        new XElement(Ns + "CustomTag", new XAttribute("TypeID", "公文"), new XAttribute("NameSpace", Own.NamespaceName), new XElement(Ns + "FileLoc", "CustomTag.xml")));

    public static XElement Of(IEnumerable<(string Element, string Page, string Object)> tagged)
    {
        var by = tagged.ToLookup(one => one.Element, StringComparer.Ordinal);
        return new XElement(
            Own + "公文", new XAttribute(XNamespace.Xmlns + "gw", Own.NamespaceName), new XAttribute("version", "1.0"),
            Names.GroupBy(one => one.Group, StringComparer.Ordinal).Select(group => new XElement(
                Own + group.Key,
                group.Where(one => by.Contains(one.Element)).Select(one => new XElement(
                    Own + one.Name, by[one.Element].Select(at => new XElement(Ns + "ObjectRef", new XAttribute("PageRef", at.Page), at.Object)))))));
    }
}
