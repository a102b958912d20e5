using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Files.Secrecy;

internal sealed class InterceptedFileMapping : IEntityTypeConfiguration<InterceptedFile>
{
    public void Configure(EntityTypeBuilder<InterceptedFile> builder)
    {
        builder.ToTable("InterceptedFiles");
        builder.Property(file => file.NameHash).HasMaxLength(64);
        builder.Property(file => file.ContentHash).HasMaxLength(64);
        builder.Property(file => file.Who).HasMaxLength(InterceptedFile.WhoLimit);
        builder.Property(file => file.SettledBy).HasMaxLength(InterceptedFile.WhoLimit);
        builder.Property(file => file.Note).HasMaxLength(InterceptedFile.NoteLimit);
        builder.HasIndex(file => new { file.At, file.Id });
        builder.HasIndex(file => file.SettledAt);
    }
}
