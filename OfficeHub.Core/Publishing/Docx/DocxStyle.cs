namespace OfficeHub.Core.Publishing.Docx;

/// <summary>The named styles of the file.</summary>
internal static class DocxStyle
{
    public const string Normal = "OfficialNormal";
    public const string MainText = "OfficialText";
    public const string Heading = "OfficialHeading";
    public const string HeadingFace = "OfficialHeadingFace";
    public const string Urgency = "OfficialUrgency";
    public const string Mark = "OfficialMark";
    public const string Number = "OfficialNumber";
    public const string NumberAndSignatory = "OfficialNumberAndSignatory";
    public const string LetterNumber = "OfficialLetterNumber";
    public const string SignatoryName = "OfficialSignatoryName";
    public const string RedLine = "OfficialRedLine";
    public const string LetterThick = "OfficialLetterThick";
    public const string LetterThin = "OfficialLetterThin";
    public const string Title = "OfficialTitle";
    public const string Recipients = "OfficialRecipients";
    public const string AnnexNote = "OfficialAnnexNote";
    public const string Signature = "OfficialSignature";
    public const string Date = "OfficialDate";
    public const string Remark = "OfficialRemark";
    public const string Attendance = "OfficialAttendance";
    public const string AnnexLabel = "OfficialAnnexLabel";
    public const string AnnexTitle = "OfficialAnnexTitle";
    public const string Imprint = "OfficialImprint";
    public const string ImprintThick = "OfficialImprintThick";
    public const string ImprintThin = "OfficialImprintThin";
    public const string Anchor = "OfficialAnchor";
    public const string PageOdd = "OfficialPageOdd";
    public const string PageEven = "OfficialPageEven";
    public const string TableHead = "OfficialTableHead";
    public const string TableText = "OfficialTableText";
    public const string Picture = "OfficialPicture";
    public const string Label = "OfficialLabel";
}
