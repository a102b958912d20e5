namespace OfficeHub.Core.Publishing.Layout;

/// <summary>What a line break costs at each place of a title.</summary>
internal static class TitleBreaks
{
    private const double Never = 1000;
    private const double InWord = 30;
    private const double InName = 80;
    private const double InQuotation = 10;
    private const double Unknown = 4;
    private const string Opening = "“‘《〈（(〔";
    private const string Closing = "”’》〉）)〕、，：；";

    /// <summary>Words of two and more characters that titles are made of.</summary>
    private static readonly string[] Words =
    [
        "关于", "国务院", "办公厅", "办公室", "人民政府", "行政公署", "公署", "自治区", "委员会", "工作", "通知", "通报", "意见", "指导意见", "实施意见", "决定",
        "方案", "实施方案", "办法", "管理办法", "规定", "细则", "规划", "计划", "要点", "请示", "报告", "批复", "公告", "通告", "纪要", "会议", "议案", "条例", "制度",
        "机制", "体系", "平台", "系统", "政务", "服务", "公开", "信息", "信息化", "数据", "共享", "管理", "监督", "检查", "安全", "生产", "安全生产", "建设",
        "改造", "改革", "发展", "经济", "社会", "保障", "支持", "鼓励", "促进", "推进", "加快", "加强", "深化", "完善", "规范", "优化", "提升", "提高", "落实",
        "贯彻", "实施", "开展", "组织", "做好", "进一步", "全面", "印发", "转发", "批转", "调整", "设立", "成立", "撤销", "任免", "表彰", "先进", "集体", "个人",
        "人员", "干部", "职工", "企业", "单位", "机构", "部门", "农村", "牧区", "城镇", "城市", "棚户区", "草原", "生态", "环境", "环境保护", "保护", "防火",
        "防汛", "应急", "预案", "教育", "卫生", "文化", "旅游", "交通", "财政", "税收", "资金", "专项", "项目", "投资", "土地", "资源", "能源", "电子", "技术",
        "创新", "标准", "质量", "市场", "营商", "行政", "审批", "执法", "法治", "政府", "事项", "清单", "目录", "指南", "问题", "有关", "情况", "年度", "重点",
        "任务", "分工", "责任", "考核", "绩效", "评价", "督查", "专题", "座谈会", "现场会", "活动", "期间", "春节", "国庆节", "放假", "安排", "采购", "招标",
    ];

    /// <summary>The cost of a break before each character; the first is never broken before.</summary>
    public static double[] Costs(string title, IEnumerable<string> whole)
    {
        var costs = new double[title.Length + 1];
        costs[0] = Never;
        var starts = new bool[title.Length + 1];
        for (var i = 1; i < title.Length; i++)
        {
            costs[i] = Between(title[i - 1], title[i]);
        }

        MarkQuotations(title, costs);
        MarkWords(title, Words.Where(word => word.Length > 1), InWord, costs, starts);
        MarkWords(title, whole.Where(name => name.Length > 1), InName, costs, starts);
        for (var i = 1; i < title.Length; i++)
        {
            // Where one known word ends or begins a break hurts least.
            costs[i] -= starts[i] && costs[i] < InWord ? 3 : 0;
        }

        return costs;
    }

    private static double Between(char before, char after)
    {
        if (Opening.Contains(before, StringComparison.Ordinal) || Closing.Contains(after, StringComparison.Ordinal))
        {
            return Never;
        }

        if (IsLatin(before) && IsLatin(after) || char.IsHighSurrogate(before))
        {
            return Never;
        }

        if (char.IsAsciiDigit(before) && "年月日号届次条项个家".Contains(after, StringComparison.Ordinal))
        {
            return InWord;
        }

        return (before, after) switch
        {
            (_, '的') => InWord,
            ('的', _) => -4,
            (_, '和' or '与' or '及' or '暨') => 0,
            ('和' or '与' or '及' or '暨', _) => 8,
            ('、', _) => 1,
            _ => Unknown,
        };
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || "+-./%".Contains(c, StringComparison.Ordinal);

    private static void MarkQuotations(string title, double[] costs)
    {
        var depth = 0;
        for (var i = 0; i < title.Length; i++)
        {
            if (depth > 0)
            {
                costs[i] += InQuotation;
            }

            depth += Opening.Contains(title[i], StringComparison.Ordinal) ? 1 : "”’》〉）)〕".Contains(title[i], StringComparison.Ordinal) ? -1 : 0;
            depth = Math.Max(0, depth);
        }
    }

    private static void MarkWords(string title, IEnumerable<string> words, double cost, double[] costs, bool[] starts)
    {
        foreach (var word in words)
        {
            for (var at = title.IndexOf(word, StringComparison.Ordinal); at >= 0; at = title.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                starts[at] = true;
                starts[at + word.Length] = true;
                for (var i = at + 1; i < at + word.Length; i++)
                {
                    costs[i] = Math.Max(costs[i], cost);
                }
            }
        }
    }
}
