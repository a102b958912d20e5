using OfficeHub.Web.Shared;

namespace OfficeHub.Tests.Web.Shared;

public sealed class OpenPagesTests
{
    private static readonly Guid Writer = Guid.NewGuid();
    private static readonly Guid Reader = Guid.NewGuid();

    [Fact]
    public void Others_are_named_once_and_told_when_somebody_comes_or_goes()
    {
        var pages = new OpenPages();
        var told = 0;
        using var own = pages.Enter("document:1", Writer, "苏日娜", () => told++);

        var first = pages.Enter("document:1", Reader, "赵启明", () => { });
        var second = pages.Enter("document:1", Reader, "赵启明", () => { });
        pages.Enter("document:2", Guid.NewGuid(), "韩雪梅", () => { });
        Assert.Equal(["赵启明"], pages.Others("document:1", Writer));
        Assert.Equal(2, told);
        first.Dispose();
        Assert.Equal(["赵启明"], pages.Others("document:1", Writer));
        second.Dispose();
        second.Dispose();

        Assert.Empty(pages.Others("document:1", Writer));
        Assert.Equal(4, told);
    }
}
