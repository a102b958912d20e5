using OfficeHub.Core.Publishing.FontFiles;

namespace OfficeHub.Web.CommandLine;

/// <summary>Where verbs look for fonts: as the site does, without its database.</summary>
internal static class FontFolder
{
    private const string Variable = "Typesetting__FontFolder";

    /// <summary>The option of a verb that needs fonts.</summary>
    public static VerbOption Option { get; } = new("--fonts", "文件夹", $"字体先在这里找，再在系统里找；不写时为环境变量 {Variable}，再不然是 {Usual}");

    private static string Usual => Path.Combine("data", "fonts");

    /// <summary>The folders of a call.</summary>
    public static FontFolders Of(VerbCall call) =>
        new(call.PathOf(call.Value(Option) ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Usual)));
}
