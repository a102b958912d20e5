using System.Text.RegularExpressions;

namespace OfficeHub.Core.Publishing.Checking.Registers;

/// <summary>O01: how open it is was chosen, and what is not open has a reason and a clause.</summary>
internal sealed partial class OpennessGiven() : CheckRule("O01", FindingLevel.Error, "国办发〔2016〕80号"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (document.Openness is ChosenOpenness.Undecided)
        {
            yield return Found(CheckedElement.Document, "", "没有选公开属性，请选主动公开、依申请公开或不予公开。");
        }
        else if (document.Openness is not ChosenOpenness.Public && document.OpennessReason.Length == 0)
        {
            yield return Found(CheckedElement.Document, "", "不主动公开要写理由和依据条款，请填写。");
        }
        else if (document.Openness is ChosenOpenness.NotPublic && !Cited().IsMatch(document.OpennessReason))
        {
            yield return Found(CheckedElement.Document, "", "不予公开的理由没有写依据哪部法规第几条，请补上。");
        }
    }

    [GeneratedRegex("《[^》]+》|第[一二三四五六七八九十百零0-9]+条|条例|〔[0-9]{4}〕[0-9]+号", RegexOptions.None, 1000)]
    private static partial Regex Cited();
}

/// <summary>O02: the note says what was chosen.</summary>
/// <remarks>Whether it is in one of the usual forms, the rule of the same code among those on the text says.</remarks>
internal sealed class RemarkAsChosen() : CheckRule("O02", FindingLevel.Warning, "国办发〔2016〕80号；GB/T 9704—2012 7.3.6"), IRegisterRule
{
    private static readonly (string Note, ChosenOpenness Means)[] Notes =
    [
        ("此件公开发布", ChosenOpenness.Public), ("此件主动公开", ChosenOpenness.Public), ("此件删减后公开", ChosenOpenness.Public), ("此件依申请公开", ChosenOpenness.OnRequest), ("此件不公开", ChosenOpenness.NotPublic),
    ];

    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (document.Openness is ChosenOpenness.Undecided) yield break;
        foreach (var (note, means) in Notes)
        {
            if (document.Content.Remark.StartsWith(note, StringComparison.Ordinal) && means != document.Openness)
            {
                var right = Notes.First(pair => pair.Means == document.Openness).Note;
                yield return Found(new FindingPlace(CheckedElement.Remark) { Length = note.Length, Text = note }, $"附注写“{note}”，与选的公开属性不一致，应为“{right}”。", right);
            }
        }
    }
}

/// <summary>O03: a policy document goes with its interpretation, or with a signed exemption.</summary>
internal sealed class PolicyInterpreted() : CheckRule("O03", FindingLevel.Error, "国办发〔2016〕80号"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (document is { IsPolicy: true, IsInterpreted: false }) yield return Found(CheckedElement.Document, "", "政策性文件缺解读方案或解读材料，请补齐后再办。");
    }
}

/// <summary>O04: nothing about a person in what is published: 身份证号, 手机号, 银行卡号.</summary>
internal sealed partial class NothingPersonal() : CheckRule("O04", FindingLevel.Error, "《政府信息公开条例》第十五条；《个人信息保护法》第三十四条"), IRegisterRule
{
    private const string CheckCharacters = "10X98765432";

    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (document.Openness is not ChosenOpenness.Public) yield break;
        foreach (var (place, text) in ContentTexts.Of(document.Content).Append((Place: new FindingPlace(CheckedElement.Interpretation), Text: document.Interpretation)))
        {
            foreach (Match match in Digits().Matches(text))
            {
                if (NameOf(match.Value.Replace(" ", "", StringComparison.Ordinal)) is { } name)
                {
                    // Not the number itself: a list of findings is read by more people than the draft.
                    yield return Found(place with { Offset = match.Index, Length = match.Length, Text = name }, $"{(place.Element is CheckedElement.Interpretation ? "解读材料随文件公开，里面" : "公开的文件里")}有{name}，请删去，或改为不公开。");
                }
            }
        }
    }

    private static string? NameOf(string number) => number.Length switch
    {
        18 when IsIdentity(number) => "身份证号",
        11 when number[0] == '1' && number[1] is >= '3' and <= '9' => "手机号",
        >= 16 and <= 19 when number.All(char.IsAsciiDigit) && IsCard(number) => "银行卡号",
        _ => null,
    };

    // GB 11643.
    private static bool IsIdentity(string number)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            if (!char.IsAsciiDigit(number[i])) return false;
            sum += (number[i] - '0') * ((1 << (17 - i)) % 11);
        }

        return CheckCharacters[sum % 11] == char.ToUpperInvariant(number[17]);
    }

    // ISO/IEC 7812-1, Luhn; numbers of cards begin with 3 to 6 here and never with 0.
    private static bool IsCard(string number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (digit * 2) - 9 : digit * 2;
        }

        return number[0] is >= '3' and <= '6' && sum % 10 == 0;
    }

    [GeneratedRegex("(?<![0-9A-Za-z])(?:[0-9]{17}[0-9Xx]|1[3-9][0-9](?: ?[0-9]{4}){2}|[3-6][0-9]{3}(?: ?[0-9]{4}){3}(?: ?[0-9]{1,3})?)(?![0-9A-Za-z])", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
