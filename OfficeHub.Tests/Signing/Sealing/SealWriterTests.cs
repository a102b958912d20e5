using OfficeHub.Signing;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Sealing;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.SealOffice;

namespace OfficeHub.Tests.Signing.Sealing;

/// <summary>Making seals: what goes in comes out, and what the standard forbids is refused.</summary>
/// <remarks>e-seal.md 4.1.</remarks>
public sealed class SealWriterTests
{
    private readonly SealOffice _office = new();

    [Theory]
    [InlineData(SealStructure.V4, false)]
    [InlineData(SealStructure.V4, true)]
    [InlineData(SealStructure.V5, false)]
    [InlineData(SealStructure.V5, true)]
    public async Task Seal_reads_back_as_it_was_ordered(SealStructure structure, bool listsDigests)
    {
        var order = _office.Order with { Structure = structure, ListsDigests = listsDigests };

        var seal = (await SealWriter.MakeAsync(order, _office.Maker, _office.Timestamps(Made), _office.PolicyAt(Made), default)).Value;

        Assert.Equal((structure, (int)structure, order.SealId, order.Name, order.Type, order.Vendor), (seal.Structure, seal.HeaderVersion, seal.SealId, seal.Name, seal.Type, seal.Vendor));
        Assert.Equal((order.CreatedAt, order.ValidFrom, order.ValidTo), (seal.CreatedAt, seal.ValidFrom, seal.ValidTo));
        Assert.Equal(Picture.Data.ToArray(), seal.Picture.Data.ToArray());
        Assert.Equal((42, 42, "PNG"), (seal.Picture.WidthMm, seal.Picture.HeightMm, seal.Picture.Type));
        Assert.Equal(listsDigests ? (0, 1) : (1, 0), (seal.Certificates.Count, seal.Digests.Count));
        Assert.True(seal.Lists(_office.Signer.Certificate.Encoded));
        Assert.Equal(structure is SealStructure.V5, seal.Timestamp is not null);
        Assert.Empty(seal.Tolerated);
    }

    [Fact]
    public async Task Seal_may_be_made_ahead_of_its_first_day()
    {
        var seal = await SealWriter.MakeAsync(_office.Order with { ValidFrom = Made.AddDays(30) }, _office.Maker, null, _office.PolicyAt(Made), default);

        Assert.True(seal.IsSuccess, seal.Fault?.Message);
    }

    [Fact]
    public async Task Unfit_orders_are_refused()
    {
        var order = _office.Order;
        SealOrder[] unfit =
        [
            order with { Structure = SealStructure.V1 },
            order with { SealId = "印章一" },
            order with { SealId = "" },
            order with { Name = " " },
            order with { Users = [] },
            order with { Users = [_office.Authority.Issue("李四", CertificatePurpose.Encryption).Certificate] },
            order with { Picture = Picture with { Data = default } },
            order with { Picture = Picture with { WidthMm = 0 } },
            order with { Picture = Picture with { HeightMm = 420 } },
            order with { Picture = Picture with { Type = "图" } },
            order with { ValidTo = order.ValidFrom },
        ];

        foreach (var one in unfit)
        {
            Assert.Equal(SigningFaultKind.NotAllowed, (await SealWriter.MakeAsync(one, _office.Maker, null, _office.PolicyAt(Made), default)).Fault?.Kind);
        }
    }

    [Theory]
    [InlineData(CertificatePurpose.Encryption, 0, CheckCode.CertificateKeyUsage)]
    [InlineData(CertificatePurpose.Signing, -1, CheckCode.CertificateExpired)]
    public async Task Unfit_maker_is_refused(CertificatePurpose purpose, int endsSecondsFromMaking, string code)
    {
        var maker = _office.Authority.Issue("制章中心", purpose, to: endsSecondsFromMaking < 0 ? Made.AddSeconds(endsSecondsFromMaking) : null);

        var seal = await SealWriter.MakeAsync(_office.Order, maker, null, _office.PolicyAt(Made), default);

        Assert.Equal(code, seal.Fault?.Code);
    }
}
