using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Documents.Reminding;

internal sealed class ToldMarkMapping : IEntityTypeConfiguration<ToldMark>
{
    public void Configure(EntityTypeBuilder<ToldMark> builder)
    {
        builder.ToTable("ToldMarks");
        // Two nodes at once: one of them tells.
        builder.HasIndex(mark => new { mark.SubjectId, mark.Of, mark.On, mark.Mark }).IsUnique();
    }
}
