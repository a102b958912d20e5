using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Seals.Certificates;

internal sealed class RegisteredCertificateMapping : IEntityTypeConfiguration<RegisteredCertificate>
{
    private const int MostOfCertificate = 64 * 1024;

    public void Configure(EntityTypeBuilder<RegisteredCertificate> builder)
    {
        builder.ToTable("Certificates");
        builder.Property(certificate => certificate.HolderName).HasMaxLength(RegisteredCertificate.NameLimit);
        builder.Property(certificate => certificate.KeeperName).HasMaxLength(RegisteredCertificate.KeeperLimit);
        builder.Property(certificate => certificate.PublicKey).HasMaxLength(65);
        builder.Property(certificate => certificate.SerialHex).HasMaxLength(42);
        builder.Property(certificate => certificate.Fingerprint).HasMaxLength(64);
        builder.Property(certificate => certificate.Der).HasMaxLength(MostOfCertificate);
        builder.Property(certificate => certificate.RevocationNote).HasMaxLength(RegisteredCertificate.NoteLimit);
        builder.HasIndex(certificate => certificate.Fingerprint).IsUnique();
        builder.HasIndex(certificate => new { certificate.AgencyId, certificate.Status, certificate.ValidUntil });
        builder.HasIndex(certificate => certificate.KeeperId);
        builder.HasIndex(certificate => certificate.PredecessorId);
    }
}
