using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Documents.Remarks;

internal sealed class DocumentRemarkMapping : IEntityTypeConfiguration<DocumentRemark>
{
    public void Configure(EntityTypeBuilder<DocumentRemark> builder)
    {
        builder.ToTable("DocumentRemarks");
        builder.Property(remark => remark.Author).HasMaxLength(200);
        builder.Property(remark => remark.Words).HasMaxLength(DocumentRemark.WordsLimit);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(remark => remark.DocumentId);
        builder.HasIndex(remark => new { remark.DocumentId, remark.At });
    }
}
