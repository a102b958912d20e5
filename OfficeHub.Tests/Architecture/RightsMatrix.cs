namespace OfficeHub.Tests.Architecture;

/// <summary>One line of <c>rights-matrix.txt</c>.</summary>
/// <param name="Kind">命令, 查询, 服务, 页面 or 端点.</param>
/// <param name="Operation">Command type, query method, or route.</param>
/// <param name="Who">Role names, 登录人员, 任何人 or 程序.</param>
/// <param name="Name">Its Chinese name.</param>
internal sealed record MatrixRow(string Kind, string Operation, string Who, string Name)
{
    public override string ToString() => $"{Kind} | {Operation} | {Who} | {Name}";
}

/// <summary>Who may do what, in one table that people read and tests obey.</summary>
/// <remarks>security.md 5.1.</remarks>
internal static class RightsMatrix
{
    public const string Anybody = "任何人";
    public const string SignedIn = "登录人员";
    public const string Program = "程序";

    public static string File { get; } = Support.Tree.File("OfficeHub.Tests/Architecture/rights-matrix.txt");

    public static IReadOnlyList<MatrixRow> Read() => Parse(System.IO.File.ReadLines(File));

    public static IReadOnlyList<MatrixRow> Parse(IEnumerable<string> lines) =>
    [
        .. lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new MatrixRow(cells[0], cells[1], cells[2], cells[3])),
    ];

    /// <summary>What the table lacks, has too much, twice or wrong, beside what the program does; each line can be pasted.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<MatrixRow> table, IReadOnlyList<MatrixRow> program)
    {
        var byKey = table.ToLookup(row => (row.Kind, row.Operation));
        var known = program.Select(row => (row.Kind, row.Operation)).ToHashSet();
        return
        [
            .. program.Where(row => !byKey.Contains((row.Kind, row.Operation))).Select(row => $"缺少： {row}"),
            .. table.Where(row => !known.Contains((row.Kind, row.Operation))).Select(row => $"多余： {row}"),
            .. byKey.Where(rows => rows.Count() > 1).Select(rows => $"重复： {rows.First()}"),
            .. program.Where(row => byKey[(row.Kind, row.Operation)].Any(listed => listed != row)).Select(row => $"不符，程序是： {row}"),
        ];
    }
}
