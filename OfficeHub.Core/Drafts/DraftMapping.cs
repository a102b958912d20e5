using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Drafts;

internal sealed class KeptTextMapping : IEntityTypeConfiguration<KeptText>
{
    public void Configure(EntityTypeBuilder<KeptText> builder)
    {
        builder.ToTable("KeptTexts");
        builder.Property(kept => kept.Id).ValueGeneratedNever();
        builder.Property(kept => kept.Subject).HasMaxLength(KeptText.SubjectLimit);
        builder.Property(kept => kept.Field).HasMaxLength(KeptText.FieldLimit);
        builder.Property(kept => kept.Preview).HasMaxLength(KeptText.PreviewLength + 1);
        builder.Property(kept => kept.Address).HasMaxLength(KeptText.AddressLimit);
        builder.HasOne<Account>().WithMany().HasForeignKey(kept => kept.AccountId);
        builder.HasIndex(kept => new { kept.AccountId, kept.Subject, kept.Field }).IsUnique();
        builder.HasIndex(kept => kept.SavedAt);
    }
}

internal sealed class OwnPhraseMapping : IEntityTypeConfiguration<OwnPhrase>
{
    public void Configure(EntityTypeBuilder<OwnPhrase> builder)
    {
        builder.ToTable("OwnPhrases");
        builder.Property(phrase => phrase.Text).HasMaxLength(OwnPhrase.TextLimit);
        builder.HasOne<Account>().WithMany().HasForeignKey(phrase => phrase.AccountId);
        builder.HasIndex(phrase => new { phrase.AccountId, phrase.Order });
    }
}
