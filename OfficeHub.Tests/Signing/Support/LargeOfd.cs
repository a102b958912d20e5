using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Signing.Support;

/// <summary>An OFD as offices send them: pages of text, a picture, attachments; over 200 KB once packed.</summary>
internal static class LargeOfd
{
    public const int Pages = 5;
    public const int LeastBytes = 200 * 1024;

    public static byte[] Make() => SmallOfd.Pack(
    [
        .. SmallOfd.Parts(Pages).Select(part => part.Name switch
        {
            "Doc_0/Document.xml" => (part.Name, Changed(part.Content, "</ofd:Document>", "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments></ofd:Document>")),
            _ when part.Name.EndsWith("Content.xml", StringComparison.Ordinal) => (part.Name, Changed(part.Content, "<ofd:PathObject", Lines() + "<ofd:PathObject")),
            _ => part,
        }),
        ("Doc_0/Res/照片.png", DrawnPicture.Png(640, 480)),
        ("Doc_0/Attachs/Attachments.xml", SmallOfd.Bytes(
            "<ofd:Attachments xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Attachment ID=\"a1\" Name=\"附件1\" Format=\"docx\"><ofd:FileLoc>附件1.docx</ofd:FileLoc></ofd:Attachment>"
            + "<ofd:Attachment ID=\"a2\" Name=\"附件2\" Format=\"xlsx\"><ofd:FileLoc>附件2.xlsx</ofd:FileLoc></ofd:Attachment></ofd:Attachments>")),
        // What is packed already packs no further.
        ("Doc_0/Attachs/附件1.docx", Noise(1, 150_000)),
        ("Doc_0/Attachs/附件2.xlsx", Noise(2, 60_000)),
    ]);

    private static string Lines() => string.Concat(Enumerable.Range(0, 22).Select(line => FormattableString.Invariant(
        $"<ofd:TextObject ID=\"{500 + line}\" Boundary=\"28 {38 + (line * 10)} 156 9\" Font=\"3\" Size=\"5.644\"><ofd:TextCode X=\"0\" Y=\"6\" DeltaX=\"g 27 5.5714\">第{line + 1:00}行：各旗县市区人民政府，盟直各部门、各单位，驻盟各单位。</ofd:TextCode></ofd:TextObject>")));

    private static byte[] Changed(byte[] part, string from, string to) =>
        System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(part).Replace(from, to, StringComparison.Ordinal));

    private static byte[] Noise(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
