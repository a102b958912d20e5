using System.Buffers.Binary;
using System.Text;
using OfficeHub.Core.Publishing.FontFiles;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Tests.Core.Auditing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.FontFiles;

public sealed class FaceSetTests : IDisposable
{
    private const string Text = "公文〓";

    private readonly AuditJsonlTests.Folder _folder = new();

    [Fact]
    public void Face_under_a_name_of_its_own_is_there_and_one_that_stands_in_is_named()
    {
        Put("a.ttf", DrawnFont.Of("FangSong_GB2312", Text));
        Put("sub/b.TTF", DrawnFont.Of("华文中宋", Text));

        var check = Faces().Check;

        Assert.Equal((FaceState.There, "a.ttf", ""), Of(check, Face.Fang));
        Assert.Equal((FaceState.Replaced, "b.TTF", "缺“方正小标宋简体”（发文机关标志和标题），用“华文中宋”代替。"), Of(check, Face.Song));
        Assert.Equal((FaceState.Missing, "", "缺“黑体”（一级标题和紧急程度），也没有可以代替的字体。"), Of(check, Face.Hei));
        Assert.True(check.CanDraw);
        Assert.Contains($"放进 {_folder.Path}，不用重启", check.Remedy, StringComparison.Ordinal);
        Assert.Contains("方正小标宋简体要有方正字库的授权", check.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("仿宋_GB2312", check.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_that_has_all_faces_lacks_nothing_and_asks_for_nothing()
    {
        foreach (var name in new[] { "方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体" }) Put(name + ".ttf", DrawnFont.Of(name, Text));

        var check = Faces().Check;

        Assert.Equal((true, ""), (check.IsWhole, check.Remedy));
        Assert.Empty(check.Warnings);
    }

    [Theory]
    [InlineData(0x0002, FaceState.Missing)]
    [InlineData(0x0200, FaceState.Missing)]
    [InlineData(0x0006, FaceState.There)]
    [InlineData(0x0008, FaceState.There)]
    public void Face_whose_maker_forbids_it_in_documents_is_not_used_and_said_to_be_useless(int licence, FaceState state)
    {
        Put("hei.ttf", DrawnFont.Of("黑体", Text, licence));

        var line = Faces().Check.Lines.Single(one => one.Face is Face.Hei);

        Assert.Equal(state, line.State);
        Assert.Equal(state is FaceState.Missing, line.Warning.Contains("“黑体”（hei.ttf）不许嵌入文件，用不上", StringComparison.Ordinal));
    }

    [Fact]
    public void Face_within_a_collection_is_found_and_a_font_put_there_later_without_a_restart()
    {
        Put("two.ttc", DrawnFont.Collection(DrawnFont.Of("无关", Text), DrawnFont.Of("楷体_GB2312", Text)));
        var folders = new FontFolders(_folder.Path, []);
        Assert.Equal(FaceState.There, FaceSet.Of(folders).Check.Lines.Single(line => line.Face is Face.Kai).State);

        Put("song.ttf", DrawnFont.Of("宋体", Text));

        Assert.Equal(FaceState.There, FaceSet.Of(folders).Check.Lines.Single(line => line.Face is Face.Page).State);
    }

    [Fact]
    public void Character_a_face_lacks_is_taken_from_another_and_one_that_none_has_is_named()
    {
        Put("a.ttf", DrawnFont.Of("仿宋_GB2312", "公"));
        Put("b.ttf", DrawnFont.Of("黑体", "公𠮷"));
        var faces = Faces();

        Assert.Equal("黑体", faces.Find(Face.Fang, new Rune(0x20BB7))!.Value.Font.Head.Names[0]);
        Assert.Equal("仿宋_GB2312", faces.Find(Face.Fang, new Rune('公'))!.Value.Font.Head.Names[0]);
        var laid = new LaidDocument([new LaidPage(1, [new LaidText("公文𠮷文\u202E", [0, 1, 2, 3, 4], 10, TypeStyle.Text, "", null)])]);
        Assert.Equal(["文"], faces.Undrawn(laid));
    }

    [Fact]
    public void Font_cut_off_anywhere_is_no_font_and_never_thrown()
    {
        var whole = DrawnFont.Of("黑体", Text);
        Assert.NotNull(FontFace.Open(new MemoryStream(whole), 0));

        for (var length = 0; length < whole.Length; length++)
        {
            // What lies behind the last table is filling.
            var cut = FontFace.Open(new MemoryStream(whole[..length]), 0);
            Assert.True(cut is null || length > whole.Length - 4, $"{length} of {whole.Length} bytes");
        }
    }

    [Fact]
    public void Font_with_any_byte_changed_is_read_or_refused_and_never_thrown()
    {
        var whole = DrawnFont.Of("黑体", Text);
        for (var at = 0; at < whole.Length; at++)
        {
            foreach (var value in new byte[] { 0, 0x7F, 0xFF })
            {
                var changed = (byte[])whole.Clone();
                changed[at] = value;
                if (FontFace.Open(new MemoryStream(changed), 0) is { } face)
                {
                    var glyphs = Text.EnumerateRunes().Select(face.Glyph).ToList();
                    Assert.All(glyphs, glyph => Assert.InRange(face.Width(glyph), 0, double.MaxValue));
                    Assert.NotEmpty(face.Program(glyphs));
                }
            }
        }
    }

    [PdfFact]
    public void Compact_font_cut_off_or_changed_is_read_or_refused_and_never_thrown()
    {
        var whole = File.ReadAllBytes(Path.Combine(TestFonts.Folder!, "FandolBraille-Regular.otf"));
        Assert.True(FontFace.Open(new MemoryStream(whole), 0)!.IsCompact);
        var chance = new Random(20260701);
        for (var round = 0; round < 1000; round++)
        {
            var changed = whole[..(round % 2 == 0 ? whole.Length : chance.Next(whole.Length))];
            for (var i = 0; i < 3 && changed.Length > 0; i++) changed[chance.Next(changed.Length)] = (byte)chance.Next(256);
            FontFace.Open(new MemoryStream(changed), 0)?.Program([1, 2]);
        }
    }

    [Fact]
    public void Collection_whose_faces_point_at_itself_and_table_of_four_gigabytes_are_no_fonts()
    {
        var loop = DrawnFont.Collection(DrawnFont.Of("黑体", Text));
        BinaryPrimitives.WriteInt32BigEndian(loop.AsSpan(12), 0);
        var many = (byte[])loop.Clone();
        BinaryPrimitives.WriteInt32BigEndian(many.AsSpan(8), -1);
        var huge = DrawnFont.Of("黑体", Text);
        BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(12 + 12), -1);
        BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(12 + 16 + 12), -1);
        Put("loop.ttc", loop);
        Put("many.ttc", many);
        Put("huge.ttf", huge);
        Put("empty.ttf", []);
        Put("words.otf", Encoding.UTF8.GetBytes("这不是字体"));

        Assert.False(Faces().Check.CanDraw);
    }

    public void Dispose() => _folder.Dispose();

    private static (FaceState State, string File, string Warning) Of(FaceCheck check, Face face) =>
        check.Lines.Where(line => line.Face == face).Select(line => (line.State, line.File, line.Warning)).Single();

    private FaceSet Faces() => FaceSet.Of(new FontFolders(_folder.Path, []));

    private void Put(string name, byte[] content)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
