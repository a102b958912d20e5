using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Openness;

public sealed class OpennessClassTests
{
    [Theory]
    [InlineData(DocumentKind.Opinions, "决策公开")]
    [InlineData(DocumentKind.Notice, "执行公开")]
    [InlineData(DocumentKind.PublicNotice, "管理公开")]
    [InlineData(DocumentKind.Circular, "结果公开")]
    public void Kind_proposes_the_class_of_a_public_document(DocumentKind kind, string name)
    {
        var fields = new DraftFields { Content = new DocumentContent { Kind = kind }, Disclosure = DisclosureCategory.Public };

        Assert.Equal(name, OpennessClasses.Name(OpennessClasses.Of(fields)!.Value));
        Assert.Equal(OpennessClass.Service, OpennessClasses.Of(fields with { OpennessClass = OpennessClass.Service }));
        Assert.Null(OpennessClasses.Of(fields with { Disclosure = DisclosureCategory.OnRequest, OpennessClass = OpennessClass.Service }));
    }

    [Fact]
    public async Task Chosen_class_is_kept_with_the_text_and_dropped_when_it_is_not_public_any_more()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync(fields => fields with { OpennessClass = OpennessClass.Service });
        Assert.Equal(OpennessClass.Service, (await desk.FieldsAsync(paper)).OpennessClass);

        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Disclosure = DisclosureCategory.OnRequest })).Error);

        Assert.Null((await desk.FieldsAsync(paper)).OpennessClass);
        Assert.DoesNotContain("opennessClass", DraftJson.Write(await desk.FieldsAsync(paper)), StringComparison.Ordinal);
    }
}
