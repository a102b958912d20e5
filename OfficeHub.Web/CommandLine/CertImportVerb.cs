using OfficeHub.Core.Seals.Making;

namespace OfficeHub.Web.CommandLine;

/// <summary><c>cert import K --out K.p12</c>: a key of another authority as a key file that the other verbs take. Needs no database.</summary>
internal sealed class CertImportVerb : IVerb
{
    /// <summary>The variable with the password of the file that is brought, when it is another than that of the new one.</summary>
    public const string FilePasswordVariable = "OFFICEHUB_FILE_PASSWORD";

    private static readonly VerbOption CertificateFile = new("--cert", "证书.cer", "密钥的证书；密钥文件里已有证书时不用写");
    private static readonly VerbOption Holder = new("--open-with", "密钥.p12", $"密钥对保护数据（GB/T 35276）由哪个密钥打开；它的密码取自 {FilePasswordVariable}，没有时取自 {KeyPassword.Variable}");
    private static readonly VerbOption OutFile = new("--out", "文件.p12", $"写到哪里（必填）；密码取自 {KeyPassword.Variable}，证书另存为同名的 .cer");

    public string Name => "cert import";

    public string Summary => $"把别处发的密钥和证书（PKCS#12、PEM、GB/T 35276 密钥对保护数据）写成 PKCS#12 密钥文件；原文件的密码取自 {FilePasswordVariable}，没有时与新密码相同。其中的根证书不会因此被信任";

    public string Operands => "密钥文件";

    public int MostOperands => 1;

    public IReadOnlyList<VerbOption> Options { get; } = [CertificateFile, Holder, OutFile];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        if (call.Operands is not [var key])
        {
            return await call.FailAsync("没有说导入哪个密钥文件。请写上文件，如 cert import 签名.pfx --out 签名.p12。", VerbExit.Misused);
        }

        if (call.Value(OutFile) is not { Length: > 0 } typed)
        {
            return await call.FailAsync("没有说写到哪里。请加 --out 文件.p12。", VerbExit.Misused);
        }

        if (KeyPassword.Read() is not { } password)
        {
            return await call.FailAsync(KeyPassword.Missing, VerbExit.Misused);
        }

        var file = call.PathOf(typed);
        if (!Directory.Exists(Path.GetDirectoryName(file)))
        {
            return await call.FailAsync($"没有文件夹 {Path.GetDirectoryName(file)}。", VerbExit.Misused);
        }

        if (File.Exists(file))
        {
            return await call.FailAsync($"{file} 已经有了，没有改动。请换一个文件名。", VerbExit.Misused);
        }

        var brought = new KeyToBring(call.PathOf(key), PathOf(call, CertificateFile), PathOf(call, Holder), Environment.GetEnvironmentVariable(FilePasswordVariable) ?? password);
        var done = await KeyBringing.WriteAsync(brought, file, password, ct);
        if (!done.IsSuccess)
        {
            return await call.FailAsync(done.Error.Message);
        }

        await call.Out.WriteLineAsync($"已导入“{done.Value}”的密钥和证书：{file}");
        return VerbExit.Success;
    }

    private static string? PathOf(VerbCall call, VerbOption option) => call.Value(option) is { Length: > 0 } typed ? call.PathOf(typed) : null;
}
