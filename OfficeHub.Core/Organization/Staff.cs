using OfficeHub.Core.Common;

namespace OfficeHub.Core.Organization;

/// <summary>A person who works here. Posts come and go, the person stays.</summary>
public sealed class Staff : Entity
{
    /// <summary>Longest name, in characters; names of Mongolian and Uygur form are long.</summary>
    public const int NameLimit = 30;

    /// <summary>Longest 工号, in characters.</summary>
    public const int EmployeeNumberLimit = 20;

    /// <summary>Longest telephone number, in characters.</summary>
    public const int PhoneLimit = 30;

    private readonly List<PostHolding> _holdings = [];

    private Staff()
    {
    }

    /// <summary>姓名.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Initials of the name's pinyin, lower case, for the people picker.</summary>
    public string PinyinInitials { get; private set; } = "";

    /// <summary>工号: unique, chosen by the agency.</summary>
    public string EmployeeNumber { get; private set; } = "";

    /// <summary>办公电话; open to all who are signed in.</summary>
    public string OfficePhone { get; private set; } = "";

    /// <summary>手机; shown masked, unmasking leaves a row.</summary>
    public string Mobile { get; private set; } = "";

    /// <summary>Set when the person has left: the last day.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Raised with every change of the holdings, so that the person's revision moves with them and two callers cannot both win.</summary>
    public int HoldingChanges { get; private set; }

    /// <summary>Every post held, now, before or from a day to come. Loaded only where asked for.</summary>
    public IReadOnlyList<PostHolding> Holdings => _holdings;

    /// <summary>A person who begins to work here; texts are clean.</summary>
    public static Staff Register(Guid id, StaffDetails details)
    {
        var staff = new Staff { Id = id };
        staff.Correct(details);
        return staff;
    }

    /// <summary>Corrects name, number and telephones.</summary>
    public void Correct(StaffDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        Name = details.Name;
        PinyinInitials = details.PinyinInitials.Length > 0 ? details.PinyinInitials : Common.Text.PinyinInitials.Of(details.Name);
        EmployeeNumber = details.EmployeeNumber;
        OfficePhone = details.OfficePhone;
        Mobile = details.Mobile;
    }

    /// <summary>Puts the person into a post. <see cref="Holdings"/> must be loaded.</summary>
    /// <param name="id">Random, of the holding.</param>
    /// <param name="post">Which.</param>
    /// <param name="startsOn">First day; may be one to come.</param>
    /// <param name="isPrimary">Whether it becomes the primary one; the first post always is.</param>
    /// <returns><see cref="StaffHasLeft"/>, <see cref="PostIsAbolished"/> or <see cref="AlreadyInPost"/>.</returns>
    public Result Appoint(Guid id, Post post, DateOnly startsOn, bool isPrimary)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (LeftOn is not null) return new StaffHasLeft(Name);
        if (post.AbolishedOn is not null) return new PostIsAbolished(post.Name);
        if (_holdings.Exists(held => held.PostId == post.Id && (held.EndsOn is null || held.EndsOn >= startsOn))) return new AlreadyInPost(Name, post.Name);

        var holding = new PostHolding(id, Id, post.Id, startsOn);
        _holdings.Add(holding);
        if (isPrimary || !_holdings.Exists(held => held.IsPrimary)) PutFirst(holding);
        HoldingChanges++;
        return Result.Success;
    }

    /// <summary>Makes another post the primary one. <see cref="Holdings"/> must be loaded.</summary>
    /// <returns><see cref="NotFound"/> or <see cref="HoldingIsOver"/>.</returns>
    public Result MakePrimary(Guid holdingId)
    {
        if (_holdings.Find(held => held.Id == holdingId) is not { } holding) return new NotFound("任职");
        if (holding.IsOver) return new HoldingIsOver(Name);
        PutFirst(holding);
        HoldingChanges++;
        return Result.Success;
    }

    /// <summary>Sets the last day of a holding. <see cref="Holdings"/> must be loaded.</summary>
    /// <param name="holdingId">Which.</param>
    /// <param name="endsOn">Last day, counted in; may be one to come.</param>
    /// <param name="today">In Beijing.</param>
    /// <returns><see cref="NotFound"/>, <see cref="HoldingIsOver"/> or <see cref="Invalid"/> about the day.</returns>
    public Result EndHolding(Guid holdingId, DateOnly endsOn, DateOnly today)
    {
        if (_holdings.Find(held => held.Id == holdingId) is not { } holding) return new NotFound("任职");
        if (holding.IsOver) return new HoldingIsOver(Name);
        if (endsOn < holding.StartsOn.AddDays(-1))
        {
            return Invalid.In(nameof(PostHolding.EndsOn), $"“最后一天”早于任职起 {BeijingTime.Day(holding.StartsOn)}，请改。");
        }

        holding.EndOn(endsOn);
        CloseOver(today);
        HoldingChanges++;
        return Result.Success;
    }

    /// <summary>Closes the holdings whose last day has passed. <see cref="Holdings"/> must be loaded.</summary>
    /// <returns>Whether there was one.</returns>
    public bool CloseOver(DateOnly today)
    {
        var over = _holdings.FindAll(held => !held.IsOver && held.EndsOn < today);
        if (over.Count == 0) return false;
        over.ForEach(held => held.Close());
        if (!_holdings.Exists(held => held.IsPrimary) && _holdings.Where(held => !held.IsOver).MinBy(held => held.StartsOn) is { } next)
        {
            PutFirst(next);
        }

        HoldingChanges++;
        return true;
    }

    /// <summary>The person stops working here: every post ends. <see cref="Holdings"/> must be loaded.</summary>
    /// <param name="on">Last day, today or before.</param>
    /// <param name="today">In Beijing.</param>
    /// <returns><see cref="StaffHasLeft"/> or <see cref="Invalid"/> about the day.</returns>
    public Result Leave(DateOnly on, DateOnly today)
    {
        if (LeftOn is not null) return new StaffHasLeft(Name);
        if (on > today) return Invalid.In(nameof(LeftOn), "“离任日期”不能晚于今天，请改。");
        LeftOn = on;
        foreach (var holding in _holdings.Where(held => !held.IsOver))
        {
            // A post that would have begun later was never held: it ends the day before it begins.
            holding.EndOn(holding.StartsOn > on ? holding.StartsOn.AddDays(-1) : on);
            holding.Close();
        }

        HoldingChanges++;
        return Result.Success;
    }

    /// <summary>The person works here again, without posts at first.</summary>
    /// <returns><see cref="StaffIsHere"/>.</returns>
    public Result Return()
    {
        if (LeftOn is null) return new StaffIsHere(Name);
        LeftOn = null;
        return Result.Success;
    }

    /// <summary>138****1234, for all who need not call.</summary>
    public static string Mask(string mobile)
    {
        ArgumentNullException.ThrowIfNull(mobile);
        return mobile.Length switch
        {
            0 => "",
            < 8 => new string('*', mobile.Length),
            _ => string.Concat(mobile.AsSpan(0, 3), new string('*', mobile.Length - 7), mobile.AsSpan(mobile.Length - 4)),
        };
    }

    private void PutFirst(PostHolding first)
    {
        foreach (var holding in _holdings)
        {
            holding.SetPrimary(holding == first);
        }
    }
}

/// <summary>What is known of a person; texts are clean.</summary>
/// <param name="Name">姓名.</param>
/// <param name="EmployeeNumber">工号.</param>
/// <param name="OfficePhone">办公电话.</param>
/// <param name="Mobile">手机.</param>
/// <param name="PinyinInitials">Given where the name is read otherwise than usual; empty to be worked out.</param>
public sealed record StaffDetails(string Name, string EmployeeNumber, string OfficePhone, string Mobile, string PinyinInitials = "");
