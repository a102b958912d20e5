using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.Core.Publishing.Content;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("国发〔2016〕55号"), InlineData("北署发〔2026〕18号")]
    public void Number_as_the_standard_writes_it_is_read_and_written_back(string text)
    {
        Assert.Equal(text, DocumentNumber.Parse(text)!.ToString());
    }

    [Theory]
    [InlineData("国发[2016]55号"), InlineData("国发（2016）55号"), InlineData("国发〔16〕55号"), InlineData("国发〔2016〕055号"), InlineData("国发〔2016〕第55号"), InlineData("国发〔2016〕55"), InlineData("")]
    public void Number_written_any_other_way_is_none(string text)
    {
        Assert.Null(DocumentNumber.Parse(text));
    }
}
