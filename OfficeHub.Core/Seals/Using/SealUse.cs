using System.Globalization;
using System.Text;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Seals.Using;

/// <summary>用印登记: one use of a seal, a line of its agency's ledger. Never changed and never removed; each line holds the hash of the one before.</summary>
/// <remarks>Electronic Seal Rules (国办发〔2025〕33号): every use is registered and can be traced. docs/seal-ledger-format.md says what is hashed.</remarks>
public sealed class SealUse : Entity
{
    /// <summary>The hash before the first line.</summary>
    public const string NoHash = "0000000000000000000000000000000000000000000000000000000000000000";

    private const int InitialsLimit = 200;

    private SealUse()
    {
    }

    /// <summary>用章机关: whose ledger it stands in.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>Its place in the ledger, from 1.</summary>
    public int Serial { get; private init; }

    /// <summary>北京时间.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>The seal.</summary>
    public Guid SealId { get; private init; }

    /// <summary>印章编号.</summary>
    public string SealNumber { get; private init; } = "";

    /// <summary>印章名称.</summary>
    public string SealName { get; private init; } = "";

    /// <summary>What was sealed.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>文号.</summary>
    public string SubjectNumber { get; private init; } = "";

    /// <summary>Title of what was sealed; empty when it was found to be classified since.</summary>
    public string Title { get; private set; } = "";

    /// <summary>SM3 of the title, lower-case hex: the chain holds it when the title is gone.</summary>
    public string TitleHash { get; private init; } = "";

    /// <summary>Pinyin initials of the title, by which the ledger finds it.</summary>
    public string Initials { get; private set; } = "";

    /// <summary>份数.</summary>
    public int Copies { get; private init; }

    /// <summary>批准人: who signed it off, with his post.</summary>
    public string ApprovedBy { get; private init; } = "";

    /// <summary>申请人: who proof-read it and asked for the seal.</summary>
    public string AskedBy { get; private init; } = "";

    /// <summary>监印人: who keeps the seal.</summary>
    public Guid KeeperId { get; private init; }

    /// <summary>Name and post.</summary>
    public string SealedBy { get; private init; } = "";

    /// <summary>Page of the seal, from 1.</summary>
    public int Page { get; private init; }

    /// <summary>Whether 骑缝章 was put on besides.</summary>
    public bool Straddles { get; private init; }

    /// <summary>SM3 of the text that was signed off.</summary>
    public string TextHash { get; private init; } = "";

    /// <summary>SM3 of the file before the seal.</summary>
    public string BeforeHash { get; private init; } = "";

    /// <summary>SM3 of the sealed file.</summary>
    public string AfterHash { get; private init; } = "";

    /// <summary>Hash of the line before, or <see cref="NoHash"/>.</summary>
    public string PreviousHash { get; private init; } = "";

    /// <summary>SM3 of this line with the hash of the one before.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Whether the line is as it was written.</summary>
    public bool IsIntact => Hash == HashOf(Line()) && (Title.Length == 0 || TitleHash == HashOf(Title));

    internal static SealUse Of(SealLedger ledger, UsedSeal seal, SealedThing what, Actor keeper, DateTime now)
    {
        var line = new SealUse
        {
            Id = Guid.CreateVersion7(), AgencyId = ledger.Id, Serial = ledger.Lines + 1, Day = BeijingTime.DayOf(now), At = now,
            SealId = seal.Id, SealNumber = seal.Number, SealName = seal.Name,
            SubjectId = what.SubjectId, SubjectNumber = what.Number, Title = what.Title, TitleHash = HashOf(what.Title),
            Initials = PinyinInitials.Of(what.Title) is { Length: > InitialsLimit } letters ? letters[..InitialsLimit] : PinyinInitials.Of(what.Title),
            Copies = what.Copies, ApprovedBy = what.ApprovedBy, AskedBy = what.AskedBy, KeeperId = keeper.StaffId, SealedBy = keeper.NameAndPost,
            Page = what.Page, Straddles = what.Straddles, TextHash = what.TextHash, BeforeHash = what.BeforeHash, AfterHash = what.AfterHash, PreviousHash = ledger.Head,
        };
        line.Hash = HashOf(line.Line());
        return line;
    }

    /// <summary>Forgets the title: what it was the title of was found to be classified.</summary>
    internal void EraseWords() => (Title, Initials) = ("", "");

    internal static string HashOf(string text) => Convert.ToHexStringLower(Sm3.Hash(Encoding.UTF8.GetBytes(text)));

    // Whole microseconds: what a database keeps of an instant.
    private string Line() => string.Join(
        '\n', PreviousHash, AgencyId.ToString("D"), Serial.ToString(CultureInfo.InvariantCulture), At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        SealNumber, SubjectId.ToString("D"), SubjectNumber, TitleHash, Copies.ToString(CultureInfo.InvariantCulture), ApprovedBy, AskedBy, SealedBy,
        Page.ToString(CultureInfo.InvariantCulture), Straddles ? "1" : "0", TextHash, BeforeHash, AfterHash);
}

/// <summary>用印登记簿 of an agency: where its chain of lines ends. Its id is the agency's.</summary>
public sealed class SealLedger : Entity
{
    private SealLedger()
    {
    }

    /// <summary>How many lines.</summary>
    public int Lines { get; private set; }

    /// <summary>Hash of the last line, or <see cref="SealUse.NoHash"/>.</summary>
    public string Head { get; private set; } = SealUse.NoHash;

    internal static SealLedger Begin(Guid agencyId) => new() { Id = agencyId };

    /// <summary>Adds a line. Only after the ledger has been locked.</summary>
    internal SealUse Enter(UsedSeal seal, SealedThing what, Actor keeper, DateTime now)
    {
        var line = SealUse.Of(this, seal, what, keeper, now);
        (Lines, Head) = (line.Serial, line.Hash);
        return line;
    }
}

/// <summary>The seal of a line.</summary>
internal sealed record UsedSeal(Guid Id, string Number, string Name);

/// <summary>What was sealed.</summary>
internal sealed record SealedThing(
    Guid SubjectId, string Number, string Title, int Copies, string ApprovedBy, string AskedBy, int Page, bool Straddles, string TextHash, string BeforeHash, string AfterHash);
